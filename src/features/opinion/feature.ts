import type { Feature } from '../define.ts';

export const opinionFeature: Feature = {};
