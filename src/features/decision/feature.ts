import type { Feature } from '../define.ts';

export const decisionFeature: Feature = {};
