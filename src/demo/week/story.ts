/** The days of the week. */
export const days = {
  monday: '2026-04-20',
  tuesday: '2026-04-21',
  wednesday: '2026-04-22',
  thursday: '2026-04-23',
  friday: '2026-04-24',
  nextMonday: '2026-04-27',
} as const;

/** The RCPs of the week, by the titles that people give them. */
export const titles = {
  diabetes: 'Suivi diabète',
  wounds: 'Protocole plaies chroniques',
  falls: 'Chutes à domicile',
  home: 'Maintien à domicile',
} as const;

/** The codes of the cases of the week, by who proposed them. */
export interface Codes {
  readonly lea: string;
  readonly julie: string;
  readonly nadia: string;
  readonly fatou: string;
}
