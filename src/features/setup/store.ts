import { z } from 'zod';
import { type CareTeamId, type PractitionerId, practitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { workspacesOf } from '../care-team/store.ts';
import { type Keepable, keepable, type Progress } from './model.ts';

/** How far a message about the set-up is: kept up to date, put away for now, or with nothing left to do. */
const cardState = z.enum(['open', 'away', 'done']);
export type CardState = z.infer<typeof cardState>;

export async function readProgress(tx: Tx, team: CareTeamId): Promise<Progress> {
  const steps = await tx.setupStep.findMany({ where: { careTeamId: team } });
  const steering = await tx.practitioner.findMany({
    where: { careTeamId: team, active: true, role: { in: ['coordinator', 'secretary'] } },
    select: { displayName: true, role: true },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  });
  const named = (role: string) => steering.filter((one) => one.role === role).map(({ displayName }) => displayName);
  return {
    settled: new Set(steps.map(({ step }) => keepable.parse(step))),
    channels: (await workspacesOf(tx, team)).flatMap(({ channel }) => (channel === null ? [] : [channel.name])),
    coordinators: named('coordinator'),
    secretaries: named('secretary'),
    hasMeeting: (await meetingsOf(tx, team)) > 0,
  };
}

/** How many RCPs a structure has that are, or were, to take place. */
export function meetingsOf(tx: Tx, team: CareTeamId): Promise<number> {
  return tx.meeting.count({ where: { careTeamId: team, status: { notIn: ['draft', 'cancelled'] } } });
}

/** Notes that a step was gone through; once is enough. */
export async function noteStep(tx: Tx, team: CareTeamId, now: Date, step: Keepable): Promise<void> {
  await tx.setupStep.upsert({
    where: { careTeamId_step: { careTeamId: team, step } },
    create: { careTeamId: team, step, settledAt: now },
    update: {},
  });
}

/** Whether anybody of a structure was ever shown its set-up. */
export async function hasCards(tx: Tx, team: CareTeamId): Promise<boolean> {
  return (await tx.setupCard.count({ where: { careTeamId: team } })) > 0;
}

/** How far the message of somebody is; undefined when they were never shown one. */
export async function cardOf(tx: Tx, team: CareTeamId, id: PractitionerId): Promise<CardState | undefined> {
  const row = await tx.setupCard.findUnique({ where: { practitionerId: id, careTeamId: team } });
  return row === null ? undefined : cardState.parse(row.state);
}

/** Whose messages are kept up to date. */
export async function openCards(tx: Tx, team: CareTeamId): Promise<readonly PractitionerId[]> {
  const rows = await tx.setupCard.findMany({ where: { careTeamId: team, state: 'open' } });
  return rows.map((row) => practitionerId.parse(row.practitionerId));
}

/** Says how far the message of somebody is; it is made when there is none. */
export async function setCard(tx: Tx, team: CareTeamId, id: PractitionerId, state: CardState): Promise<void> {
  await tx.setupCard.upsert({
    where: { practitionerId: id, careTeamId: team },
    create: { practitionerId: id, careTeamId: team, state },
    update: { state },
  });
}

/** Nothing is left to do: none of the messages is kept up to date any more. */
export async function closeCards(tx: Tx, team: CareTeamId): Promise<void> {
  await tx.setupCard.updateMany({ where: { careTeamId: team, state: 'open' }, data: { state: 'done' } });
}
