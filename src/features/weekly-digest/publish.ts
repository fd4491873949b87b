import type { Tx } from '../../store/client.ts';
import { setTimer } from '../../store/timer.ts';
import type { CareTeam } from '../care-team/model.ts';
import { checkKind } from './actions.ts';
import { isEmpty } from './content.ts';
import type { WeeklyDigest } from './model.ts';
import { followDigest, post, tellMissed } from './notifications.ts';
import { lapseHours } from './slot.ts';
import { changeDigest } from './store.ts';
import { readContent } from './store-content.ts';

/** Whether there is nothing to say of a week of which the structure then wants to hear nothing. */
export async function isSilent(tx: Tx, team: CareTeam, now: Date, { word }: WeeklyDigest): Promise<boolean> {
  return !team.digestWhenEmpty && word === '' && isEmpty(await readContent(tx, team, now));
}

/** Its time has come: it goes to the channels, unless it is to be silent. */
export async function publishInTime(tx: Tx, team: CareTeam, now: Date, digest: WeeklyDigest): Promise<void> {
  if (!(await isSilent(tx, team, now, digest))) {
    await publish(tx, team, now, digest);
  } else if (await changeDigest(tx, team.id, digest, { state: 'silent' })) {
    await followDigest(tx, team, now, digest);
  }
}

/** Publishes a digest unless somebody did before, or changed it meanwhile; whether it did. */
export async function publish(tx: Tx, team: CareTeam, now: Date, digest: WeeklyDigest): Promise<boolean> {
  if (digest.state === 'published') return false;
  if (!(await changeDigest(tx, team.id, digest, { state: 'published', publishedAt: now }))) return false;
  await post(tx, team, now, digest);
  const dueAt = new Date(now.getTime() + lapseHours * 3_600_000);
  await setTimer(tx, team.id, { kind: checkKind, subjectId: digest.id, dueAt });
  await followDigest(tx, team, now, digest);
  return true;
}

/** It is too late to publish it by itself: the coordinators are told instead. */
export async function miss(tx: Tx, team: CareTeam, now: Date, digest: WeeklyDigest): Promise<void> {
  if (!(await changeDigest(tx, team.id, digest, { state: 'missed' }))) return;
  await followDigest(tx, team, now, digest);
  await tellMissed(tx, team, now, digest);
}
