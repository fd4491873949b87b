import type { View } from '../../ui/view.ts';
import type { Context } from '../context.ts';

/**
 * A page of a list of tasks as its buttons carry it (`code`: whose, filters, page; at most 200 characters), as it is now.
 * `note` says what a click did or found instead.
 */
export async function listPage(_context: Context, _code: string, note = ''): Promise<View> {
  return { fallback: note, blocks: [] };
}
