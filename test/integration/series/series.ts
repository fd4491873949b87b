import type { Structure } from '../../support/structure.ts';
import { formOf, viewOf } from '../../support/structure.ts';

/** What a reader sees, non-breaking spaces as plain ones, so that a test can be typed. */
export function plain(text: unknown): string {
  return (typeof text === 'string' ? text : JSON.stringify(text)).replace(/[\u00a0\u202f]/g, ' ');
}

/** The RCPs of the structure in order, as "yyyy-MM-dd HH:mm status" on the clocks of UTC. */
export async function datesOf({ db }: Structure): Promise<string[]> {
  const rows = await db.meeting.findMany({ orderBy: { startsAt: 'asc' } });
  return rows.map(({ startsAt, status }) => `${startsAt.toISOString().slice(0, 16).replace('T', ' ')} ${status}`);
}

/** « Voir » on the first RCP of the list. */
export async function detailFor(structure: Structure, user: string) {
  return viewOf(await structure.clicks(user, viewOf(await structure.says(user, 'rcp')), 'Voir'));
}

/** « Répéter » on the RCP of 24 November, submitted with these values. */
export async function repeats(structure: Structure, values: Record<string, string> = {}) {
  const form = formOf(await structure.clicks('claire', await detailFor(structure, 'claire'), 'Répéter'));
  return structure.submits('claire', form, values);
}

/** The announcements in the channel, without their files. */
export function announced({ platform }: Structure): string[] {
  return platform
    .channel('C-team')
    .filter((text) => !text.startsWith('file'))
    .map(plain);
}
