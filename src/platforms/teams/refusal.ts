import { z } from 'zod';

const unreachable = z.union([z.object({ statusCode: z.literal(500) }), z.object({ name: z.literal('FetchError') })]);

/**
 * The status for a token that was not accepted. 503 when the keys to check it with could not be fetched, so that
 * Teams tries again; botbuilder itself would answer 500 to a signature by a wrong key.
 */
export function refusalOf(error: unknown): 401 | 503 {
  return unreachable.safeParse(error).success ? 503 : 401;
}
