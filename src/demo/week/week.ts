import type { Play } from '../play.ts';
import { playAbsence } from './absence.ts';
import { playArchive, playSeries } from './archive.ts';
import { playCases } from './cases.ts';
import { playDecision, playOpinions, playVote } from './decision.ts';
import { playDigests, playPreview } from './digest.ts';
import { playFlash } from './flash.ts';
import { playFriday } from './friday.ts';
import { playHttp } from './http.ts';
import { playLoad } from './load.ts';
import { playApproved, playSubmitted } from './minutes.ts';
import { playAnswers, playForm, playPlanning } from './monday.ts';
import { playPoll, playRetained, playVotes } from './poll.ts';
import { playRegister } from './register.ts';
import { playEvening, playReminder } from './reminder.ts';
import { playSession } from './session.ts';
import { playTasks } from './tasks.ts';
import { playAfternoon, playLastReminder, playMorning } from './thursday.ts';
import { playTuesday } from './tuesday.ts';
import { playMove, playOneCase } from './wednesday.ts';

/** The evening before the week, when the structure is made. */
export const weekStart = new Date('2026-04-19T18:00:00Z');

/** A week of coordination in a maison de santé, and the Monday after it. */
export async function playWeek(play: Play): Promise<void> {
  await playPlanning(play);
  await playPoll(play);
  await playTasks(play);
  await playAnswers(play);
  await playVotes(play);
  await playForm(play);
  const codes = await playCases(play);
  await playTuesday(play, codes);
  await playDecision(play);
  await playAbsence(play);
  await playReminder(play);
  await playFlash(play);
  await playMove(play);
  await playRetained(play);
  await playOpinions(play);
  await playEvening(play);
  await playOneCase(play, codes);
  await playMorning(play);
  await playVote(play);
  await playLastReminder(play);
  await playSession(play);
  await playSubmitted(play);
  await playAfternoon(play);
  await playApproved(play);
  await playArchive(play, codes);
  await playSeries(play);
  await playRegister(play);
  await playLoad(play);
  await playHttp(play, await playFriday(play));
  await playPreview(play);
  await playDigests(play);
}
