import type { HolidayRegion } from '../../core/calendar.ts';
import type { CareTeamId, WorkspaceId } from '../../core/ids.ts';
import type { Json } from '../../core/json.ts';
import type { Locale } from '../../core/locale.ts';
import type { PlatformName } from '../../core/platform-name.ts';
import type { Rung } from '../reminder/rung.ts';
import type { ReminderOccasion } from './reminder-occasion.ts';

/** A structure and its habits. */
export interface CareTeam {
  readonly id: CareTeamId;
  readonly name: string;
  /** IANA zone. */
  readonly zone: string;
  readonly locale: Locale;
  /** Code of core/calendar.ts. */
  readonly holidayRegion: HolidayRegion;
  /** Wall-clock "HH:mm" in `zone`. */
  readonly defaultStartTime: string;
  readonly defaultDurationMinutes: number;
  readonly reminderOccasions: readonly ReminderOccasion[];
  /** Fewer people or fewer professions than this is below quorum. */
  readonly quorumPeople: number;
  readonly quorumProfessions: number;
  /** Minutes of one case on an agenda. */
  readonly slotMinutes: number;
  /** Days to approve minutes. */
  readonly approvalDays: number;
  /** Hours to confirm a flash consultation. */
  readonly flashHours: number;
  /** When people are reminded of their tasks, unless a task says otherwise. */
  readonly taskRungs: readonly Rung[];
  /** The coordinator hears when one person carries more than this share of the open tasks. */
  readonly overloadPercent: number;
  /** The weekly digest: whether there is one, on which weekday (1 to 5) and when ("HH:mm" in `zone`). */
  readonly digestOn: boolean;
  readonly digestWeekday: number;
  readonly digestTime: string;
  /** Whether a week without anything to act on is said in one line. */
  readonly digestWhenEmpty: boolean;
  /** Whether those who are late are named in it. */
  readonly digestNames: boolean;
  /** Whether members get a personal digest; each may choose when, or go without. */
  readonly personalDigests: boolean;
  /** Since when these habits hold. */
  readonly digestSince: Date;
  /** "yyyy-MM-dd": since when the contract with the health insurance (ACI) runs; null: not said, or none. */
  readonly contractStartsOn: string | null;
  /** Days after a case was filed until its texts are erased. */
  readonly retentionDays: number;
}

/** Where the structure talks. */
export interface Workspace {
  readonly id: WorkspaceId;
  readonly careTeamId: CareTeamId;
  readonly platform: PlatformName;
  readonly externalId: string;
  /** The channel where RCPs are announced. */
  readonly channel: { readonly externalId: string; readonly name: string | null; readonly reference?: Json } | null;
}

/** Under which the reading of channels' members is noted among what happens by itself. */
export const rosterRun = 'roster';

/** The workspaces that have a channel for announcements. */
export function workspaceChannels(workspaces: readonly Workspace[]): readonly WorkspaceId[] {
  return workspaces.filter((workspace) => workspace.channel !== null).map((workspace) => workspace.id);
}
