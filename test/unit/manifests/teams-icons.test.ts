import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { icons } from '../../../manifests/teams/draw-icons.ts';

describe('the icons of the Teams package', () => {
  it.each(Object.entries(icons))('stand in the project as they are drawn: %s', (name, drawn) => {
    const stored = PNG.sync.read(readFileSync(new URL(`../../../manifests/teams/${name}`, import.meta.url)));
    expect(Buffer.compare(stored.data, drawn.data)).toBe(0);
  });
});
