/** Fewer than the values that a query of SQLite may carry (999), with room for its other conditions. */
const most = 500;

/** The same things in their order, no more at once than a query takes. */
export function batches<T>(things: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(things.length / most) }, (_, index) =>
    things.slice(index * most, (index + 1) * most),
  );
}

/** All that `read` gives, page by page: what a query includes of its rows is asked for by their ids as well. */
export async function everyPage<T>(
  read: (range: { readonly skip: number; readonly take: number }) => Promise<readonly T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (let page = await read({ skip: 0, take: most }); ; page = await read({ skip: all.length, take: most })) {
    all.push(...page);
    if (page.length < most) return all;
  }
}
