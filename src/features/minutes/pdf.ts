import { createRequire } from 'node:module';
import pdfMake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Reader } from '../context.ts';
import type { Sheet, SheetCase, SheetFact } from './sheet.ts';

const fontFile = (style: string) => createRequire(import.meta.url).resolve(`pdfmake/fonts/Roboto/Roboto-${style}.ttf`);
const fonts = {
  Roboto: {
    normal: fontFile('Regular'),
    bold: fontFile('Medium'),
    italics: fontFile('Italic'),
    bolditalics: fontFile('MediumItalic'),
  },
};
pdfMake.setFonts(fonts);
// Nothing but the fonts is ever read, and nothing is fetched, whatever a text says.
pdfMake.setUrlAccessPolicy(() => false);
pdfMake.setLocalAccessPolicy((path) => Object.values(fonts.Roboto).includes(path));

/** The compte rendu as a PDF of A4 pages. `state` says how far it is approved. */
export async function minutesPdf(sheet: Sheet, state: string, now: Date, reader: Reader): Promise<Uint8Array> {
  return pdfMake.createPdf(pdfDefinition(sheet, state, now, reader)).getBuffer();
}

const accent = '#1f4e79';
const grey = '#555555';
const rule = '#c8d3de';

/** What pdfmake lays out. */
export function pdfDefinition(sheet: Sheet, state: string, now: Date, { t, locale }: Reader): TDocumentDefinitions {
  const words = t.minutes;
  return {
    pageSize: 'A4',
    pageMargins: [50, 64, 50, 54],
    language: locale,
    info: { title: `${words.heading} · ${sheet.title}`, author: sheet.structure, creationDate: now },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.15 },
    styles: {
      title: { fontSize: 18, bold: true, color: accent },
      section: { fontSize: 13, bold: true, color: accent, margin: [0, 16, 0, 6] },
      case: { fontSize: 11, bold: true, margin: [0, 0, 0, 3] },
      label: { color: grey },
      small: { fontSize: 8.5, color: grey },
      note: { fontSize: 8.5, color: grey, italics: true, margin: [0, 3, 0, 0] },
    },
    header: { text: sheet.structure, style: 'small', margin: [50, 30, 50, 0] },
    footer: (page, pages) => ({
      columns: [
        { text: words.heading, style: 'small' },
        { text: words.page(page, pages), style: 'small', alignment: 'right' },
      ],
      margin: [50, 14, 50, 0],
    }),
    content: [
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
    ],
  };
}

function section(title: string): Content {
  return { text: title, style: 'section', headlineLevel: 1 };
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

function factTable(facts: readonly SheetFact[]): Content {
  if (facts.length === 0) return '';
  return {
    table: {
      widths: [125, '*'],
      body: facts.map(({ label, lines }) => [{ text: label, style: 'label' }, { stack: [...lines] }]),
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => rule,
      paddingTop: () => 2,
      paddingBottom: () => 2,
      paddingLeft: () => 0,
      paddingRight: () => 6,
    },
  };
}
