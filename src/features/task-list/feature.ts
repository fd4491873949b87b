import type { Feature } from '../define.ts';

export const taskListFeature: Feature = {};
