import type { View } from '../../src/ui/view.ts';
import { formOf, type Structure, viewOf } from './structure.ts';

/** How far a story has come before somebody careless takes over. */
export const prologues = ['planned', 'in-session', 'ended', 'minutes', 'flash', 'poll'] as const;
export type Prologue = (typeof prologues)[number];

/** Tells a story on a team with a planned RCP, the way people would, up to that point. */
export async function tell(team: Structure, prologue: Prologue): Promise<void> {
  switch (prologue) {
    case 'planned':
      return;
    case 'in-session':
      return begin(team);
    case 'ended':
      return hold(team);
    case 'minutes':
      await hold(team);
      await team.clicks('claire', viewOf(await team.says('claire', 'rcp compte-rendu')), 'Soumettre à validation');
      return;
    case 'flash':
      return consult(team);
    case 'poll':
      return poll(team);
    default:
      return prologue satisfies never;
  }
}

async function begin(team: Structure): Promise<void> {
  await propose(team, 'marc', 'consented');
  await propose(team, 'lea', 'informed');
  await team.at('2026-11-24T12:25:00Z');
  await team.clicks('claire', viewOf(await team.says('claire', 'rcp seance')), 'Commencer');
  for (const user of ['marc', 'lea', 'claire']) await team.clicks(user, board(team), 'Je suis là');
}

async function hold(team: Structure): Promise<void> {
  await begin(team);
  await team.clicks('claire', board(team), 'Dossier suivant');
  const form = formOf(await team.clicks('claire', board(team), 'Conclure le dossier'));
  await team.submits('claire', form, { type: 'treatment', statement: 'mot 0 fin' });
  await team.clicks('claire', board(team), 'Terminer la RCP');
}

async function propose(team: Structure, who: string, consent: string): Promise<void> {
  const form = formOf(await team.says(who, 'rcp dossier'));
  await team.submits(who, form, { motive: 'diabetes', question: `mot ${who} fin`, consent });
}

async function consult(team: Structure): Promise<void> {
  const form = formOf(await team.says('marc', 'concertation'));
  const lea = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
  const decided = { motive: 'diabetes', question: 'mot flash fin', statement: 'mot dit fin' };
  await team.submits('marc', form, { ...decided, with: [`person:${lea.id}`] });
}

async function poll(team: Structure): Promise<void> {
  const form = formOf(await team.says('claire', 'rcp sondage'));
  await team.submits('claire', form, {
    title: 'Bilan',
    slots: 'mardi 1er décembre 13h30\njeudi 3 décembre 12h30\nlundi 7 décembre 18h',
  });
}

/** The board of the session, as it stands in the channel. */
function board(team: Structure): View {
  const found = team.platform.screen.findLast(({ view }) => view?.fallback.includes('a commencé') === true);
  if (found?.view === undefined) throw new Error('no session is shown');
  return found.view;
}
