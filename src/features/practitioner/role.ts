import { z } from 'zod';

/** What a member is in the structure; rights are declared beside each command. */
export const role = z.enum(['coordinator', 'practitioner', 'secretary', 'guest', 'administrator']);
export type Role = z.infer<typeof role>;

/** Everyone of the structure, outside guests of the workspace excepted. */
export const members: readonly Role[] = ['coordinator', 'practitioner', 'secretary', 'administrator'];

/** Those who steer the structure. */
export const stewards: readonly Role[] = ['coordinator', 'administrator'];
