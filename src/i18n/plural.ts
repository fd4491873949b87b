/** "0 cas", "1 cas", "2 cas": French counts 0 and 1 as one. */
export function pluralFr(count: number, one: string, many: string): string {
  return `${count} ${count < 2 ? one : many}`;
}

/** "0 cases", "1 case", "2 cases". */
export function pluralEn(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
