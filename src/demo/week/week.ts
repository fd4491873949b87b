import type { Play } from '../play.ts';
import { playArchive, playSeries } from './archive.ts';
import { playCases } from './cases.ts';
import { playFlash } from './flash.ts';
import { playFriday } from './friday.ts';
import { playHttp } from './http.ts';
import { playApproved, playSubmitted } from './minutes.ts';
import { playAnswers, playForm, playPlanning } from './monday.ts';
import { playPoll, playRetained, playVotes } from './poll.ts';
import { playSession } from './session.ts';
import { playAfternoon, playMorning } from './thursday.ts';
import { playTuesday } from './tuesday.ts';
import { playMove, playOneCase } from './wednesday.ts';

/** The evening before the week, when the structure is made. */
export const weekStart = new Date('2026-04-19T18:00:00Z');

/** A week of coordination in a maison de santé. */
export async function playWeek(play: Play): Promise<void> {
  await playPlanning(play);
  await playPoll(play);
  await playAnswers(play);
  await playVotes(play);
  await playForm(play);
  const codes = await playCases(play);
  await playTuesday(play, codes);
  await playFlash(play);
  await playMove(play);
  await playRetained(play);
  await playOneCase(play, codes);
  await playMorning(play);
  await playSession(play);
  await playSubmitted(play);
  await playAfternoon(play);
  await playApproved(play);
  await playArchive(play, codes);
  await playSeries(play);
  await playHttp(play, await playFriday(play));
}
