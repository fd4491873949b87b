import type { Play } from '../play.ts';
import { playFriday } from './friday.ts';
import { playHttp } from './http.ts';
import { playMonday } from './monday.ts';
import { playThursday } from './thursday.ts';
import { playTuesday } from './tuesday.ts';
import { playWednesday } from './wednesday.ts';

/** The evening before the week, when the structure is made. */
export const weekStart = new Date('2026-04-19T18:00:00Z');

/** A week of coordination in a maison de santé. */
export async function playWeek(play: Play): Promise<void> {
  await playMonday(play);
  await playTuesday(play);
  await playWednesday(play);
  await playThursday(play);
  await playHttp(play, await playFriday(play));
}
