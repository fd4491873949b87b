import { z } from 'zod';

export const platformName = z.enum(['slack', 'teams', 'terminal']);
export type PlatformName = z.infer<typeof platformName>;
