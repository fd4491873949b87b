interface Aged {
  readonly id: string;
  readonly createdAt: string;
}

/** The oldest first by what the table says, so that it comes out in the same order after it went in. */
export function byAge<R extends Aged>(rows: readonly R[]): R[] {
  return [...rows].sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
