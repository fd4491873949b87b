/** The file with everything about one member, sent to that member. */
export const exportKind = 'my-data.export';
