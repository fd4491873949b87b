import { z } from 'zod';
import type { MeetingType } from '../meeting/model.ts';

/**
 * Why a case is brought up: a coarse theme, never a story. Sources: field example of acoorde.fr (Animer une RCP) and
 * the types of the règlement arbitral 2015 for situations; HAS for events and protocols.
 */
const motivesOf = {
  'complex-case': [
    'home-support',
    'loss-of-autonomy',
    'palliative-care',
    'polymedication',
    'adverse-drug-effect',
    'multimorbidity',
    'chronic-wound',
    'diabetes',
    'kidney-disease',
    'copd-asthma',
    'chronic-back-pain',
    'mental-health',
    'after-stroke',
    'disability',
    'oral-health',
    'repeated-care',
    'hospital-discharge',
    'caregiver-exhaustion',
    'social-difficulty',
    'other-situation',
  ],
  'adverse-event': [
    'medication-error',
    'fall',
    'delay-of-care',
    'communication-failure',
    'identity-mistake',
    'infection',
    'equipment-failure',
    'other-event',
  ],
  protocol: ['new-protocol', 'protocol-update', 'practice-review', 'organisation'],
} as const satisfies Readonly<Record<MeetingType, readonly string[]>>;

export const motive = z.enum([...motivesOf['complex-case'], ...motivesOf['adverse-event'], ...motivesOf.protocol]);
export type Motive = z.infer<typeof motive>;

/** The closed list that one kind of case chooses from. */
export function motives(kind: MeetingType): readonly Motive[] {
  return motivesOf[kind];
}
