/** The RCPs of the week, by the titles that people give them. */
export const titles = {
  diabetes: 'Suivi diabète',
  wounds: 'Protocole plaies chroniques',
  falls: 'Chutes à domicile',
} as const;
