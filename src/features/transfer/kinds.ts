/** One table as a file, to whoever asked for it. */
export const tableKind = 'transfer.table';

/** The form that asks which. */
export const exportFormId = 'transfer.export-form';
