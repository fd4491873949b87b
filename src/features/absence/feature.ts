import type { Feature } from '../define.ts';

export const absenceFeature: Feature = {};
