import type { Json } from '../core/json.ts';

/** A person as the workspace knows them. */
export interface Profile {
  /** Slack user id, Entra object id. */
  readonly externalId: string;
  readonly displayName: string;
  /** IANA zone, absent when the platform does not tell. */
  readonly zone?: string;
  /** BCP 47 tag such as "fr-FR", absent when the platform does not tell. */
  readonly locale?: string;
  /** Restricted outside guest of the workspace. */
  readonly guest: boolean;
  /** Deactivated or removed. */
  readonly removed: boolean;
  /** A bot, never a practitioner. */
  readonly bot: boolean;
  /** Owner or administrator of the workspace; undefined when the platform does not tell. */
  readonly workspaceAdmin?: boolean;
  /** What the platform needs to write to the person. */
  readonly reference?: Json;
}

/** The platform does not let us read who is in a channel, and asking again soon will not change that. */
export class MembersRefused extends Error {
  override readonly name = 'MembersRefused';
}

/** Where members come from: the workspace's own directory. Implemented by each platform. */
export interface People {
  /** The profile of one person; undefined when the workspace does not know them. */
  profile(workspace: string, user: string): Promise<Profile | undefined>;
  /** Everyone in a channel. Throws MembersRefused. */
  members(workspace: string, channel: { readonly externalId: string; readonly reference?: Json }): Promise<Profile[]>;
  /**
   * Whether the platform says for certain that somebody is neither in the channel nor, where `person` has a reference to
   * it, in their chat with the bot; false in doubt. Absent where the platform says by itself who left and came back.
   */
  left?(
    workspace: string,
    channel: { readonly externalId: string; readonly reference?: Json },
    person: { readonly externalId: string; readonly reference?: Json },
  ): Promise<boolean>;
}
