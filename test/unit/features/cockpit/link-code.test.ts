import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOf, newLinkCode, parseLinkCode } from '../../../../src/features/cockpit/link-code.ts';

it('is read again however it is typed', () => {
  fc.assert(
    fc.property(fc.constantFrom('', '-', ' ', ' - '), fc.boolean(), (between, small) => {
      const code = newLinkCode();
      expect(code).toMatch(/^[2-9B-DF-HJ-NP-TV-XZ]{5}-[2-9B-DF-HJ-NP-TV-XZ]{5}$/);
      const typed = code.replace('-', between);
      expect(parseLinkCode(small ? ` ${typed.toLowerCase()} ` : typed)).toBe(code);
    }),
  );
});

it.each(['', '7QK4B', '7QK4B-9TXZ', '7QK4B-9TXZCC', '7QK4B-9TXZO', '7QK4B_9TXZC', 'aide'])('is not %j', (typed) => {
  expect(parseLinkCode(typed)).toBeUndefined();
});

it('is not the same twice, and is kept as something that it cannot be read from', () => {
  const codes = Array.from({ length: 200 }, newLinkCode);
  expect(new Set(codes).size).toBe(200);
  expect(hashOf('7QK4B-9TXZC')).toMatch(/^[0-9a-f]{64}$/);
});
