/** The ids of buttons about series: views name them, commands answer them. */
export const seriesActions = {
  /** These carry {meeting}. */
  repeat: 'series.repeat',
  postpone: 'series.postpone',
  /** {page} */
  list: 'series.list',
} as const;

/** The ids of forms about series. */
export const seriesForms = { repeat: 'series.repeat', postpone: 'series.postpone' } as const;
