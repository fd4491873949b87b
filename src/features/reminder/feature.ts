import type { Feature } from '../define.ts';

export const reminderFeature: Feature = {};
