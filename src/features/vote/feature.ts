import type { Feature } from '../define.ts';

export const voteFeature: Feature = {};
