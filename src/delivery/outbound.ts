import type { Json } from '../core/json.ts';
import type { PlatformName } from '../core/platform-name.ts';
import type { View } from '../ui/view.ts';

/** Where a message goes, in the platform's ids. */
export type Address = { readonly workspace: string } & (
  | { readonly kind: 'direct'; readonly user: string; readonly reference?: Json }
  | {
      readonly kind: 'channel';
      readonly channel: string;
      readonly reference?: Json;
      /** The message, as returned by `post`, in whose thread this one goes. */
      readonly threadOf?: Json;
    }
);

/** A file that goes with a message. */
export interface FileContent {
  /** Contains the delivery's id, so that it can be found again. */
  readonly name: string;
  /** What people see instead of the name, where the platform has both. */
  readonly title: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly comment: string;
}

export type Content = { readonly view: View } | { readonly file: FileContent };

/** Where a message was put; only the platform that made it reads it. */
export type MessageRef = Json;

/** How sending failed. `code` is short and stable ("channel_not_found"), never a text that a user wrote. */
export type SendFailure =
  /** Not delivered; worth another try, `after` milliseconds if the platform said so. */
  | { readonly kind: 'retryable'; readonly code: string; readonly after?: number }
  /** Will never succeed as it is. */
  | { readonly kind: 'permanent'; readonly code: string }
  /** The answer was lost: the message may be there. Look before sending again. */
  | { readonly kind: 'unknown'; readonly code: string };

/** Thrown by every method of Outbound; anything else that is thrown counts as `unknown`. */
export class SendError extends Error {
  readonly failure: SendFailure;

  constructor(failure: SendFailure, options?: ErrorOptions) {
    super(`${failure.kind}: ${failure.code}`, options);
    this.name = 'SendError';
    this.failure = failure;
  }
}

/** The sending half of a platform. SDK retries are off: the dispatcher retries. Each call ends within 10 s. */
export interface Outbound {
  readonly platform: PlatformName;
  /** What this platform can do that others cannot. */
  readonly capabilities: { readonly files: boolean };
  /** Longest steady rate: milliseconds between two messages to one address. */
  readonly pace: number;
  /** Sends and returns where the message is. `deliveryId` is kept with the message where the platform can. */
  post(to: Address, content: Content, deliveryId: string): Promise<MessageRef>;
  /** Edits a message in place; `to` is where it was sent. */
  update(to: Address, ref: MessageRef, view: View): Promise<void>;
  /**
   * Shows a view on a person's home screen, where the platform has such a thing; nothing happens when it stands there
   * already. `ref` is what an earlier call returned, or what the platform said when the person opened it.
   */
  publishHome?(to: Address & { readonly kind: 'direct' }, view: View, ref: MessageRef | undefined): Promise<MessageRef>;
  /** Looks for the message of a delivery that may or may not have been posted since `since`. */
  find(to: Address, deliveryId: string, since: Date): Promise<MessageRef | 'none' | 'unsupported'>;
}
