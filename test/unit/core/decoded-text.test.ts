import { expect, it } from 'vitest';
import { decodedText } from '../../../src/core/decoded-text.ts';

it('bytes are UTF-8, or else what French spreadsheets save, or no text', () => {
  expect(decodedText(new TextEncoder().encode('œdème'))).toEqual({ text: 'œdème', encoding: 'utf-8' });
  expect(decodedText(Uint8Array.of(0x9c, 0xe9, 0x80, 0x92, 0xff))).toEqual({ text: 'œé€’ÿ', encoding: 'windows-1252' });
  expect(decodedText(Uint8Array.of(65, 0, 66))).toBeUndefined();
});
