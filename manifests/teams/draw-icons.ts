// Draws the two icons that a Teams package needs: `npx tsx manifests/teams/draw-icons.ts`.
import { writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { type Shape, soundWaves, tuningFork } from './tuning-fork.ts';

type Colour = readonly [red: number, green: number, blue: number];

const white: Colour = [255, 255, 255];
/** The manifest's accentColor. */
const accent: Colour = [0x0f, 0x5e, 0x6e];
/** The waves stand back behind the fork. */
const pale: Colour = [0x8f, 0xd3, 0xd6];

interface Layer {
  readonly shape: Shape;
  readonly colour: Colour;
}

/** 192 × 192, full bleed as Teams rounds the corners itself; the drawing keeps to the middle two thirds. */
function colourIcon(): PNG {
  return draw(192, accent, [
    { colour: pale, shape: soundWaves({ x: 0.5, y: 0.37 }, [0.215, 0.295], Math.PI / 5.2, 0.036) },
    { colour: white, shape: tuningFork({ top: 0.18, bend: 0.49, bottom: 0.82, gap: 0.2, width: 0.072 }) },
  ]);
}

/** 32 × 32, white on transparent: all that Teams allows in its bars. Edges stand on whole pixels to stay sharp. */
function outlineIcon(): PNG {
  const pixel = 1 / 32;
  return draw(32, undefined, [
    {
      colour: white,
      shape: soundWaves({ x: 0.5, y: 11 * pixel }, [9 * pixel, 13 * pixel], Math.PI / 5.2, 2 * pixel),
    },
    {
      colour: white,
      shape: tuningFork({ top: 2 * pixel, bend: 16 * pixel, bottom: 30 * pixel, gap: 8 * pixel, width: 2 * pixel }),
    },
  ]);
}

/** Paints the layers over `background` (undefined: transparent); an edge pixel gets the share that the shape covers. */
function draw(side: number, background: Colour | undefined, layers: readonly Layer[]): PNG {
  const png = new PNG({ width: side, height: side });
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const point = { x: (column + 0.5) / side, y: (row + 0.5) / side };
      let colour = background ?? white;
      let alpha = background ? 1 : 0;
      for (const layer of layers) {
        const cover = Math.min(1, Math.max(0, 0.5 - layer.shape(point) * side));
        colour = background ? mix(colour, layer.colour, cover) : layer.colour;
        alpha = alpha + (1 - alpha) * cover;
      }
      png.data.set([...colour, Math.round(alpha * 255)], (row * side + column) * 4);
    }
  }
  return png;
}

function mix(under: Colour, over: Colour, share: number): Colour {
  const [red, green, blue] = under;
  const [overRed, overGreen, overBlue] = over;
  const blend = (low: number, high: number) => Math.round(low + (high - low) * share);
  return [blend(red, overRed), blend(green, overGreen), blend(blue, overBlue)];
}

/** Each icon's file and picture. */
export const icons = { 'color.png': colourIcon(), 'outline.png': outlineIcon() } as const;

if (process.argv[1] === import.meta.filename) {
  for (const [name, png] of Object.entries(icons)) {
    writeFileSync(new URL(name, import.meta.url), PNG.sync.write(png));
  }
}
