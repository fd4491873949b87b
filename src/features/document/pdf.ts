import { createRequire } from 'node:module';
import pdfMake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Locale } from '../../core/locale.ts';

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

/** The document as a file. */
export async function pdfBytes(definition: TDocumentDefinitions): Promise<Uint8Array> {
  return pdfMake.createPdf(definition).getBuffer();
}

const accent = '#1f4e79';
const grey = '#555555';
const rule = '#c8d3de';

/** What stands on every page. */
export interface Frame {
  readonly structure: string;
  /** What kind of document it is: at the foot of each page. */
  readonly heading: string;
  readonly title: string;
  readonly page: (page: number, pages: number) => string;
  readonly now: Date;
  readonly locale: Locale;
}

/** A4 pages with the structure at the top and the number of the page at the foot. */
export function framed(
  { structure, heading, title, page: numbered, now, locale }: Frame,
  content: Content[],
): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [50, 64, 50, 54],
    language: locale,
    info: { title: `${heading} · ${title}`, author: structure, creationDate: now },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.15 },
    styles: {
      title: { fontSize: 18, bold: true, color: accent },
      section: { fontSize: 13, bold: true, color: accent, margin: [0, 16, 0, 6] },
      case: { fontSize: 11, bold: true, margin: [0, 0, 0, 3] },
      label: { color: grey },
      small: { fontSize: 8.5, color: grey },
      note: { fontSize: 8.5, color: grey, italics: true, margin: [0, 3, 0, 0] },
    },
    header: { text: structure, style: 'small', margin: [50, 30, 50, 0] },
    footer: (page, pages) => ({
      columns: [
        { text: heading, style: 'small' },
        { text: numbered(page, pages), style: 'small', alignment: 'right' },
      ],
      margin: [50, 14, 50, 0],
    }),
    content,
  };
}

export function section(title: string): Content {
  return { text: title, style: 'section', headlineLevel: 1 };
}

/** Labels beside what they say, a line between them. */
export function factTable(facts: readonly { readonly label: string; readonly lines: readonly string[] }[]): Content {
  if (facts.length === 0) return '';
  return {
    table: {
      widths: [125, '*'],
      body: facts.map(({ label, lines }) => [{ text: label, style: 'label' }, { stack: [...lines] }]),
    },
    layout: ruled,
  };
}

/**
 * Columns under a title and their names, which come again on each page and stay with the first lines; the first column
 * is text, the others are numbers.
 */
export function numberTable(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): Content {
  const aligned = (index: number) => (index === 0 ? ('left' as const) : ('right' as const));
  return {
    table: {
      headerRows: 2,
      keepWithHeaderRows: 3,
      dontBreakRows: true,
      widths: columns.map((_, index) => (index === 0 ? '*' : 'auto')),
      body: [
        columns.map((_, index) => (index === 0 ? { text: title, style: 'section', colSpan: columns.length } : '')),
        columns.map((text, index) => ({ text, style: 'label', alignment: aligned(index) })),
        ...rows.map((cells) => cells.map((text, index) => ({ text, alignment: aligned(index) }))),
      ],
    },
    layout: {
      ...ruled,
      hLineWidth: (index: number) => (index === 0 ? 0 : 0.5),
      paddingLeft: (index: number) => (index === 0 ? 0 : 10),
      paddingRight: () => 0,
    },
  };
}

const ruled = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => rule,
  paddingTop: () => 2,
  paddingBottom: () => 2,
  paddingLeft: () => 0,
  paddingRight: () => 6,
};
