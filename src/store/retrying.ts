import { isUniqueViolation } from './client.ts';

/** Two transactions at the same instant may both make a row of one key: the loser starts again and finds it there. */
export async function retrying<T>(transaction: () => Promise<T>): Promise<T> {
  try {
    return await transaction();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return transaction();
  }
}
