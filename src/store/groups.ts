/** As many as fit into one query: SQLite takes no list of thousands of ids. */
const size = 400;

/** A long list as several that a query takes. */
export function inGroups<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
