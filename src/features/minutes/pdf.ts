import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Reader } from '../context.ts';
import { factTable, framed, pdfBytes, section } from '../document/pdf.ts';
import type { Sheet, SheetCase } from './sheet.ts';

/** The compte rendu as a PDF of A4 pages. `state` says how far it is approved. */
export async function minutesPdf(sheet: Sheet, state: string, now: Date, reader: Reader): Promise<Uint8Array> {
  return pdfBytes(pdfDefinition(sheet, state, now, reader));
}

/** What pdfmake lays out. */
export function pdfDefinition(sheet: Sheet, state: string, now: Date, { t, locale }: Reader): TDocumentDefinitions {
  const words = t.minutes;
  const { structure, title } = sheet;
  return framed({ structure, heading: words.heading, title, page: words.page, now, locale }, [
    { text: words.heading, style: 'label' },
    { text: sheet.title, style: 'title', margin: [0, 0, 0, 4] },
    { text: state, italics: true, margin: [0, 0, 0, 12] },
    factTable(sheet.facts),
    section(words.roll),
    factTable(sheet.roll),
    ...casesUnder(section(words.cases), sheet.cases, words),
    ...list(words.putOff, sheet.putOff),
    ...(sheet.remarks === '' ? [] : [section(words.remarks), { text: sheet.remarks }]),
    ...list(words.amendments, sheet.amendments),
    { text: words.noIdentity, style: 'small', margin: [0, 18, 0, 0] },
  ]);
}

function list(title: string, lines: readonly string[]): Content[] {
  return lines.length === 0 ? [] : [section(title), { ul: [...lines] }];
}

/** The heading stands on the page of the first case. */
function casesUnder(
  heading: Content,
  [first, ...others]: readonly SheetCase[],
  words: { readonly noCases: string; readonly reserved: string },
): Content[] {
  if (first === undefined) return [heading, { text: words.noCases }];
  const block = (one: SheetCase) => caseBlock(one, words.reserved);
  return [{ unbreakable: isShort(first), stack: [heading, block(first)] }, ...others.map(block)];
}

/** More lines than this may not fit one page. */
const unbreakableLines = 30;

function isShort({ facts }: Pick<SheetCase, 'facts'>): boolean {
  return facts.flatMap(({ lines }) => lines).length <= unbreakableLines;
}

/** A case of ordinary length stays on one page, under its code. */
function caseBlock({ title, facts, reserved }: SheetCase, note: string): Content {
  return {
    unbreakable: isShort({ facts }),
    margin: [0, 0, 0, 12],
    stack: [{ text: title, style: 'case' }, factTable(facts), ...(reserved ? [{ text: note, style: 'note' }] : [])],
  };
}
