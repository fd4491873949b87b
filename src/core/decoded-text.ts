/** A file as text, and how it was written. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'windows-1252';
}

/** Windows-1252 from 0x80 to 0x9F; the rest is as in Latin-1. Source: encoding.spec.whatwg.org, index windows-1252. */
const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A file as text: UTF-8, or else what French spreadsheets save by themselves. Undefined when it is no text. */
export function decodedText(bytes: Uint8Array): DecodedText | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // The decoder of Node 20.20 loses the apostrophes and œ of French: https://github.com/nodejs/node/issues/60888
    const latin = Buffer.from(bytes).toString('latin1');
    const text = latin.replace(/[\u0080-\u009f]/g, (sign) => special.charAt(sign.charCodeAt(0) - 0x80));
    return { text, encoding: 'windows-1252' };
  }
}
