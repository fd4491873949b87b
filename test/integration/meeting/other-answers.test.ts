import { describe, expect, it } from 'vitest';
import { careTeamId, meetingId, practitionerId } from '../../../src/core/ids.ts';
import { changeCase, createCase } from '../../../src/features/case-review/store.ts';
import { formOf, openStructureWithMeeting, openTeam, viewOf } from '../../support/structure.ts';

type Team = Awaited<ReturnType<typeof openTeam>>;

/** Marc's case on the agenda of the planned RCP. */
async function caseOnAgenda(team: Team, code: string): Promise<string> {
  const meeting = await team.db.meeting.findFirstOrThrow();
  const marc = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } });
  const now = team.clock.now();
  return team.db.$transaction(async (tx) => {
    const careTeam = careTeamId.parse(meeting.careTeamId);
    const review = await createCase(tx, careTeam, now, {
      code,
      followUpOfId: null,
      kind: 'complex-case',
      motive: 'diabetes',
      question: 'Comment organiser les passages ?',
      attribute: 'none',
      consent: 'informed',
      severity: null,
      subject: '',
      requesterId: practitionerId.parse(marc.id),
      wantedProfessions: [],
      meetingId: meetingId.parse(meeting.id),
      minutes: 15,
    });
    await changeCase(tx, careTeam, now, review, { status: 'on-agenda' });
    return review.id;
  });
}

async function detail(team: Team, user: string) {
  return viewOf(await team.clicks(user, viewOf(await team.says(user, 'rcp')), 'Voir'));
}

const answers = (team: Team) =>
  team.db.invitation.findMany({ where: { answer: { not: 'none' } }, include: { practitioner: true } });

describe('« Autre réponse »', () => {
  it('comes for some cases only, and says so in the roll', async () => {
    await using team = await openTeam();
    const id = await caseOnAgenda(team, 'C-7QK4');
    const form = formOf(await team.clicks('lea', await detail(team, 'lea'), 'Autre réponse'));
    const after = viewOf(await team.submits('lea', form, { cases: [id] }));
    expect(JSON.stringify(after)).toContain('Pour certains dossiers (1)');
    expect(await answers(team)).toMatchObject([{ answer: 'cases', caseIds: [id] }]);
  });

  it('counts as none while its cases are off the agenda, and again once one is back; nobody is written to', async () => {
    await using team = await openStructureWithMeeting();
    const id = await caseOnAgenda(team, 'C-7QK4');
    const form = formOf(await team.clicks('lea', await detail(team, 'lea'), 'Autre réponse'));
    await team.submits('lea', form, { cases: [id] });
    const roll = () => team.platform.channel('C-team').find((text) => text.includes('Sans réponse')) ?? '';
    expect(roll()).toContain('Pour certains dossiers (1)');
    expect(roll()).toMatch(/Sans réponse +4/);

    const said = team.platform.direct('lea').length;
    const agenda = viewOf(await team.says('claire', 'rcp ordre du jour'));
    const without = viewOf(await team.clicks('claire', agenda, 'Retirer de l’ordre du jour'));
    expect(roll()).not.toContain('Pour certains dossiers');
    expect(roll()).toMatch(/Sans réponse +5/);
    expect(JSON.stringify(await detail(team, 'lea'))).toContain('pas encore répondu');
    expect(team.platform.direct('lea')).toHaveLength(said);

    await team.clicks('claire', without, 'Ajouter');
    expect(roll()).toContain('Pour certains dossiers (1)');
    expect(team.platform.direct('lea')).toHaveLength(said);
    await team.at('2026-11-24T12:20:00Z');
    expect(team.platform.direct('lea').at(-1)).toContain('C-7QK4 passe à');
  });

  it('names a substitute, who is invited and told', async () => {
    await using team = await openTeam();
    const claire = viewOf(await team.clicks('claire', viewOf(await team.says('claire', 'rcp')), 'Voir'));
    await team.clicks('claire', claire, 'Excusé');
    const form = formOf(await team.clicks('lea', await detail(team, 'lea'), 'Autre réponse'));
    const ines = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Inès Faure' } });
    await team.submits('lea', form, { substitute: `person:${ines.id}` });
    expect(team.platform.direct('ines').join()).toContain('Vous remplacez Léa Martin.');
    expect(JSON.stringify(await detail(team, 'marc'))).toContain('Léa Martin (remplacé par Inès Faure)');
    // Who is replaced is not reminded any more; who replaces is.
    await team.at('2026-11-24T07:00:00Z');
    expect(team.platform.direct('lea').join()).not.toContain('RCP aujourd’hui');
    expect(team.platform.direct('ines').join()).toContain('RCP aujourd’hui');
  });

  it('asks for one thing or the other, and not for oneself', async () => {
    await using team = await openTeam();
    const id = await caseOnAgenda(team, 'C-7QK4');
    const form = formOf(await team.clicks('lea', await detail(team, 'lea'), 'Autre réponse'));
    const lea = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
    const marc = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } });
    const wrong = [
      [{}, 'soit un remplaçant'],
      [{ cases: [id], substitute: `person:${marc.id}` }, 'soit un remplaçant'],
      [{ substitute: `person:${lea.id}` }, 'quelqu’un d’autre'],
      [{ substitute: 'person:nobody' }, 'ne fait plus partie'],
      [{ cases: ['gone'] }, 'plus à l’ordre du jour'],
    ] as const;
    for (const [values, sentence] of wrong) {
      const reply = await team.submits('lea', form, values);
      expect(reply.kind === 'errors' && JSON.stringify(reply.errors)).toContain(sentence);
    }
    expect(await answers(team)).toEqual([]);
  });

  it('is too late once the RCP has begun, or has moved since', async () => {
    await using team = await openTeam();
    const view = await detail(team, 'lea');
    const form = formOf(await team.clicks('lea', view, 'Autre réponse'));
    const marc = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } });
    team.clock.set(new Date('2026-11-24T12:30:00Z'));
    const late = viewOf(await team.submits('lea', form, { substitute: `person:${marc.id}` }));
    expect(late.fallback).toContain('a déjà commencé');
    expect(viewOf(await team.clicks('lea', view, 'Autre réponse')).fallback).toContain('Suivi diabète');
    expect(await answers(team)).toEqual([]);
  });
});

describe('« Préciser »', () => {
  it('names a secretary, who is shown with the RCP and may manage it', async () => {
    await using team = await openTeam();
    const form = formOf(await team.clicks('claire', await detail(team, 'claire'), 'Préciser'));
    const lea = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
    await team.submits('claire', form, { secretary: `person:${lea.id}`, title: 'Suivi du diabète' });
    const view = await detail(team, 'lea');
    expect(JSON.stringify(view)).toContain('Secrétariat');
    expect(JSON.stringify(view)).toContain('Suivi du diabète');
    expect(JSON.stringify(view)).toContain('Déplacer');
    expect(JSON.stringify(await detail(team, 'marc'))).not.toContain('Déplacer');
  });

  it('asks for somebody else when the facilitator has left the workspace', async () => {
    await using team = await openTeam();
    await team.db.practitioner.updateMany({ where: { displayName: 'Claire Dubois' }, data: { role: 'practitioner' } });
    await team.db.practitioner.updateMany({ where: { displayName: 'Léa Martin' }, data: { role: 'coordinator' } });
    const claire = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Claire Dubois' } });
    await team.db.practitioner.update({ where: { id: claire.id }, data: { active: false } });
    const form = formOf(await team.clicks('lea', await detail(team, 'lea'), 'Préciser'));
    expect(form.intro).toContain('a quitté l’équipe');
    expect(form.fields.find(({ id }) => id === 'facilitator')?.initial).toBeUndefined();
  });

  it('sent on top of newer rows shows what is true now', async () => {
    await using team = await openTeam();
    const form = formOf(await team.clicks('claire', await detail(team, 'claire'), 'Préciser'));
    await team.submits('claire', form, { title: 'Un' });
    expect(viewOf(await team.submits('claire', form, { title: 'Un' })).fallback).toContain('Un');
    const again = await team.submits('claire', form, { title: 'Deux' });
    expect(again.kind).toBe('form');
    expect((await team.db.meeting.findFirstOrThrow()).title).toBe('Un');
  });
});

describe('/diapason regles', () => {
  it('sets the quorum and the delays, within bounds', async () => {
    await using team = await openTeam();
    const form = formOf(await team.says('claire', 'diapason regles'));
    const refused = await team.submits('claire', form, { quorumPeople: '0', slotMinutes: 'abc' });
    expect(refused.kind === 'errors' && Object.keys(refused.errors).sort()).toEqual(['quorumPeople', 'slotMinutes']);
    await team.submits('claire', form, { quorumPeople: '4', quorumProfessions: '3' });
    expect(await team.db.careTeam.findFirstOrThrow()).toMatchObject({ quorumPeople: 4, quorumProfessions: 3 });
  });

  it('is for those who steer the structure', async () => {
    await using team = await openTeam();
    expect(viewOf(await team.says('lea', 'diapason regles')).fallback).toContain('coordinateur');
  });
});
