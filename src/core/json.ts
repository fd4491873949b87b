import { z } from 'zod';

/** A value that JSON can carry; what platforms give us to keep for them, opaque to everyone else. */
export const json = z.json();
export type Json = z.infer<typeof json>;
