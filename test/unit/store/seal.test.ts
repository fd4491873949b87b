import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Seal, SealError } from '../../../src/store/seal.ts';

const [one, two, three] = [randomBytes(32), randomBytes(32), randomBytes(32)];

describe('a seal', () => {
  it('opens what it sealed, whatever it is, and shows nothing of it', () => {
    const seal = new Seal([one]);
    fc.assert(
      fc.property(fc.string({ minLength: 8, unit: 'binary' }), fc.string(), (text, about) => {
        const sealed = seal.seal(text, about);
        expect(seal.open(sealed, about)).toBe(text);
        expect(sealed).not.toContain(text);
        // The same text never looks the same.
        expect(seal.seal(text, about)).not.toBe(sealed);
      }),
    );
  });

  it('opens for nobody else than whose secret it is', () => {
    const seal = new Seal([one]);
    expect(() => seal.open(seal.seal('xoxb-1', 'T1'), 'T2')).toThrow(SealError);
  });

  it('is broken by any change, and says so instead of opening', () => {
    const seal = new Seal([one]);
    const sealed = seal.seal('xoxb-1', 'T1');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom(...'aA0-_.'), (at, sign) => {
        const changed = `${sealed.slice(0, at)}${sign}${sealed.slice(at + 1)}`;
        // The last sign of base64 holds bits that nobody reads.
        fc.pre(changed !== sealed && at < sealed.length - 1);
        expect(() => seal.open(changed, 'T1')).toThrow(SealError);
      }),
    );
  });

  it('of an earlier key opens as long as that key is there', () => {
    const old = new Seal([one]).seal('xoxb-1', 'T1');
    const both = new Seal([two, one]);
    expect(both.open(old, 'T1')).toBe('xoxb-1');
    expect(both.isCurrent(old)).toBe(false);
    expect(both.isCurrent(both.seal('xoxb-1', 'T1'))).toBe(true);
    expect(() => new Seal([two, three]).open(old, 'T1')).toThrow(/put back the one/);
  });

  it('needs a key', () => {
    expect(() => new Seal([])).toThrow('without a key');
  });

  it('gives other secrets that say nothing about the key, and change with it', () => {
    const secret = new Seal([one, two]).derived('state');
    expect(new Seal([one]).derived('state')).toBe(secret);
    expect(new Seal([two, one]).derived('state')).not.toBe(secret);
    expect(new Seal([one]).derived('other')).not.toBe(secret);
  });
});
