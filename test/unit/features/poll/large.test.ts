import { describe, expect, it } from 'vitest';
import { meetingId, newId, pollSlotId, practitionerId } from '../../../../src/core/ids.ts';
import { teamReader } from '../../../../src/features/context.ts';
import type { MeetingWithInvitations } from '../../../../src/features/meeting/model.ts';
import { choice, type PolledMeeting } from '../../../../src/features/poll/model.ts';
import { detailView } from '../../../../src/features/poll/views/detail.ts';
import { tableView } from '../../../../src/features/poll/views/table.ts';
import type { Practitioner } from '../../../../src/features/practitioner/model.ts';
import { profession } from '../../../../src/features/practitioner/profession.ts';
import { formatDateTime } from '../../../../src/i18n/format.ts';
import { renderMessage } from '../../../../src/platforms/slack/render/message.ts';
import { viewMessage } from '../../../../src/platforms/teams/message.ts';
import type { View } from '../../../../src/ui/view.ts';
import { messageProblems } from '../../../support/slack-blocks.ts';
import { careTeam } from './team.ts';

const now = new Date('2026-11-16T08:00:00Z');
const reader = { ...teamReader({ publicUrl: undefined }, careTeam), careTeam, now };

/** Sixty people of twenty professions, all but five of whom have said something about each of ten dates. */
const people = Array.from(
  { length: 60 },
  (_, index): Practitioner => ({
    id: practitionerId.parse(`person-${index}`),
    careTeamId: careTeam.id,
    displayName: `Marie-Dominique de Villeneuve-${index}`,
    profession: profession.options[index % 20] ?? null,
    role: 'coordinator',
    zone: null,
    locale: null,
    calendarSecret: `secret-${index}`,
    taskReminders: true,
    reminderTime: '09:00',
    active: true,
    confirmed: true,
  }),
);
const [first] = people;
if (first === undefined) throw new Error('nobody');

const meeting: MeetingWithInvitations = {
  id: newId(meetingId),
  careTeamId: careTeam.id,
  type: 'complex-case',
  title: 'é'.repeat(150),
  startsAt: new Date('2026-11-24T12:30:00Z'),
  movedFrom: null,
  durationMinutes: 60,
  place: 'Salle de réunion du premier étage',
  status: 'polling',
  cancelReason: '',
  facilitatorId: first.id,
  secretaryId: null,
  createdById: first.id,
  seriesId: null,
  invitesEveryone: true,
  invitedProfessions: [],
  pollClosesAt: new Date('2026-11-20T17:00:00Z'),
  convenedAt: null,
  startedAt: null,
  endedAt: null,
  currentCaseId: null,
  quorum: null,
  revision: 1,
  updatedAt: now,
  invitations: people.map((practitioner) => ({ practitioner, answer: 'none', caseIds: [], substituteId: null })),
};
const polled: PolledMeeting = {
  meeting,
  poll: {
    openedAt: now,
    slots: Array.from({ length: 10 }, (_, day) => ({
      id: newId(pollSlotId),
      startsAt: new Date(meeting.startsAt.getTime() + day * 86_400_000),
      votes: people.slice(5).map(({ id }, index) => ({
        practitionerId: id,
        choice: choice.options[(index + day) % 3] ?? 'no',
      })),
    })),
  },
};

const dates = polled.poll.slots.map(({ startsAt }) => formatDateTime(startsAt, careTeam.zone, 'fr'));
const views: readonly (readonly [string, View, number])[] = [
  ['message', tableView(polled, reader), 0],
  ['detail', detailView(polled, reader, first), 10],
];

describe('a poll of ten dates among sixty people', () => {
  it.each(views)('fits into a %s of Slack with every date and button', (_, view, retained) => {
    const { blocks } = renderMessage(view);
    const shown = JSON.stringify(blocks);
    expect(messageProblems(blocks)).toEqual([]);
    for (const when of dates) expect(shown).toContain(when);
    expect(shown.match(/"Retenir ce créneau"/g) ?? []).toHaveLength(retained);
    expect(shown).toContain('Aucun ne me va');
  });

  it.each(views)('fits into a %s of Teams with every date and button', (_, view, retained) => {
    const shown = JSON.stringify(viewMessage(view, 'fr'));
    for (const when of dates) expect(shown).toContain(when);
    expect(shown.match(/"title":"Retenir ce créneau"/g) ?? []).toHaveLength(retained);
    expect(shown).toContain('Aucun ne me va');
  });
});
