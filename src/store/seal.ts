import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ExplainedError } from '../core/explained-error.ts';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** "v1.<which key>.<nonce, tag and ciphertext in base64url>" */
const sealedText = z
  .string()
  .regex(/^v1\.[0-9a-f]{8}\.[\w-]+$/)
  .transform((text) => {
    const [, key = '', box = ''] = text.split('.');
    return { key, box: Buffer.from(box, 'base64url') };
  });

const noKey = 'DIAPASON_KEYS has no key that opens what is stored: put back the one it was sealed with.';

/** A sealed text that none of our keys opens, or that somebody changed. */
export class SealError extends ExplainedError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SealError';
  }
}

/**
 * Seals secrets before they are stored (AES-256-GCM). The first key seals; every key opens, so that a new one can be put
 * in front of the old one (`npm run keys:rotate`).
 */
export class Seal {
  readonly #keys: readonly { readonly name: string; readonly key: Buffer }[];

  /** Keys of 32 bytes, at least one. */
  constructor(keys: readonly Buffer[]) {
    if (keys.length === 0) throw new Error('nothing can be sealed without a key');
    this.#keys = keys.map((key) => ({ name: nameOf(key), key }));
  }

  /** `about` says whose secret it is: the sealed text opens for nobody else. */
  seal(text: string, about: string): string {
    const { name, key } = this.#first();
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(about));
    const box = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `v1.${name}.${Buffer.concat([nonce, cipher.getAuthTag(), box]).toString('base64url')}`;
  }

  /** Throws SealError. */
  open(sealed: string, about: string): string {
    const { data } = sealedText.safeParse(sealed);
    const found = this.#keys.find(({ name }) => name === data?.key);
    if (data === undefined || found === undefined) throw new SealError(noKey);
    const [nonce, tag, box] = [
      data.box.subarray(0, nonceBytes),
      data.box.subarray(nonceBytes, nonceBytes + tagBytes),
      data.box.subarray(nonceBytes + tagBytes),
    ];
    try {
      const decipher = createDecipheriv(algorithm, found.key, nonce, { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(about)).setAuthTag(tag);
      return Buffer.concat([decipher.update(box), decipher.final()]).toString('utf8');
    } catch (error) {
      throw new SealError(noKey, { cause: error });
    }
  }

  /** Whether it was sealed with the first key. */
  isCurrent(sealed: string): boolean {
    return sealedText.safeParse(sealed).data?.key === this.#first().name;
  }

  /** A secret for another purpose, the same as long as the first key is. */
  derived(purpose: string): string {
    return createHmac('sha256', this.#first().key).update(purpose).digest('base64url');
  }

  #first(): { readonly name: string; readonly key: Buffer } {
    const [first] = this.#keys;
    if (first === undefined) throw new Error('nothing can be sealed without a key');
    return first;
  }
}

/** Tells keys apart without telling anything about them. */
function nameOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}
