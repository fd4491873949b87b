import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { renderMessage } from '../../../src/platforms/slack/render/message.ts';
import { renderCard } from '../../../src/platforms/teams/render-view.ts';
import type { View } from '../../../src/ui/view.ts';
import { parserErrors } from '../../contract/teams/card-schema.ts';
import { messageProblems } from '../../support/slack-blocks.ts';
import { openTeam, viewOf } from '../../support/structure.ts';
import { idOf } from '../reminder/tasks.ts';
import { cockpit, labels, words } from './cockpits.ts';

const long =
  'Vérifier avec la pharmacie et le laboratoire que le protocole de suivi des plaies chroniques est bien à jour pour tous';
const at = new Date('2026-11-16T08:00:00Z');
const range = (length: number) => Array.from({ length }, (_, index) => index);

function fits(view: View): void {
  const { blocks } = renderMessage(view);
  expect(messageProblems(blocks)).toEqual([]);
  expect(blocks.length).toBeLessThanOrEqual(50);
  const card = renderCard(view);
  expect(JSON.stringify(card).length).toBeLessThanOrEqual(25_000);
  expect(parserErrors(card)).toEqual([]);
  // Nothing was left out: what is last is whole on both.
  for (const rendered of [blocks, card]) expect(JSON.stringify(rendered)).toContain('Voir les passages du robot');
  expect(JSON.stringify(card)).not.toContain('"+ ');
}

it('of 500 members, 2,000 late tasks and something of everything is whole on both platforms', async () => {
  await using team = await openTeam();
  const author = await idOf(team, 'Claire Dubois');
  const { careTeamId } = await team.db.practitioner.findFirstOrThrow();
  const meeting = await team.db.meeting.findFirstOrThrow();
  const people = range(500).map((index) => ({
    ...{ id: randomUUID(), careTeamId, displayName: `Marie-Dominique de Villeneuve-${index}`, role: 'practitioner' },
    ...{ calendarSecret: randomUUID(), createdAt: at },
  }));
  await team.db.practitioner.createMany({ data: people });
  const tasks = range(2_000).map((index) => ({
    ...{ id: randomUUID(), careTeamId, title: `${long} ${index}`, priority: 'normal', status: 'to-do' },
    ...{ dueOn: '2026-11-02', createdById: author, createdAt: at, scheduledAt: at, updatedAt: at },
  }));
  await team.db.task.createMany({ data: tasks });
  const owners = tasks
    .slice(0, 20)
    .flatMap(({ id: taskId }) =>
      people.slice(0, 10).map(({ id: practitionerId }) => ({ careTeamId, taskId, practitionerId, since: at })),
    );
  await team.db.taskOwner.createMany({ data: owners });
  const meetings = range(40).map((index) => ({
    ...meeting,
    ...{ id: randomUUID(), invitedProfessions: [], title: `${long} ${index}`.slice(0, 120) },
    ...{ startsAt: new Date(at.getTime() + (index - 19.5) * 7 * 3_600_000) },
    ...{ status: index < 20 ? 'ended' : 'planned' },
  }));
  await team.db.meeting.createMany({ data: meetings });
  await team.db.invitation.createMany({
    data: meetings.flatMap(({ id: meetingId, status }, index) =>
      people.slice(0, status === 'ended' ? 0 : 200).map(({ id: practitionerId }, place) => ({
        ...{ careTeamId, meetingId, practitionerId },
        ...{ answer: index % 2 === 0 && place < 2 ? 'present' : 'none' },
      })),
    ),
  });
  await team.db.careTeam.updateMany({ data: { quorumProfessions: 1 } });
  await team.db.practitioner.updateMany({ where: { role: 'practitioner' }, data: { profession: 'nurse' } });
  await team.db.delivery.createMany({
    data: range(60).map((index) => ({
      ...{
        id: randomUUID(),
        careTeamId,
        kind: 'meeting.invitation',
        subjectId: meeting.id,
        dedupeKey: `many:${index}`,
      },
      ...{ audience: 'person', practitionerId: people[index]?.id ?? '', dueAt: at, state: 'dead', createdAt: at },
      ...{ reason: 'no-conversation', settledAt: at },
    })),
  });
  const kinds = ['weekly-digest.look', 'reminder.sweep', 'filing.chase', 'agenda.convene', 'vote.close', 'odd.one'];
  await team.db.timer.deleteMany();
  await team.db.timer.createMany({
    data: kinds.map((kind, index) => ({
      ...{ id: randomUUID(), careTeamId, kind, subjectId: `many-${index}`, attempts: 1 },
      dueAt: new Date('2026-11-16T09:00:00Z'),
    })),
  });
  const view = await cockpit(team);
  const said = words(view);
  for (const part of [
    'Attention : Diapason ne fait pas tout ce qui était prévu.',
    'et 3 autres',
    '60 messages non remis',
    'et 57 autres : tapez /diapason envois',
    '10 RCP au quorum incertain',
    '20 comptes rendus à terminer',
    '2000 tâches en retard',
    'et 1995 autres',
    '1980 invitations sans réponse',
  ]) {
    expect(said).toContain(part);
  }
  expect(labels(view)).toHaveLength(3 + 3 + 3 + 1 + 3 + 3);
  fits(view);
  const list = viewOf(await team.clicks('claire', view, 'Voir les tâches en retard'));
  expect(words(list)).toContain('2000 tâches en retard');
}, 120_000);
