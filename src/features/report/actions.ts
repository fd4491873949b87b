/** The ids of buttons about activity reports. */
export const reportActions = {
  /** {period}: another period, in the place of this one. */
  show: 'report.show',
  /** {period, format}: the file comes as a private message. */
  file: 'report.file',
  /** Opens the form that asks for a period. */
  other: 'report.other',
  /** Opens the form about the contract. */
  contract: 'report.contract',
} as const;

export const reportForms = { other: 'report.other-form', contract: 'report.contract-form' } as const;

/** The files that somebody asks for, each sent to that person. */
export const reportKinds = { pdf: 'report.pdf', csv: 'report.csv' } as const;
export type ReportFormat = keyof typeof reportKinds;
