import type { Feature } from '../define.ts';

export const workloadFeature: Feature = {};
