import { isCollision } from './client.ts';

/** Of two transactions that get into each other's way the loser starts again, and finds what the other one wrote. */
export async function retrying<T>(transaction: () => Promise<T>): Promise<T> {
  try {
    return await transaction();
  } catch (error) {
    if (!isCollision(error)) throw error;
    return transaction();
  }
}
