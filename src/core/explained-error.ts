/** What whoever runs the server can put right: its message says what and how, and needs no stack. */
export class ExplainedError extends Error {}
