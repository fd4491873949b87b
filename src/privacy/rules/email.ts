import type { Span } from '../finding.ts';

const longestLocal = 64;
const longestDomain = 255;

// Rooms of Microsoft Teams look like addresses: "19:meeting_Nzk0@thread.v2", "…@thread.tacv2", "…@unq.gbl.spaces".
const teamsRoom = /^(?:thread|unq)\./i;

/** E-mail addresses, looked for around each "@" so that the time taken is proportional to the text's length. */
export function emailsIn(text: string): readonly Span[] {
  return [...text.matchAll(/@/g)].flatMap(({ index }) => {
    const local = /[\p{L}\p{M}\p{N}._%+'-]+$/u.exec(text.slice(Math.max(0, index - longestLocal), index));
    const domain = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/u.exec(text.slice(index + 1, index + 1 + longestDomain));
    if (local === null || domain === null || teamsRoom.test(domain[0])) return [];
    return [{ start: index - local[0].length, end: index + 1 + domain[0].length }];
  });
}
