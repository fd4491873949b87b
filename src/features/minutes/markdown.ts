import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Reader } from '../context.ts';
import type { Sheet, SheetFact } from './sheet.ts';

/** The compte rendu as Markdown (CommonMark); whatever people typed stays text. `state` says how far it is approved. */
export function minutesMarkdown(sheet: Sheet, state: string, { t }: Reader): string {
  const words = t.minutes;
  const sections = [
    `# ${escaped(`${words.heading} · ${sheet.title}`)}`,
    `**${escaped(sheet.structure)}**`,
    `*${escaped(state)}*`,
    facts(sheet.facts, t),
    `## ${words.roll}`,
    facts(sheet.roll, t),
    `## ${words.cases}`,
    ...(sheet.cases.length === 0 ? [words.noCases] : []),
    ...sheet.cases.flatMap((one) => [
      `### ${escaped(one.title)}`,
      facts(one.facts, t),
      ...(one.reserved ? [`*${words.reserved}*`] : []),
    ]),
    ...titled(words.putOff, sheet.putOff),
    ...(sheet.remarks === '' ? [] : [`## ${words.remarks}`, escaped(sheet.remarks)]),
    ...titled(words.amendments, sheet.amendments),
    `*${words.noIdentity}*`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${escaped(line)}`).join('\n')];
}

function facts(all: readonly SheetFact[], t: Catalogue): string {
  return all.map(({ label, lines }) => `- **${escaped(t.minutes.labelled(label))}** ${value(lines)}`).join('\n');
}

function value(lines: readonly string[]): string {
  const [only, ...others] = lines.map(escaped);
  return others.length === 0 ? (only ?? '') : [only, ...others].map((line) => `\n  - ${line}`).join('');
}

/** Any ASCII punctuation may be escaped (CommonMark 2.4): what would mark up, and what opens a list at the start. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
