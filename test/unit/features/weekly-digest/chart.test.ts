import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { weeksPng } from '../../../../src/features/weekly-digest/chart.ts';
import { pngOf } from '../../../../src/features/weekly-digest/png.ts';
import { lastMondays, type WeekTally } from '../../../../src/features/weekly-digest/weeks.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const names = { meetings: 'RCP tenues chaque semaine', onTime: 'Tâches faites à temps' };

function weeks(count: (index: number) => number): readonly WeekTally[] {
  return lastMondays('2026-11-23').map((monday, index) => {
    const [meetings, done] = [count(index), 20 * count(index)];
    return { monday, meetings, done, onTime: done };
  });
}

describe('the picture of the last weeks', () => {
  it('is a PNG that stays small however much was done, the same for the same numbers', () => {
    const busiest = weeks((index) => 7 + ((index * 7) % 13));
    const png = weeksPng(busiest, names);
    expect([...png.slice(0, 8)]).toEqual(signature);
    expect(png.length).toBeLessThan(14_000);
    expect(Buffer.compare(weeksPng(busiest, names), png)).toBe(0);
  });

  it('shows other numbers as another picture', () => {
    const one = weeksPng(
      weeks(() => 1),
      names,
    );
    const rising = weeksPng(
      weeks((index) => index),
      names,
    );
    expect(Buffer.compare(one, rising)).not.toBe(0);
  });
});

describe('a PNG', () => {
  it('holds its size, its colours and its pixels', () => {
    const blue = [0x1f, 0x4e, 0x79, 0xff];
    const white = [0xff, 0xff, 0xff, 0xff];
    const png = Buffer.from(pngOf(Uint8Array.from([...white, ...blue, ...white, ...white, ...white, ...blue]), 3, 2));
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([3, 2, 4, 3]);
    const palette = png.indexOf('PLTE') + 4;
    expect([...png.subarray(palette, palette + 6)]).toEqual([...white.slice(0, 3), ...blue.slice(0, 3)]);
    const data = png.indexOf('IDAT');
    const lines = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
    expect([...lines]).toEqual([0, 0x01, 0x00, 0, 0x00, 0x10]);
  });

  it('takes the nearest of 16 colours where there are more', () => {
    const grey = (value: number) => [value, value, value, 0xff];
    const many = [...Array(16).keys()].flatMap((index) => [...grey(index * 16), ...grey(index * 16)]);
    const png = Buffer.from(pngOf(Uint8Array.from([...many, ...grey(33)]), 33, 1));
    const data = png.indexOf('IDAT');
    const lines = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
    expect(lines[17]).toBe(0x20);
  });
});
