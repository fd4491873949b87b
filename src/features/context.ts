import type { WorkspaceId } from '../core/ids.ts';
import type { Json } from '../core/json.ts';
import type { Locale } from '../core/locale.ts';
import { type Catalogue, catalogueOf } from '../i18n/catalogue.ts';
import type { Tx } from '../store/client.ts';
import type { CareTeam } from './care-team/model.ts';
import type { Practitioner } from './practitioner/model.ts';

/** Where somebody spoke. */
export type Place =
  | { readonly kind: 'direct' }
  | { readonly kind: 'channel'; readonly externalId: string; readonly name?: string; readonly reference?: Json };

/** For whom a view is written: language, zone, and the address that links lead to. */
export interface Reader {
  readonly t: Catalogue;
  readonly locale: Locale;
  /** IANA zone in which every instant is shown. */
  readonly zone: string;
  /** IANA zone of the structure: a time on another clock is shown with the name of its zone. */
  readonly teamZone: string;
  /** Without a trailing slash; undefined when this server cannot be reached from outside. */
  readonly publicUrl: string | undefined;
}

/** Everything a handler may know and use: one running transaction, one instant, one structure, one actor. */
export interface Context extends Reader {
  readonly tx: Tx;
  readonly now: Date;
  readonly careTeam: CareTeam;
  readonly actor: Practitioner;
  readonly workspaceId: WorkspaceId;
  readonly place: Place;
  /** The names of everybody who is or was in the structure and of its guests; read once, when the guard first needs them. */
  readonly teamNames: () => Promise<readonly string[]>;
}

/** How the whole team reads: its language and zone, for what stands in a channel. */
export function teamReader({ publicUrl }: Pick<Reader, 'publicUrl'>, team: CareTeam): Reader {
  return { t: catalogueOf(team.locale), locale: team.locale, zone: team.zone, teamZone: team.zone, publicUrl };
}
