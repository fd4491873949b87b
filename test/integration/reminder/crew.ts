import type { View } from '../../../src/ui/view.ts';
import { openStructure, type Structure, type StructureOptions } from '../../support/structure.ts';

const professions = {
  'Claire Dubois': 'care-coordinator',
  'Léa Martin': 'nurse',
  'Marc Petit': 'general-practitioner',
  'Ravi Payet': 'pharmacist',
  'Inès Faure': 'physiotherapist',
} as const;

/**
 * Five people who have said their professions, on Monday 16 November 2026 at 9:00 in Paris, without an RCP: Claire
 * coordinates, Ravi lives in La Réunion's time.
 */
export async function openCrew(options: StructureOptions = {}): Promise<Structure & AsyncDisposable> {
  const team = await openStructure(options);
  // Whoever administers the workspace and speaks first coordinates.
  await team.says('claire', 'rcp');
  for (const [displayName, profession] of Object.entries(professions)) {
    await team.db.practitioner.updateMany({
      where: { displayName },
      data: { profession, confirmedAt: team.clock.now() },
    });
  }
  // Whoever a test sends away is not found in the channel again.
  await team.db.workspace.updateMany({ data: { rosterDueAt: null } });
  team.platform.screen.length = 0;
  return team;
}

/** The reminders that stand on somebody's screen, as text with plain spaces. */
export function reminders({ platform }: Structure, user: string): string[] {
  return platform
    .direct(user)
    .map((text) => text.replace(/[\u00a0\u202f]/g, ' '))
    .filter((text) => /Vos tâches|Remplacé par le rappel/.test(text));
}

/** The newest of them, as it can be clicked. */
export function lastReminder({ platform }: Structure, user: string): View {
  const message = platform.screen.findLast(
    ({ to, view }) =>
      to.kind === 'direct' &&
      to.user === user &&
      view?.blocks.some((one) => one.kind === 'heading' && one.text === 'Vos tâches'),
  );
  if (message?.view === undefined) throw new Error(`nothing reminds ${user}`);
  return message.view;
}
