// The deadlines by which the team votes on a decision or says what it thinks of it.

/** Since when nobody is heard any more; after an outage that is the deadline, not when it was noticed. */
export function endOf({ closesAt, closedAt }: { readonly closesAt: Date; readonly closedAt: Date | null }): Date {
  return closedAt !== null && closedAt < closesAt ? closedAt : closesAt;
}
