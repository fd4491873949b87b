import type { Practitioner } from './model.ts';
import type { Profession } from './profession.ts';

const notCarers: readonly Profession[] = [
  'medical-secretary',
  'care-coordinator',
  'health-mediator',
  'partner-patient',
  'elected-official',
];

/**
 * Whether somebody may share information about a patient: health professions and those that R1110-2 CSP names, not
 * whoever runs the house. Somebody without a known profession is none.
 */
export function isCarer({ profession }: Pick<Practitioner, 'profession'>): boolean {
  return profession !== null && !notCarers.includes(profession);
}
