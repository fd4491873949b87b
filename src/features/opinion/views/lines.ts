import { formatList } from '../../../i18n/format.ts';
import type { Block, ListItem } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { endOf } from '../../decision/dates.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import type { Profession } from '../../practitioner/profession.ts';
import { isOpen, type Opinion, type OpinionRequest, opinionsFor, silentIn, stance } from '../model.ts';
import type { FullSheet } from '../sheet.ts';

/** For whom opinions are written, and when. */
export interface OpinionReader extends Reader {
  readonly now: Date;
}

/** More opinions or professions than this and a card shows how many say what; who says why is on pages of their own. */
const mostInFull = 12;

/** How far a request is, in one sentence. */
export function stateLine(request: OpinionRequest, reader: OpinionReader): string {
  const { state } = reader.t.opinion;
  switch (request.state) {
    case 'open':
      if (!isOpen(request, reader.now)) return state.closing;
      return state.open(whenOf({ startsAt: request.closesAt }, reader));
    case 'closed':
      return state.closed(whenOf({ startsAt: endOf(request) }, reader));
    case 'withdrawn':
      return state.withdrawn(whenOf({ startsAt: endOf(request) }, reader));
    default:
      return request.state satisfies never;
  }
}

/** « 2 professions sur 3 ont répondu. » */
export function progressLine(request: OpinionRequest, { t }: Reader): string {
  const all = request.professions.length;
  return t.opinion.progress(all - silentIn(request).length, all);
}

/** « 2 favorables, 1 réservé et 1 profession sans avis »: a whole request in a few words. */
export function tallyLine(request: OpinionRequest, { t, locale }: Reader): string {
  const silent = silentIn(request).length;
  const counted = countsOf(request.opinions, t);
  return formatList(silent === 0 ? counted : [...counted, t.opinion.silent(silent)], locale);
}

/** Whether every opinion has room beside the others. */
export function fitsInFull({ request }: Pick<FullSheet, 'request'>): boolean {
  return Math.max(request.opinions.length, request.professions.length) <= mostInFull;
}

/** What each profession says, one below the other. */
export function professionBlocks(sheet: FullSheet, reader: OpinionReader): readonly Block[] {
  const { request } = sheet;
  if (sheet.mayRead && fitsInFull(sheet)) {
    return [{ kind: 'list', items: request.professions.map((which) => itemOf(which, sheet, reader)) }];
  }
  const lines = request.professions.map((which) => shortLine(which, sheet, reader));
  return [{ kind: 'text', text: lines.join('\n') }];
}

/** What one person says, with the reason. */
export function opinionText({ practitionerId, stance: said, text }: Opinion, sheet: FullSheet, { t }: Reader) {
  const words = t.opinion;
  const name = sheet.names.get(practitionerId) ?? t.session.formerMember;
  return text === '' ? words.said(words.stances[said], name) : words.reasoned(words.stances[said], name, text);
}

function itemOf(which: Profession, sheet: FullSheet, reader: OpinionReader): ListItem {
  const { t } = reader;
  const said = opinionsFor(sheet.request, which).map((one) => opinionText(one, sheet, reader));
  const [only, ...others] = said;
  if (only === undefined) return { text: t.opinion.line(t.professions[which], silence(which, sheet, reader)) };
  if (others.length === 0) return { text: t.opinion.line(t.professions[which], only) };
  return { text: t.professions[which], detail: said.join('\n') };
}

/** Without who and why: for those who may not read it, and where there is no room. */
function shortLine(which: Profession, sheet: FullSheet, reader: OpinionReader): string {
  const { t, locale } = reader;
  const opinions = opinionsFor(sheet.request, which);
  if (opinions.length === 0) return t.opinion.line(t.professions[which], silence(which, sheet, reader));
  const said = sheet.mayRead ? formatList(countsOf(opinions, t), locale) : t.opinion.hasAnswered;
  return t.opinion.line(t.professions[which], said);
}

/** « en attente (2 personnes) », or once it is over « sans avis »: nobody has said that, they have said nothing. */
function silence(which: Profession, { request, waiting }: FullSheet, { t, now }: OpinionReader): string {
  if (!isOpen(request, now)) return t.opinion.stances.none;
  const people = waiting.get(which) ?? 0;
  return people === 0 ? t.opinion.nobodyLeft : t.opinion.waiting(people);
}

function countsOf(opinions: readonly Opinion[], { opinion: words }: Reader['t']): readonly string[] {
  return stance.options.flatMap((one) => {
    const count = opinions.filter(({ stance: said }) => said === one).length;
    return count === 0 ? [] : [words.counted[one](count)];
  });
}
