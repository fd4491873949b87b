import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { barSvg } from '../report/charts.ts';
import { pngOf } from './png.ts';
import type { WeekTally } from './weeks.ts';

/** The font of our documents: what a machine has of its own would look different on each. */
const fontFile = createRequire(import.meta.url).resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf');

/** Drawn at half of this, so that the words can be read on a phone. */
const width = 640;

/** The weeks as a picture, the same bytes for the same numbers. */
export function weeksPng(weeks: readonly WeekTally[], names: { readonly meetings: string; readonly onTime: string }) {
  const svg = barSvg({
    names: weeks.map(({ monday }, index) => (index % 2 === 1 ? dayAndMonth(monday) : '')),
    bars: [
      { name: names.meetings, values: weeks.map(({ meetings }) => meetings) },
      { name: names.onTime, values: weeks.map(({ onTime }) => onTime) },
    ],
    lying: false,
    width: width / 2,
    height: 120,
  });
  const drawn = new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: 'Roboto' },
  });
  const { pixels, height } = drawn.render();
  return pngOf(pixels, width, height);
}

/** "16/11": every second week has room for it, the last one among them. */
function dayAndMonth(date: string): string {
  return `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`;
}
