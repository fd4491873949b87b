import { describe, expect, it } from 'vitest';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { labels, newest, propose, words } from './cases.ts';

describe('a code', () => {
  it('is asked about: the bot names whom to ask, and knows no more', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { code } = await newest(team);
    const asked = viewOf(await team.says('marc', `rcp qui ${code.toLowerCase().replace('c-', '')}`));
    expect(asked.fallback).toBe(`Je ne sais pas qui est ${code} : demandez à Léa Martin.`.replace(' :', '\u00a0:'));
    expect(viewOf(await team.says('lea', `rcp qui ${code}`)).fallback).toContain('c’est vous');
    await team.db.practitioner.updateMany({ where: { displayName: 'Léa Martin' }, data: { active: false } });
    expect(viewOf(await team.says('marc', `rcp qui ${code}`)).fallback).toContain('a quitté l’équipe');
  });

  it('that was mistyped, is missing or unknown is answered with what to do', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { code } = await newest(team);
    const wrong = `${code.slice(0, 5)}${code.endsWith('7') ? '8' : '7'}`;
    for (const line of [`rcp qui ${wrong}`, `rcp dossier ${wrong}`, 'rcp dossier chute à domicile']) {
      expect(viewOf(await team.says('lea', line)).fallback).toContain('n’est pas un code de dossier');
    }
    expect(viewOf(await team.says('lea', 'rcp qui')).fallback).toContain('Ajoutez son code');
    const other = code === 'C-7QK4' ? 'C-2222' : 'C-7QK4';
    if (other === 'C-7QK4')
      expect(viewOf(await team.says('lea', 'rcp qui C-7QK4')).fallback).toContain('Aucun dossier');
  });

  it('shows its case, with the question to those who may read it only', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { code } = await newest(team);
    const shown = async (user: string) => viewOf(await team.says(user, `rcp dossier ${code}`));
    expect(words(await shown('marc'))).toContain('Pansement');
    expect(labels(await shown('lea'))).toEqual(['Modifier', 'Ajouter une tâche', 'Retirer', 'Opposition du patient']);
    expect(labels(await shown('marc'))).toEqual(['Ajouter une tâche']);
    // Claire facilitates: she may; an invited carer may; a coordinator who does neither may not.
    await team.db.meeting.updateMany({ data: { facilitatorId: null } });
    const coordinator = words(await shown('claire'));
    expect(coordinator).not.toContain('Pansement');
    expect(coordinator).toContain('réservées au demandeur et aux soignants');
    expect(coordinator).toContain('Plaie chronique');
  });
});

describe('the list of cases', () => {
  it('holds one’s own and those of the team that wait, five at a time, each to be looked at', async () => {
    await using team = await openTeam();
    await propose(team, 'lea', { meeting: 'later' });
    await propose(team, 'marc');
    for (let index = 0; index < 6; index += 1) await propose(team, 'marc', { meeting: 'later' });
    const first = viewOf(await team.says('lea', 'rcp dossiers'));
    expect(labels(first).filter((label) => label === 'Voir')).toHaveLength(5);
    const second = viewOf(await team.clicks('lea', first, 'Page suivante'));
    // Marc's case on the agenda waits for nothing: Léa sees seven of the eight.
    expect(labels(second).filter((label) => label === 'Voir')).toHaveLength(2);
    expect(words(first) + words(second)).toContain('proposé par vous');
    const shown = await team.clicks('lea', second, 'Voir');
    expect(shown.kind).toBe('update');
    const back = viewOf(await team.clicks('lea', viewOf(shown), 'Tous les dossiers'));
    expect(words(back)).toBe(words(second));
    expect(labels(back)).toEqual(
      expect.arrayContaining(['Page précédente', 'Proposer un dossier', 'Événement indésirable', 'Protocole']),
    );
  });

  it('that is empty says how to begin', async () => {
    await using team = await openTeam();
    const view = viewOf(await team.says('lea', 'rcp dossiers'));
    expect(words(view)).toContain('/rcp dossier');
    expect(formOf(await team.clicks('lea', view, 'Protocole')).title).toBe('Proposer un protocole');
  });
});
