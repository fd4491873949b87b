import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { buttonsOf, formOf, openTeam, viewOf } from '../../support/structure.ts';
import { card as cardOf } from '../decision/decisions.ts';
import { labels, type Team, type User, words } from '../vote/votes.ts';
import { asked, leaves, paper, practises, reasons, says, statement } from './opinions.ts';

const deadline = '2026-11-23T17:00:00Z';
const stances = ['Favorable', 'Réservé', 'Défavorable', 'Sans avis'];

/** What is recorded: who, for which profession, what and why. */
async function recorded(team: Team) {
  const rows = await team.db.opinion.findMany({ orderBy: { at: 'asc' } });
  return rows.map(({ profession, stance, text }) => [profession, stance, text].join(' ').trim()).sort();
}

describe('an opinion', () => {
  it.each([
    ['Favorable', 'nurse favourable', 'favorable'],
    ['Sans avis', 'nurse none', 'sans avis'],
  ])('« %s » is given by one tap, and both sides see it in place', async (label, row, said) => {
    await using team = await openTeam();
    await asked(team, ['nurse', 'pharmacist']);
    const reply = await says(team, 'lea', label);
    expect(reply.kind).toBe('refreshed');
    expect(await recorded(team)).toEqual([row]);
    const mine = await paper(team, 'lea');
    expect(words(mine)).toContain('Vous avez donné votre avis');
    expect(words(mine)).toContain(`{"label":"Votre avis","value":"${said}"}`);
    expect(labels(mine)).toEqual(stances);
    expect(words(await paper(team, 'marc'))).toContain(`Infirmier : ${said} (Léa Martin)`);
    expect(team.platform.screen.filter(({ to }) => to.kind === 'direct')).toHaveLength(3);
  });

  it('« Réservé » and « Défavorable » ask why first', async () => {
    await using team = await openTeam();
    const { decision } = await asked(team, ['nurse', 'pharmacist']);
    const form = formOf(await says(team, 'lea', 'Réservé'));
    expect(form).toMatchObject({ title: 'Avis réservé', fields: [{ id: 'text', required: true, guard: 'case' }] });
    expect(await recorded(team)).toEqual([]);
    const empty = await team.submits('lea', form, { text: '   ' });
    expect(empty).toMatchObject({ errors: { text: 'Dites pourquoi en une phrase.' } });
    const long = await team.submits('lea', form, { text: 'mot '.repeat(80) });
    expect(long).toMatchObject({ errors: { text: expect.stringContaining('300') } });
    const phone = await team.submits('lea', form, { text: 'Rappeler au 06 12 34 56 78' });
    expect(phone).toMatchObject({ errors: { text: expect.stringContaining('numéro de téléphone') } });
    expect(await recorded(team)).toEqual([]);

    const answer = viewOf(await team.submits('lea', form, { text: 'Il faut être deux' }));
    expect(words(answer)).toContain('réservé : Il faut être deux');
    await reasons(team, 'ravi', 'Défavorable', 'Personne ne vient');
    expect(await recorded(team)).toEqual([
      'nurse reserved Il faut être deux',
      'pharmacist unfavourable Personne ne vient',
    ]);
    const card = words(await cardOf(team, 'marc', { id: decision }));
    expect(card).toContain('Infirmier : réservé (Léa Martin) : Il faut être deux');
    expect(card).toContain('Pharmacien : défavorable (Ravi Payet) : Personne ne vient');
  });

  it('may be changed until the deadline; what was said before is proposed again, and forgotten', async () => {
    await using team = await openTeam();
    await asked(team, ['nurse']);
    await reasons(team, 'lea', 'Réservé', 'Il faut être deux');
    const form = formOf(await says(team, 'lea', 'Défavorable'));
    expect(form.fields).toMatchObject([{ initial: 'Il faut être deux' }]);
    await team.submits('lea', form, { text: 'Personne ne veut' });
    expect(await recorded(team)).toEqual(['nurse unfavourable Personne ne veut']);
    await team.at('2026-11-23T16:59:59Z');
    await says(team, 'lea', 'Favorable');
    expect(await recorded(team)).toEqual(['nurse favourable']);
  });

  it('is given once by a double click, which says nothing but what is true', async () => {
    await using team = await openTeam();
    await asked(team, ['nurse']);
    const before = await paper(team, 'lea');
    await team.clicks('lea', before, 'Favorable');
    const { at } = await team.db.opinion.findFirstOrThrow();
    team.clock.set(new Date('2026-11-16T08:00:05Z'));
    const again = await team.clicks('lea', before, 'Favorable');
    expect(again.kind).toBe('update');
    expect(words(viewOf(again))).toContain('Vous avez donné votre avis');
    expect(await team.db.opinion.findMany()).toMatchObject([{ at }]);
  });

  it('of two members who answer at the same instant on two instances are both kept', async () => {
    await using team = await openTeam();
    await practises(team, 'ines', 'nurse');
    await asked(team, ['nurse']);
    const [hers, theirs] = [await paper(team, 'lea'), await paper(team, 'ines')];
    const { db, clock, platform } = team;
    const other = createApp({ db, clock, logger: pino({ level: 'silent' }), platforms: () => [platform] });
    const [button] = buttonsOf(theirs);
    if (button === undefined) throw new Error('no button');
    const payload: unknown = JSON.parse(JSON.stringify(button.payload));
    const source = { platform: 'slack', workspace: team.workspace, user: 'ines', sourceId: 'other' } as const;
    await Promise.all([
      team.clicks('lea', hers, 'Sans avis'),
      other.bot.invoke({ ...source, kind: 'action', action: button.action, payload, place: { kind: 'direct' } }),
    ]);
    await team.app.tick();
    expect(await recorded(team)).toEqual(['nurse favourable', 'nurse none']);
    // Each sees that the other has answered.
    expect(words(await paper(team, 'lea'))).toContain('Pour votre profession, Inès Faure a déjà répondu.');
    expect(words(await paper(team, 'ines'))).toContain('Pour votre profession, Léa Martin a déjà répondu.');
    expect(words(await paper(team, 'marc'))).toMatch(/"text":"Infirmier","detail":"[^"]*favorable \(Inès Faure\)/);
    expect(team.errors).toEqual([]);
  });

  it('counts for what its author was, whatever they become or wherever they go', async () => {
    await using team = await openTeam();
    const { decision } = await asked(team, ['nurse', 'pharmacist', 'physiotherapist']);
    await says(team, 'lea', 'Favorable');
    await says(team, 'ravi', 'Sans avis');
    await practises(team, 'lea', 'midwife');
    await leaves(team, 'ravi');
    await leaves(team, 'ines');
    const card = await cardOf(team, 'marc', { id: decision });
    expect(words(card)).toContain('Infirmier : favorable (Léa Martin)');
    expect(words(card)).toContain('Pharmacien : sans avis (Ravi Payet)');
    expect(words(card)).toContain('Masseur-kinésithérapeute : plus personne à consulter');
    const changed = viewOf(await says(team, 'lea', 'Sans avis'));
    expect(words(changed)).toContain('Votre avis n’est pas demandé ici');
    expect(await recorded(team)).toEqual(['nurse favourable', 'pharmacist none']);
  });

  it('moves with its author to another profession that is asked', async () => {
    await using team = await openTeam();
    const { decision } = await asked(team, ['nurse', 'pharmacist']);
    await says(team, 'lea', 'Favorable');
    await practises(team, 'lea', 'pharmacist');
    await says(team, 'lea', 'Favorable');
    expect(await recorded(team)).toEqual(['pharmacist favourable']);
    expect(words(await cardOf(team, 'marc', { id: decision }))).toContain('Infirmier : plus personne à consulter');
  });

  it('is not taken from whoever is not asked', async () => {
    await using team = await openTeam();
    await asked(team, ['nurse']);
    for (const label of ['Favorable', 'Réservé']) {
      const refused = viewOf(await team.clicks('ravi', await paper(team, 'lea'), label));
      expect(words(refused)).toContain('seules les professions consultées répondent');
    }
    expect(await recorded(team)).toEqual([]);
  });

  it('may be given on the card and in the list, which show what comes of it', async () => {
    await using team = await openTeam();
    const { decision } = await asked(team, ['nurse', 'pharmacist', 'care-coordinator']);
    const card = await cardOf(team, 'lea', { id: decision });
    expect(words(card)).toContain('Votre avis est attendu.');
    const after = viewOf(await team.clicks('lea', card, 'Favorable'));
    expect(words(after)).toContain('Votre avis est enregistré.');
    expect(words(after)).toContain('Infirmier : favorable (Léa Martin)');
    expect(words(await paper(team, 'lea'))).toContain('Vous avez donné votre avis');

    const list = viewOf(await team.says('ravi', 'decision avis'));
    expect(words(list)).toContain('1 avis attendu de vous.');
    const form = formOf(await team.clicks('ravi', list, 'Réservé'));
    const answered = viewOf(await team.submits('ravi', form, { text: 'Le stock ne suit pas' }));
    expect(words(answered)).toContain('Votre avis est enregistré.');
    expect(words(answered)).toContain('Aucun avis n’est attendu de vous.');
    expect(
      words(viewOf(await team.clicks('claire', await cardOf(team, 'claire', { id: decision }), 'Sans avis'))),
    ).toContain('Coordinateur : sans avis (Claire Dubois)');
  });
});

describe('a late opinion', () => {
  it('is refused before anybody noticed the deadline, and what was typed is given back', async () => {
    await using team = await openTeam();
    await asked(team, ['nurse', 'pharmacist']);
    const message = await paper(team, 'lea');
    const form = formOf(await team.clicks('ravi', await paper(team, 'ravi'), 'Réservé'));
    // No beat in between: the timer has not gone off yet.
    team.clock.set(new Date(deadline));
    const click = await team.clicks('lea', message, 'Favorable');
    expect(words(viewOf(click))).toContain('Trop tard : les avis sont clos, rien n’a été enregistré.');
    expect(labels(viewOf(click))).not.toContain('Favorable');
    const sent = words(viewOf(await team.submits('ravi', form, { text: 'Pas sans moi, merci' })));
    expect(sent).toContain('Les avis sont clos depuis le lundi 23 novembre 2026 à 21 h (La Réunion)');
    expect(sent).toContain('Pas sans moi, merci');
    expect(await recorded(team)).toEqual([]);
  });

  it('is refused on a stale message after « Clore », and so is a form that was open', async () => {
    await using team = await openTeam();
    const { card } = await asked(team, ['nurse']);
    const before = await paper(team, 'lea');
    const form = formOf(await team.clicks('lea', before, 'Défavorable'));
    await team.clicks('marc', card, 'Clore les avis');
    for (const label of stances) {
      expect(words(viewOf(await team.clicks('lea', before, label)))).toContain('Trop tard');
    }
    const sent = words(viewOf(await team.submits('lea', form, { text: 'Je suis contre' })));
    expect(sent).toContain('Les avis sont clos depuis le lundi 16 novembre 2026 à 9 h');
    expect(sent).toContain('Je suis contre');
    expect(await recorded(team)).toEqual([]);
  });

  it('at the very instant of « Clore » either counts or is refused', async () => {
    await using team = await openTeam();
    const { card } = await asked(team, ['nurse', 'pharmacist']);
    const papers: readonly (readonly [User, Awaited<ReturnType<typeof paper>>])[] = [
      ['lea', await paper(team, 'lea')],
      ['ravi', await paper(team, 'ravi')],
    ];
    const [closed, ...replies] = await Promise.all([
      team.clicks('marc', card, 'Clore les avis'),
      ...papers.map(([user, view]) => team.clicks(user, view, 'Favorable')),
    ]);
    expect(closed.kind).toBe('update');
    const refused = replies.filter((reply) => words(viewOf(reply)).includes('Trop tard')).length;
    expect(await team.db.opinion.count()).toBe(2 - refused);
    expect(await team.db.opinionRequest.findMany()).toMatchObject([{ state: 'closed' }]);
    expect(team.errors).toEqual([]);
  });
});

describe('the list', () => {
  it('has what waits for me, the first to close first, then what I asked, and is called by both languages', async () => {
    await using team = await openTeam();
    await asked(team, ['nurse', 'general-practitioner'], { statement: 'Fermer le lundi' });
    const second = await asked(team, ['nurse'], { statement: 'Ouvrir le dimanche' });
    await team.db.opinionRequest.updateMany({
      where: { decisionId: second.decision },
      data: { closesAt: new Date('2026-11-18T17:00:00Z') },
    });
    const list = words(viewOf(await team.says('lea', 'avis')));
    expect(list).toContain('2 avis attendus de vous.');
    expect(list.indexOf('Ouvrir le dimanche')).toBeLessThan(list.indexOf('Fermer le lundi'));
    expect(list).not.toContain('Ceux que vous avez demandés');
    const mine = words(viewOf(await team.says('marc', 'decision opinions')));
    expect(mine).toContain('1 avis attendu de vous.');
    expect(mine).toContain('Ceux que vous avez demandés');
    expect(mine).toContain('0 profession sur 2 a répondu.');
    const nothing = viewOf(await team.says('ines', 'decision avis'));
    expect(nothing.fallback).toBe('Aucun avis n’est attendu de vous.');
    expect(words(nothing)).not.toContain(statement);
  });

  it('shows eight and counts the rest', async () => {
    await using team = await openTeam();
    for (let index = 0; index < 10; index += 1) await asked(team, ['nurse'], { statement: `Décision ${index}` });
    const list = viewOf(await team.says('lea', 'decision avis'));
    expect(labels(list).filter((label) => label === 'Favorable')).toHaveLength(8);
    expect(words(list)).toContain('10 avis attendus de vous.');
    expect(words(list)).toContain('Et 2 autres');
  });
});
