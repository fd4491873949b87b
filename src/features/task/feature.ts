import type { Feature } from '../define.ts';

export const taskFeature: Feature = {};
