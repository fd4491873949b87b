import type { Json } from '../core/json.ts';
import type { PlatformName } from '../core/platform-name.ts';
import type { FormValues, Option } from '../ui/form.ts';
import type { Reply } from '../ui/reply.ts';
import type { Profile } from './people.ts';

/** Where somebody spoke. `reference` is what the platform needs to post there again later. */
export type InboundPlace =
  | { readonly kind: 'direct'; readonly reference?: Json }
  /** On the person's home screen. */
  | { readonly kind: 'home' }
  | { readonly kind: 'channel'; readonly externalId: string; readonly name?: string; readonly reference?: Json };

/** Who speaks and where, in the platform's ids; verified and acknowledged by the platform already. */
export interface InboundSource {
  readonly platform: PlatformName;
  /** Slack team id, Entra tenant id. */
  readonly workspace: string;
  /** Slack user id, Entra object id. */
  readonly user: string;
  readonly place: InboundPlace;
  /** What the message itself tells about its author (Teams: locale and zone of the client). */
  readonly hints?: Partial<Profile>;
  /**
   * Equal for every copy of the same event (Slack event or trigger id, Teams activity id). Commands are handled once
   * per id; clicks, forms and notices are safe to repeat by construction.
   */
  readonly sourceId: string;
}

/** Something a person did that expects an answer. */
export type Inbound = InboundSource &
  /** A command line without leading "/" or mention, such as "rcp planifier mardi 13h30 Suivi diabète". */
  (
    | { readonly kind: 'command'; readonly text: string }
    /** A click; `payload` is the button's payload as it came back. */
    | { readonly kind: 'action'; readonly action: string; readonly payload: unknown }
    /** A command chosen in the menu of a message, with the text of that message and a checked address that leads to it. */
    | { readonly kind: 'message-action'; readonly id: string; readonly text: string; readonly link?: string }
    /** A submitted form; `context` as it was given in Form.context. */
    | { readonly kind: 'form'; readonly form: string; readonly context: string; readonly values: FormValues }
  );

/** Typing in a choice field that has too many options to send them all. */
export type SuggestionRequest = InboundSource & {
  readonly form: string;
  readonly context: string;
  readonly field: string;
  readonly query: string;
};

/** Something that happened in the workspace; nobody waits for an answer. */
export type Notice = Omit<InboundSource, 'user' | 'place'> &
  /** The app was installed; the installer becomes coordinator when the platform tells who it was. */
  (
    | {
        readonly kind: 'installed';
        readonly by?: string;
        readonly workspaceName: string;
        readonly place?: InboundPlace;
      }
    /** The app was removed from the workspace, or from this channel: nothing can be read or said there any more. */
    | { readonly kind: 'uninstalled'; readonly place?: InboundPlace & { readonly kind: 'channel' } }
    /** The bot was added to a channel. */
    | { readonly kind: 'added-to-channel'; readonly place: InboundPlace & { readonly kind: 'channel' } }
    /** Somebody opened the home screen; `stands`: what is shown there, as Outbound.publishHome would return it. */
    | { readonly kind: 'home-opened'; readonly user: string; readonly stands: Json }
    /** Somebody joined a channel where the bot is, or the workspace. */
    | { readonly kind: 'person-joined'; readonly user: string }
    /** Somebody was put out of a place where the bot is, or went: whether they still are in the channel is to be asked. */
    | { readonly kind: 'person-left'; readonly user: string }
    /** Name, zone, locale or status of a person changed. */
    | { readonly kind: 'person-changed'; readonly user: string; readonly profile: Profile }
  );

/** What platforms call; implemented by bot/dispatch.ts. Never rejects: problems become a sentence for the actor. */
export interface Bot {
  invoke(inbound: Inbound): Promise<Reply>;
  suggest(request: SuggestionRequest): Promise<readonly Option[]>;
  notice(notice: Notice): Promise<void>;
}
