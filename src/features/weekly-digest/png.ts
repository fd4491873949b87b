import { crc32, deflateSync } from 'node:zlib';

/** With 16 colours a pixel takes half a byte: a third of what true colours take. */
const most = 16;
const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * Pixels (red, green, blue, alpha; none transparent) as a PNG of the 16 colours that they have most of; every other
 * pixel takes the nearest of these. Source: PNG specification, third edition, §11.2.
 */
export function pngOf(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const colours = Array.from({ length: width * height }, (_, index) => view.getUint32(4 * index) >>> 8);
  const { palette, indexOf } = reduced(colours);
  // Each line begins with its filter (0: none).
  const lineLength = 1 + Math.ceil(width / 2);
  const lines = new Uint8Array(lineLength * height);
  colours.forEach((colour, at) => {
    const x = at % width;
    const byte = Math.floor(at / width) * lineLength + 1 + Math.floor(x / 2);
    lines[byte] = (lines[byte] ?? 0) | ((indexOf.get(colour) ?? 0) << (x % 2 === 0 ? 4 : 0));
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 4 bits a pixel, indexes into a palette.
  header.set([4, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The colours that are kept, and which of them stands for each colour. */
function reduced(colours: readonly number[]) {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort(([one, many], [other, few]) => few - many || one - other);
  const palette = byCount.slice(0, most).map(([colour]) => colour);
  return { palette, indexOf: new Map(byCount.map(([colour]) => [colour, nearest(colour, palette)])) };
}

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((one) => distance(one, colour));
  return distances.indexOf(Math.min(...distances));
}

function distance(one: number, other: number): number {
  const [red = 0, green = 0, blue = 0] = channels(one);
  const [otherRed = 0, otherGreen = 0, otherBlue = 0] = channels(other);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

function channels(colour: number): readonly number[] {
  return [colour >>> 16, (colour >>> 8) & 0xff, colour & 0xff];
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
