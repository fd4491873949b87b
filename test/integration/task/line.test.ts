import { describe, expect, it } from 'vitest';
import { buttonsOf, formOf, openTeam, viewOf } from '../../support/structure.ts';
import { newest as newestCase, propose } from '../case-review/cases.ts';
import {
  idOf,
  inbox,
  keepFromClaire,
  leaves,
  newest,
  person,
  plain,
  read,
  readForm,
  readReply,
  useTeam,
} from './tasks.ts';

describe('`/tache` followed by words', () => {
  it('is shown back with the weekday before anything is added', async () => {
    await using team = await openTeam();
    const view = viewOf(await team.says('claire', 'tache @Léa rappeler la pharmacie vendredi, urgent'));
    const shown = read(view);
    expect(shown).toContain('Ai-je bien compris ?');
    expect(shown).toContain('Rappeler la pharmacie');
    expect(shown).toMatch(/Qui +Léa Martin/);
    expect(shown).toMatch(/Échéance +vendredi 20 novembre 2026/);
    expect(shown).toMatch(/Priorité +Haute/);
    expect(plain(view.fallback)).toBe(
      'Tâche « Rappeler la pharmacie », Léa Martin, vendredi 20 novembre 2026 : est-ce bien cela ?',
    );
    expect(buttonsOf(view).map(({ label }) => label)).toEqual(['Valider', 'Modifier', 'Annuler']);
    expect(await team.db.task.count()).toBe(0);
    expect(inbox(team, 'lea')).toBe('');
  });

  it('adds it with « Valider », once however often it is pressed', async () => {
    await using team = await openTeam();
    const view = viewOf(await team.says('claire', 'tache @Léa @Marc préparer le topo demain'));
    const reply = await team.clicks('claire', view, 'Valider');
    expect(reply.kind).toBe('update');
    expect(readReply(reply)).toMatch(/Je préviens (Léa Martin et Marc Petit|Marc Petit et Léa Martin)\./);
    expect(readReply(await team.clicks('claire', view, 'Valider'))).toContain('déjà ajoutée');
    expect(await newest(team)).toMatchObject({ title: 'Préparer le topo', dueOn: '2026-11-17', remindsLikeTeam: true });
    const owners = await team.db.taskOwner.findMany();
    expect(new Set(owners.map(({ practitionerId }) => practitionerId))).toEqual(
      new Set([await idOf(team, 'lea'), await idOf(team, 'marc')]),
    );
    expect(team.platform.direct('lea')).toHaveLength(1);
  });

  it('opens the form, filled, with « Modifier »; sent, it is not added again by « Valider »', async () => {
    await using team = await openTeam();
    const view = viewOf(await team.says('claire', 'tache IDE vérifier le chariot avant fin juin'));
    const form = formOf(await team.clicks('claire', view, 'Modifier'));
    expect(readForm(form)).toMatchObject({
      title: 'Vérifier le chariot',
      who: ['profession:nurse'],
      due: '2027-06-30',
      repetition: 'once',
    });
    await team.submits('claire', form, { title: 'Vérifier le chariot d’urgence' });
    expect(readReply(await team.clicks('claire', view, 'Valider'))).toContain('déjà ajoutée');
    expect(await newest(team)).toMatchObject({ title: 'Vérifier le chariot d’urgence', pool: 'nurse' });
    expect(await team.db.task.count()).toBe(1);
  });

  it('adds nothing with « Annuler »', async () => {
    await using team = await openTeam();
    const view = viewOf(await team.says('claire', 'tache rappeler le labo demain'));
    expect(read(view)).toMatch(/Qui +Claire Dubois/);
    expect(readReply(await team.clicks('claire', view, 'Annuler'))).toContain('rien n’a été ajouté');
    expect(await team.db.task.count()).toBe(0);
  });

  it('repeats what is to come back', async () => {
    await using team = await openTeam();
    const view = viewOf(await team.says('lea', 'tache chaque lundi vérifier le frigo'));
    expect(read(view)).toMatch(/Répétition +Chaque semaine/);
    await team.clicks('lea', view, 'Valider');
    expect(await newest(team)).toMatchObject({ repetition: 'weekly', dueOn: '2026-11-16', anchorOn: '2026-11-16' });
  });

  it('is about the case whose code it names, when its author may read that case', async () => {
    await using team = await openTeam();
    await keepFromClaire(team);
    await propose(team, 'lea');
    const { id, code } = await newestCase(team);
    const view = viewOf(await team.says('lea', `tache @Marc appeler le SSIAD ${code} demain`));
    expect(read(view)).toMatch(new RegExp(`Dossier +${code}`));
    await team.clicks('lea', view, 'Valider');
    expect(await newest(team)).toMatchObject({ caseReviewId: id, title: 'Appeler le SSIAD' });
    // Marc is to do it: he reads what.
    expect(inbox(team, 'marc')).toContain('Appeler le SSIAD');

    const refused = formOf(await team.says('claire', `tache appeler le SSIAD ${code}`));
    expect(readForm(refused)).toMatchObject({
      intro: expect.stringContaining(`pas de dossier ${code} auquel vous ayez accès`),
      link: 'none',
      title: 'Appeler le SSIAD',
    });
  });

  it('without anything is the list of one’s tasks', async () => {
    await using team = await openTeam();
    const view = viewOf(await team.says('lea', 'tache'));
    expect(view).toEqual(viewOf(await team.says('lea', 'todo')));
    expect(buttonsOf(view).length).toBeGreaterThan(0);
  });

  it('is read after « nouvelle », too, and in English', async () => {
    await using team = await openTeam();
    expect(readReply(await team.says('lea', 'tache nouvelle rappeler le labo demain'))).toContain('mardi 17 novembre');
    expect(readReply(await team.says('lea', 'task @Marc call the lab by Friday'))).toMatch(/Qui +Marc Petit/);
  });
});

describe('a line that is not wholly understood', () => {
  const here = useTeam((team) => leaves(team, 'ravi'));

  it.each([
    ['@Zoé rappeler le labo', 'personne du nom de « Zoé »', { title: 'Rappeler le labo' }],
    ['@Ravi rappeler le labo', 'Ravi Payet a quitté l’équipe', { title: 'Rappeler le labo' }],
    ['@Zoé @Marc rappeler le labo', '« Zoé »', { title: 'Rappeler le labo', who: ['marc'] }],
    ['rappeler le labo le 31 février', 'Cette date n’existe pas', { title: 'Rappeler le labo' }],
    ['rappeler le labo le 3 novembre 2026', 'échéance est passée', { title: 'Rappeler le labo', due: '2026-11-03' }],
    ['rappeler le labo le 3 novembre 2031', 'plus de deux ans', { title: 'Rappeler le labo', due: '2031-11-03' }],
    ['rappeler le labo tous les mois', 'première échéance', { title: 'Rappeler le labo', repetition: 'monthly' }],
    ['rappeler le labo tous les 3 ans', 'à ce rythme', { title: 'Rappeler le labo', repetition: 'once' }],
    ['C-7QK5 rappeler le labo', '« C-7QK5 » n’est pas un code', { title: 'Rappeler le labo', link: 'none' }],
    ['C-7QK4 rappeler le labo', 'pas de dossier C-7QK4', { title: 'Rappeler le labo', link: 'none' }],
    ['@Léa demain', 'Écrivez la tâche', { due: '2026-11-17', who: ['lea'] }],
    [`rappeler ${'x'.repeat(150)}`, 'raccourcissez', {}],
  ] as const)('opens the form with what was, and says what was not: %s', async (line, sentence, filled) => {
    const team = here();
    const form = readForm(formOf(await team.says('claire', `tache ${line}`)));
    expect(form['intro']).toContain(sentence);
    const { who, ...rest } = { who: undefined, ...filled };
    expect(form).toMatchObject(rest);
    if (who !== undefined) expect(form['who']).toEqual(await Promise.all(who.map((one) => person(team, one))));
  });

  it('asks who is meant when several have that name', async () => {
    const team = here();
    await team.db.practitioner.updateMany({ where: { displayName: 'Inès Faure' }, data: { displayName: 'Léa Faure' } });
    const form = readForm(formOf(await team.says('claire', 'tache @Léa rappeler le labo')));
    expect(form['intro']).toContain('Plusieurs personnes s’appellent « Léa »');
    expect(form['who']).toEqual([]);
    await team.db.practitioner.updateMany({ where: { displayName: 'Léa Faure' }, data: { displayName: 'Inès Faure' } });
  });

  it('is refused by the guard, and shown back to its author alone', async () => {
    const team = here();
    const said = readReply(await team.says('lea', 'tache rappeler le 06 12 34 56 78 demain'));
    expect(said).toContain('numéro de téléphone');
    // What the whole line did not say appears when the date between goes.
    const split = await team.says('lea', 'tache appeler 06 12 demain 34 56 78');
    expect(readReply(split)).toContain('numéro de téléphone');
    expect(await team.db.task.count()).toBe(0);
  });

  it('is refused by the guard when a button carries it', async () => {
    const team = here();
    const view = viewOf(await team.says('lea', 'tache rappeler le labo demain'));
    const [confirm] = buttonsOf(view);
    if (confirm === undefined) throw new Error('no button');
    const forged = { ...confirm, payload: { ...confirm.payload, title: 'rappeler le 06 12 34 56 78' } };
    expect(readReply(await team.presses('lea', forged))).toContain('numéro de téléphone');
    expect(await team.db.task.count()).toBe(0);
  });

  it('is asked for again when what was understood is no longer true at « Valider »', async () => {
    const team = here();
    const view = viewOf(await team.says('claire', 'tache @Inès rappeler le labo demain'));
    await leaves(team, 'ines');
    const form = formOf(await team.clicks('claire', view, 'Valider'));
    expect(readForm(form)).toMatchObject({
      intro: expect.stringContaining('ne fait plus partie'),
      title: 'Rappeler le labo',
      due: '2026-11-17',
    });
    expect(await team.db.task.count()).toBe(0);
  });
});
