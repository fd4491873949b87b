/** As a condition of a query over tasks: nobody who is still there has it. */
export const unowned = { owners: { none: { practitioner: { active: true } } } } as const;
