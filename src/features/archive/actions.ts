/** The ids of buttons about the archive: views name them, commands/ answers them. */
export const archiveActions = {
  /** Opens the form. */
  search: 'archive.search',
  /** One page of what a search found. */
  page: 'archive.page',
} as const;

export const archiveForms = { search: 'archive.search' } as const;
