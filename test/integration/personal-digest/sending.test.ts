import { expect, it } from 'vitest';
import { formOf, viewOf } from '../../support/structure.ts';
import { setOwnAbsence } from '../absence/absences.ts';
import { give } from '../reminder/tasks.ts';
import { openDigestTeam, read, type Team, week, weeks } from './weeks.ts';

// The RCP of the team, on Tuesday 24 November 2026, waits for everyone's answer.
const monday = '2026-11-23';

async function choose(team: Team, user: string, changes: Record<string, string>) {
  return viewOf(await team.submits(user, formOf(await team.says(user, 'point perso reglages')), changes));
}

it('comes on Monday at 8:30 of each one’s own clocks, once, to those for whom something waits', async () => {
  await using team = await openDigestTeam();
  // Ravi lives in La Réunion's time, Inès does not come.
  await team.at('2026-11-20T09:00:00Z');
  await team.clicks('ines', viewOf(await team.says('ines', 'point perso')), 'Excusé');
  await team.at(`${monday}T04:29:00Z`);
  expect(weeks(team, 'ravi')).toEqual([]);
  await team.at(`${monday}T04:30:00Z`);
  expect(read(week(team, 'ravi'))).toContain('Votre semaine du lundi 23 novembre 2026');
  expect(weeks(team, 'lea')).toEqual([]);
  await team.at(`${monday}T07:30:00Z`);
  await team.at(`${monday}T08:30:00Z`);
  for (const user of ['claire', 'lea', 'marc', 'ravi']) expect(weeks(team, user)).toHaveLength(1);
  expect(weeks(team, 'ines')).toEqual([]);
  const rows = await team.db.delivery.findMany({ where: { kind: 'personal-digest', state: 'cancelled' } });
  expect(rows.map(({ reason }) => reason)).toEqual(['no-longer-needed']);
});

it('comes on the day and at the time that somebody chose, and no more when they said so', async () => {
  await using team = await openDigestTeam();
  const saved = await choose(team, 'lea', { weekday: '3', time: '12:30' });
  expect(read(saved)).toContain('votre point arrivera le mercredi à 12 h 30');
  expect(read(await choose(team, 'marc', { on: 'no' }))).toContain('vous ne recevrez plus de point personnel');
  await team.at(`${monday}T09:00:00Z`);
  expect([weeks(team, 'lea').length, weeks(team, 'marc').length, weeks(team, 'claire').length]).toEqual([0, 0, 1]);
  await give(team, { to: ['Léa Martin', 'Marc Petit'], dueOn: '2026-11-26' });
  await team.at('2026-11-25T11:29:00Z');
  expect(weeks(team, 'lea')).toEqual([]);
  await team.at('2026-11-25T11:30:00Z');
  expect(read(week(team, 'lea'))).toContain('1 tâche à faire dans les 7 jours');
  expect(weeks(team, 'marc')).toEqual([]);
  // It can be read all the same.
  expect(read(viewOf(await team.says('marc', 'point perso')))).toContain('1 tâche à faire');
});

it('what was chosen too late for this week is for the next one', async () => {
  await using team = await openDigestTeam();
  await team.at('2026-11-17T09:00:00Z');
  await choose(team, 'lea', { weekday: '1' });
  await team.at('2026-11-17T10:30:00Z');
  expect(weeks(team, 'lea')).toEqual([]);
});

it('waits for the first day on which somebody is there again, and for the end of a public holiday', async () => {
  await using team = await openDigestTeam();
  await setOwnAbsence(team, 'lea', { first: '2026-11-20', last: '2026-11-25' });
  await give(team, { to: ['Léa Martin'], dueOn: '2026-11-27' });
  await team.at(`${monday}T09:00:00Z`);
  await team.at('2026-11-25T09:00:00Z');
  expect(weeks(team, 'lea')).toEqual([]);
  await team.at('2026-11-26T07:30:00Z');
  expect(weeks(team, 'lea')).toHaveLength(1);
  // Friday 25 December: Claire's digest of that week comes on the Monday after it.
  await choose(team, 'claire', { weekday: '5' });
  await give(team, { to: ['Claire Dubois'], dueOn: '2026-12-28' });
  await team.at('2026-12-24T12:00:00Z');
  const before = weeks(team, 'claire').length;
  await team.at('2026-12-25T12:00:00Z');
  expect(weeks(team, 'claire')).toHaveLength(before);
  await team.at('2026-12-28T08:00:00Z');
  expect(weeks(team, 'claire')).toHaveLength(before + 1);
});

it('after an outage it still comes the same day, by day; a day later it does not', async () => {
  await using team = await openDigestTeam();
  await team.at(`${monday}T21:00:00Z`);
  expect(weeks(team, 'lea')).toEqual([]);
  await team.at('2026-11-24T06:00:00Z');
  expect(weeks(team, 'lea')).toHaveLength(1);
  await team.at('2026-12-01T09:00:00Z');
  expect(weeks(team, 'lea')).toHaveLength(1);
});

it('is not sent where the structure has none, not even one that waits', async () => {
  await using team = await openDigestTeam();
  await team.at(`${monday}T07:29:00Z`);
  team.platform.fail({ kind: 'retryable', code: 'ratelimited', after: 30 * 60_000 });
  await team.at(`${monday}T07:30:00Z`);
  const settings = formOf(await team.says('claire', 'point reglages'));
  await team.submits('claire', settings, { on: 'no', personal: 'no' });
  await team.at(`${monday}T08:30:00Z`);
  await team.at('2026-11-30T09:00:00Z');
  const sent = await team.db.delivery.count({ where: { kind: 'personal-digest', state: 'sent' } });
  // All but one went before that.
  expect(sent).toBe(4);
  expect(await team.db.timer.count({ where: { kind: 'personal-digest.look' } })).toBe(0);
  expect(read(viewOf(await team.says('lea', 'point perso')))).toContain('Rien ne vous attend');
});

it('whoever joins gets theirs from then on', async () => {
  await using team = await openDigestTeam();
  await team.db.timer.deleteMany({ where: { kind: 'personal-digest.look' } });
  await team.db.practitioner.deleteMany({ where: { displayName: 'Inès Faure' } });
  const notice = { platform: 'slack', workspace: 'T-msp' } as const;
  await team.app.bot.notice({ ...notice, kind: 'person-joined', sourceId: 'ines joins', user: 'ines' });
  await give(team, { to: ['Inès Faure'], dueOn: '2026-11-26' });
  await team.at(`${monday}T07:00:00Z`);
  await team.at(`${monday}T07:30:00Z`);
  expect(weeks(team, 'ines')).toHaveLength(1);
});
