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

/** Whether a profile that somebody has confirmed becomes a carer's, which opens cases to them. */
export function becomesCarer(
  before: Pick<Practitioner, 'profession' | 'confirmed'>,
  after: Pick<Practitioner, 'profession'>,
): boolean {
  return before.confirmed && !isCarer(before) && isCarer(after);
}
