import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { days, titles } from './story.ts';

/** The coordinator asks which of three dates suits. */
export async function playPoll(play: Play): Promise<void> {
  await play.at(days.monday, '09:00', 'Pour la RCP de mai, aucune date ne s’impose : Claire en propose trois.');
  const form = await play.says('claire', '/rcp sondage');
  await play.fills(
    'claire',
    form,
    {
      title: titles.home,
      slots: 'mardi 5 mai 13h30\njeudi 7 mai 12h30\nmardi 12 mai 13h30',
      invited: ['Médecin généraliste', 'Infirmier', 'Pharmacien', 'Assistant de service social'],
    },
    { lines: 0 },
  );
}

/** Some say that all suits, some choose date by date; the table in the channel follows. */
export async function playVotes(play: Play): Promise<void> {
  const poll = () => play.stage.inChannel(titles.home);
  await play.at(days.monday, '12:50', 'Puis le sondage : d’un geste, ou date par date.');
  await play.press('Tout me va', ['marc', 'julie', 'fatou'], poll);
  await play.press('Aucun ne me va', ['thomas'], poll);
  const form = await play.presses('lea', poll(), 'Répondre');
  await play.fills('lea', form, { yes: ['jeudi 7 mai'], ifNeeded: ['mardi 12 mai'] }, { lines: 0 });
}

/** One press retains a date: the RCP is planned and those who can come are in already. */
export async function playRetained(play: Play): Promise<void> {
  await play.at(days.wednesday, '14:00', 'Claire n’attend pas la clôture du sondage : elle retient la date favorite.');
  const detail = viewOf(await play.presses('claire', play.stage.inChannel(titles.home), 'Détail', { lines: 0 }));
  await play.presses('claire', detail, 'Retenir ce créneau', { item: 'jeudi 7 mai', lines: 0 });
}
