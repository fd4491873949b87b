/** What came of waiting: the result, or that it is still on its way. */
export type Waited<T> = { readonly late: false; readonly value: T } | { readonly late: true };

/** Waits for the work, but no longer than `milliseconds` of the machine's time; the work itself goes on. */
export async function within<T>(work: Promise<T>, milliseconds: number): Promise<Waited<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Waited<T>>((resolve) => {
    timer = setTimeout(() => resolve({ late: true }), milliseconds);
  });
  try {
    return await Promise.race([work.then((value) => ({ late: false, value }) as const), late]);
  } finally {
    clearTimeout(timer);
  }
}
