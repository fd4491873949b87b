import { expect, it } from 'vitest';
import { profession } from '../../../src/features/practitioner/profession.ts';
import { renderMessage } from '../../../src/platforms/slack/render/message.ts';
import { viewMessage } from '../../../src/platforms/teams/message.ts';
import { messageProblems } from '../../support/slack-blocks.ts';
import { openTeam, viewOf } from '../../support/structure.ts';

const people = 500;
const rcps = 288;
const there = 20;
const minute = 60_000;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

it('fits both chats, and a file, for the busiest year of 500 members', async () => {
  await using team = await openTeam();
  const { careTeamId, id: me } = await team.db.practitioner.findFirstOrThrow();
  const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + (index % 300), 12));
  const common = (index: number) => ({ careTeamId, createdAt: day(index), updatedAt: day(index) });
  await team.db.practitioner.createMany({
    data: numbers(people).map((index) => ({
      ...{ id: `person-${index}`, careTeamId, displayName: `Personne au nom assez long numéro ${index}` },
      ...{ profession: profession.options[index % profession.options.length] ?? null, role: 'practitioner' },
      ...{ calendarSecret: `secret-${index}`, createdAt: day(index) },
    })),
  });
  await team.db.meeting.createMany({
    data: numbers(rcps).map((index) => ({
      ...{ ...common(index), id: `rcp-${index}`, type: 'complex-case', status: 'archived', title: 'RCP', place: '' },
      ...{ startsAt: day(index), durationMinutes: 60, createdById: me, invitedProfessions: [] },
    })),
  });
  await team.db.attendance.createMany({
    data: numbers(rcps * there).map((index) => ({
      ...{ id: `stay-${index}`, careTeamId, meetingId: `rcp-${index % rcps}`, mode: 'present', recordedById: me },
      practitionerId: `person-${Math.floor(index / rcps) * 25 + (index % 25)}`,
      ...{ arrivedAt: day(index % rcps), leftAt: new Date(day(index % rcps).getTime() + 50 * minute) },
      recordedAt: day(index % rcps),
    })),
  });
  await team.db.task.createMany({
    data: numbers(5_000).map((index) => ({
      ...{ ...common(index), id: `task-${index}`, title: 'Rappeler', status: 'done', createdById: me },
      ...{ dueOn: '2026-06-01', doneAt: day(index), doneById: me, scheduledAt: day(index) },
    })),
  });
  const view = viewOf(await team.says('claire', 'point bilan 2026'));
  expect(view.fallback.replace(/[\u00a0\u202f]/g, ' ')).toContain('288 cas complexes');
  expect(messageProblems(renderMessage(view).blocks)).toEqual([]);
  expect(JSON.stringify(viewMessage(view, 'fr')).length).toBeLessThanOrEqual(30_000);
  await team.clicks('claire', view, 'PDF');
  expect(team.platform.screen.at(-1)?.file).toMatch(/^%PDF-1\./);
});
