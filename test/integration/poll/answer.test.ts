import { describe, expect, it } from 'vitest';
import { buttonsOf, formOf, viewOf } from '../../support/structure.ts';
import {
  answers,
  detailFor,
  friday,
  lastLetter,
  letters,
  messageOf,
  openPoll,
  plain,
  tableOf,
  thursday,
  tuesday,
} from './polled.ts';

describe('answering a poll', () => {
  it('is one tap when every date suits, and edits the one message for everybody', async () => {
    await using team = await openPoll();
    await team.clicks('lea', messageOf(team).view, 'Tout me va');
    await team.clicks('marc', messageOf(team).view, 'Aucun ne me va');
    expect(team.platform.channel('C-team')).toHaveLength(1);
    expect(tableOf(team)).toContain('Oui : 1, si besoin : 0, non : 1.');
    expect(tableOf(team)).toContain('Peuvent venir : infirmier.');
    expect(tableOf(team)).toContain('Sans réponse (3)');
  });

  it('is one form otherwise: yes, if needed, the rest is no; it is filled in the next time', async () => {
    await using team = await openPoll();
    const reply = viewOf(await answers(team, 'lea', { yes: [0], ifNeeded: [2] }));
    const said = plain(JSON.stringify(reply.blocks));
    expect(said).toContain('Réponse enregistrée');
    expect(said.match(/Votre réponse : (oui|si besoin|non)\./g)).toEqual([
      'Votre réponse : oui.',
      'Votre réponse : non.',
      'Votre réponse : si besoin.',
    ]);
    const again = formOf(await team.clicks('lea', messageOf(team).view, 'Répondre'));
    expect(again.fields.map(({ initial }) => (Array.isArray(initial) ? initial.length : 0))).toEqual([1, 1]);
    await answers(team, 'lea', { yes: [1] });
    expect(await team.db.pollVote.count({ where: { choice: 'yes' } })).toBe(1);
    expect(await team.db.pollVote.count()).toBe(3);
  });

  it('marks in words the date that suits best and where the quorum is met', async () => {
    await using team = await openPoll();
    await answers(team, 'lea', { yes: [0, 1] });
    await answers(team, 'marc', { ifNeeded: [1], yes: [2] });
    const lines = tableOf(team).split('\n');
    expect(lines.filter((line) => line.includes('le plus favorable'))).toEqual([expect.stringContaining(thursday)]);
    expect(lines.filter((line) => line.includes('Quorum atteint.'))).toHaveLength(1);
    expect(tableOf(team)).toContain('Peuvent venir : médecin généraliste et infirmier.');
    expect(tableOf(team)).toContain('Manquent encore : pharmacien, masseur-kinésithérapeute et coordinateur.');
  });

  it('counts once when the click comes twice, and edits nothing a second time', async () => {
    await using team = await openPoll();
    const { view } = messageOf(team);
    await team.clicks('lea', view, 'Tout me va');
    const { edits } = messageOf(team);
    const again = viewOf(await team.clicks('lea', view, 'Tout me va'));
    expect(plain(JSON.stringify(again))).toContain('Oui : 1, si besoin : 0, non : 0.');
    expect(messageOf(team).edits).toBe(edits);
    expect(await team.db.pollVote.count()).toBe(3);
  });

  it('refuses a date that is ticked twice', async () => {
    await using team = await openPoll();
    const reply = await answers(team, 'lea', { yes: [0, 1], ifNeeded: [1] });
    if (reply.kind !== 'errors') throw new Error('accepted');
    expect(plain(reply.errors['ifNeeded'])).toContain(thursday);
    expect(await team.db.pollVote.count()).toBe(0);
  });

  it('lets a member answer who was not asked, and asks them from then on', async () => {
    await using team = await openPoll({ form: { invited: ['profession:nurse'] } });
    expect(tableOf(team)).not.toContain('pharmacien');
    expect(tableOf(team)).toContain('Sans réponse (2)');
    await team.clicks('ravi', messageOf(team).view, 'Tout me va');
    expect(tableOf(team)).toContain('Peuvent venir : pharmacien.');
    expect(tableOf(team)).toContain('Sans réponse (2)');
  });

  it('in a private message changes that message at once, for its reader', async () => {
    await using team = await openPoll({ channel: false });
    const reply = await team.clicks('lea', lastLetter(team, 'lea'), 'Tout me va');
    expect(reply.kind).toBe('update');
    expect(plain(JSON.stringify(viewOf(reply)))).toContain('Votre réponse : oui.');
    expect(letters(team, 'marc', 'Oui : 1, si besoin : 0, non : 0.')).toHaveLength(1);
    expect(letters(team, 'lea', 'Sondage')).toHaveLength(1);
  });

  it('is refused once the poll is closed, by button and by a form left open for long', async () => {
    await using team = await openPoll();
    const { view } = messageOf(team);
    const form = formOf(await team.clicks('lea', view, 'Répondre'));
    await team.at('2026-11-20T17:00:00Z');
    for (const reply of [
      await team.clicks('lea', view, 'Tout me va'),
      await team.clicks('lea', view, 'Répondre'),
      await team.submits('lea', form, {}),
    ]) {
      expect(plain(viewOf(reply).fallback)).toContain('est clos depuis vendredi 20 novembre 2026 à 18 h');
    }
    expect(await team.db.pollVote.count()).toBe(0);
    expect(tableOf(team)).toContain('Les réponses sont closes.');
    expect(tableOf(team)).not.toContain('Tout me va');
  });
});

describe('the detail of a poll', () => {
  it('names who said what, and offers to retain a date to those who may', async () => {
    await using team = await openPoll({ by: 'marc' });
    await answers(team, 'lea', { yes: [0] });
    const forLea = await detailFor(team, 'lea');
    const shown = plain(JSON.stringify(forLea));
    expect(shown).toContain('Oui : Léa Martin.');
    expect(shown).toContain('Marc Petit (médecin généraliste)');
    expect(buttonsOf(forLea).map(({ label }) => label)).not.toContain('Retenir ce créneau');
    for (const user of ['marc', 'claire']) {
      const labels = buttonsOf(await detailFor(team, user)).map(({ label }) => label);
      expect(labels.filter((label) => label === 'Retenir ce créneau')).toHaveLength(3);
      expect(labels).toEqual(expect.arrayContaining(['Clore les réponses', 'Annuler le sondage']));
    }
  });

  it('is what « Sondage » in the list of RCPs leads to', async () => {
    await using team = await openPoll();
    const list = viewOf(await team.says('lea', 'rcp'));
    const button = buttonsOf(list).find(({ action }) => action === 'poll.show');
    const reply = await team.clicks('lea', list, button?.label ?? '');
    expect(reply.kind).toBe('update');
    expect(plain(JSON.stringify(viewOf(reply)))).toContain(tuesday);
    expect(plain(JSON.stringify(viewOf(reply)))).toContain(friday);
  });
});
