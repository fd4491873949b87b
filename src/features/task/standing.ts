import { z } from 'zod';

/**
 * Where the button of a task was clicked, as it carries it: "card" (one task, shown to one person), "message" (a message of
 * the outbox about one task), "home" (the home screen), "list <code>" (a page of features/task-list), "round <id>" (a reminder of features/reminder).
 */
export const standing = z.string().regex(/^(card|message|home|list \S{0,200}|round \S{1,60})$/);
export type Standing = z.infer<typeof standing>;
