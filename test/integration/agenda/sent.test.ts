import { describe, expect, it } from 'vitest';
import { careTeamId } from '../../../src/core/ids.ts';
import { personalCalendar } from '../../../src/features/calendar/feed.ts';
import { careTeamById } from '../../../src/features/care-team/store.ts';
import { allPractitioners } from '../../../src/features/practitioner/store.ts';
import { buttonsOf, formOf, openTeam, viewOf } from '../../support/structure.ts';
import { agenda, posted, propose, question, rowOf, type Team } from './agenda.ts';

const toldOf = (team: Team, user: string) => team.platform.direct(user).filter((text) => text.includes('passe à'));

function lastTo(team: Team, user: string) {
  const { view } = team.platform.screen.findLast(({ to }) => to.kind === 'direct' && to.user === user) ?? {};
  if (view === undefined) throw new Error(`nothing was sent to ${user}`);
  return view;
}

describe('the agenda sent in advance', () => {
  it('goes out by itself two working days before at 9:00, once, under the announcement, without what is private', async () => {
    await using team = await openTeam();
    const code = await propose(team, 'lea');
    await team.at('2026-11-20T07:59:00Z');
    expect(posted(team)).toEqual([]);
    await team.at('2026-11-20T08:00:00Z');
    await team.at('2026-11-20T08:01:00Z');
    expect(posted(team)).toHaveLength(1);
    expect(posted(team)[0]).toContain(code);
    expect(posted(team)[0]).toContain('Léa Martin');
    expect(posted(team)[0]).not.toContain(question);
    expect(posted(team)[0]).not.toContain('informé');
    const root = await team.db.delivery.findFirstOrThrow({ where: { kind: 'meeting.announcement' } });
    expect(await team.db.delivery.findMany({ where: { kind: 'agenda.posted' } })).toMatchObject([
      { threadOfId: root.id },
    ]);
    expect(await team.db.meeting.findMany()).toMatchObject([
      { status: 'convened', convenedAt: new Date('2026-11-20T08:00:00Z') },
    ]);
  });

  it('is edited in place when it changes', async () => {
    await using team = await openTeam();
    const first = await propose(team, 'lea');
    await team.clicks('claire', await agenda(team, 'claire'), 'Envoyer l’ordre du jour');
    const second = await propose(team, 'marc');
    await team.clicks('claire', rowOf(await agenda(team, 'claire'), first), 'Retirer de l’ordre du jour');
    expect(posted(team)).toHaveLength(1);
    expect(posted(team)[0]).toContain(second);
    expect(posted(team)[0]).not.toContain(first);
  });

  it('is left alone when somebody answers: it says nothing of who comes', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    await team.clicks('claire', await agenda(team, 'claire'), 'Envoyer l’ordre du jour');
    const edits = () =>
      team.platform.screen.flatMap(({ view, edits: count }) =>
        view?.fallback.startsWith('Ordre du jour') ? [count] : [],
      );
    const before = edits();
    const detail = viewOf(await team.clicks('ines', viewOf(await team.says('ines', 'rcp')), 'Voir'));
    await team.clicks('ines', detail, 'Présent');
    await team.clicks('lea', detail, 'Excusé');
    expect(before).toHaveLength(1);
    expect(edits()).toEqual(before);
  });

  it('on a button is sent once, however often it is pressed', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const view = await agenda(team, 'claire');
    await Promise.all([
      team.clicks('claire', view, 'Envoyer l’ordre du jour'),
      team.clicks('claire', view, 'Envoyer l’ordre du jour'),
    ]);
    expect(posted(team)).toHaveLength(1);
    await team.at('2026-11-20T08:00:00Z');
    expect(posted(team)).toHaveLength(1);
  });

  it('goes to each person where no channel was chosen, with what each may read', async () => {
    await using team = await openTeam({ channel: false });
    await team.db.meeting.updateMany({ data: { facilitatorId: null } });
    await propose(team, 'lea');
    await team.at('2026-11-20T08:00:00Z');
    const read = (user: string) => {
      const texts = team.platform.direct(user).filter((text) => text.includes('Ordre du jour\u00a0: Suivi diabète'));
      expect(texts).toHaveLength(1);
      return texts[0];
    };
    expect(read('marc')).toContain(question);
    expect(read('claire')).not.toContain(question);
  });

  it('that is sent late in the evening reaches people in the morning, and nobody once the RCP is cancelled', async () => {
    await using team = await openTeam({ channel: false });
    await propose(team, 'lea');
    const got = () =>
      team.platform.direct('marc').filter((text) => text.includes('Ordre du jour\u00a0: Suivi diabète'));
    team.clock.set(new Date('2026-11-18T21:30:00Z'));
    await team.clicks('claire', await agenda(team, 'claire'), 'Envoyer l’ordre du jour');
    expect(got()).toHaveLength(0);
    await team.at('2026-11-19T07:00:00Z');
    expect(got()).toHaveLength(1);

    await using other = await openTeam({ channel: false });
    await propose(other, 'lea');
    other.clock.set(new Date('2026-11-18T21:30:00Z'));
    await other.clicks('claire', await agenda(other, 'claire'), 'Envoyer l’ordre du jour');
    const detail = viewOf(await other.clicks('claire', viewOf(await other.says('claire', 'rcp')), 'Voir'));
    await other.submits('claire', formOf(await other.clicks('claire', detail, 'Annuler la RCP')), {});
    await other.at('2026-11-19T07:00:00Z');
    const states = await other.db.delivery.findMany({ where: { kind: 'agenda.posted' }, select: { state: true } });
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['cancelled']));
  });

  it('that is empty is told to somebody who is still there when the facilitator has left', async () => {
    await using team = await openTeam();
    const marc = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } });
    await team.db.meeting.updateMany({ data: { facilitatorId: marc.id } });
    await team.db.practitioner.update({ where: { id: marc.id }, data: { active: false } });
    // The workspace of the test would say that he is still there.
    await team.db.workspace.updateMany({ data: { rosterDueAt: null } });
    await team.at('2026-11-20T08:00:00Z');
    expect(team.platform.direct('claire').filter((text) => text.includes('Rien à l’ordre du jour'))).toHaveLength(1);
  });

  it('that is empty is a private word to the facilitator, with what to do', async () => {
    await using team = await openTeam();
    const code = await propose(team, 'lea');
    await team.clicks('claire', rowOf(await agenda(team, 'claire'), code), 'Retirer de l’ordre du jour');
    await team.at('2026-11-20T08:00:00Z');
    await team.at('2026-11-20T08:05:00Z');
    expect(posted(team)).toEqual([]);
    const words = team.platform.direct('claire').filter((text) => text.includes('Rien à l’ordre du jour'));
    expect(words).toHaveLength(1);
    expect(buttonsOf(lastTo(team, 'claire')).map(({ label }) => label)).toEqual([
      'Proposer un dossier',
      'Ordre du jour',
    ]);
    // The first case that comes then is sent at once.
    await propose(team, 'marc');
    await team.at('2026-11-20T08:10:00Z');
    expect(posted(team)).toHaveLength(1);
  });

  it('is never sent for an RCP that was cancelled', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const detail = viewOf(await team.clicks('claire', viewOf(await team.says('claire', 'rcp')), 'Voir'));
    await team.submits('claire', formOf(await team.clicks('claire', detail, 'Annuler la RCP')), {});
    await team.at('2026-11-20T08:00:00Z');
    expect(posted(team)).toEqual([]);
    expect(await team.db.timer.findMany({ where: { kind: 'agenda.convene' } })).toEqual([]);
  });
});

describe('the reminder of one’s own case', () => {
  it('comes ten minutes before, to its requester alone, once', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const code = await propose(team, 'marc');
    await team.at('2026-11-24T12:34:00Z');
    expect(toldOf(team, 'marc')).toEqual([]);
    await team.at('2026-11-24T12:35:00Z');
    await team.at('2026-11-24T12:36:00Z');
    expect(toldOf(team, 'marc')).toHaveLength(1);
    expect(toldOf(team, 'marc')[0]).toContain(`${code} passe à 13\u00a0h\u00a045`);
    expect(toldOf(team, 'ines')).toEqual([]);
  });

  it('follows the order, and does not come for what was taken off', async () => {
    await using team = await openTeam();
    const [a, b] = [await propose(team, 'lea'), await propose(team, 'marc')];
    await team.clicks('claire', rowOf(await agenda(team, 'claire'), b), 'Monter');
    await team.at('2026-11-24T12:20:00Z');
    expect(toldOf(team, 'marc')).toHaveLength(1);
    expect(toldOf(team, 'lea')).toEqual([]);
    await team.clicks('claire', rowOf(await agenda(team, 'claire'), a), 'Retirer de l’ordre du jour');
    await team.at('2026-11-24T12:35:00Z');
    expect(toldOf(team, 'lea')).toEqual([]);
    const states = await team.db.delivery.findMany({ where: { kind: 'agenda.own-case' }, orderBy: { dueAt: 'asc' } });
    expect(states.map(({ state }) => state).sort()).toEqual(['cancelled', 'sent']);
  });

  it('does not reach the excused', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const detail = viewOf(await team.clicks('lea', viewOf(await team.says('lea', 'rcp')), 'Voir'));
    await team.clicks('lea', detail, 'Excusé');
    await team.at('2026-11-24T12:20:00Z');
    expect(toldOf(team, 'lea')).toEqual([]);
  });

  it('waits while what comes before takes longer, and never comes after the case was examined', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    await propose(team, 'marc');
    await propose(team, 'ravi');
    await team.at('2026-11-24T12:30:00Z');
    const rows = await team.db.caseReview.findMany({ orderBy: { position: 'asc' } });
    const startedAt = team.clock.now();
    await team.db.meeting.updateMany({ data: { status: 'in-session', startedAt } });
    await team.db.caseReview.updateMany({ where: { id: rows[0]?.id ?? '' }, data: { startedAt } });
    // Marc's was told at 13:35; Léa's case now runs ten minutes over: Ravi's slot moves from 14:00 to 14:10.
    await team.at('2026-11-24T12:55:00Z');
    expect(toldOf(team, 'ravi')).toEqual([]);
    await team.db.caseReview.updateMany({ data: { status: 'examined' } });
    await team.at('2026-11-24T13:20:00Z');
    expect(toldOf(team, 'ravi')).toEqual([]);
  });
});

describe('the private calendar', () => {
  it('tells the requester the time of the case', async () => {
    await using team = await openTeam();
    await propose(team, 'marc');
    const code = await propose(team, 'lea');
    const text = await team.db.$transaction(async (tx) => {
      const row = await tx.careTeam.findFirstOrThrow();
      const people = await allPractitioners(tx, careTeamId.parse(row.id));
      const lea = people.find(({ displayName }) => displayName === 'Léa Martin');
      if (lea === undefined) throw new Error('Léa is not there');
      return personalCalendar(tx, await careTeamById(tx, careTeamId.parse(row.id)), lea, new Date(0));
    });
    expect(text.replaceAll('\u00a0', ' ')).toContain(`DESCRIPTION:13 h 45 : ${code}`);
  });
});
