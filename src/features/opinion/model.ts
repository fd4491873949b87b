import { z } from 'zod';
import type { CareTeamId, DecisionId, OpinionRequestId, PractitionerId } from '../../core/ids.ts';
import { type Profession, profession } from '../practitioner/profession.ts';

/** Favorable, réservé, défavorable, or somebody who says that they have no opinion. */
export const stance = z.enum(['favourable', 'reserved', 'unfavourable', 'none']);
export type Stance = z.infer<typeof stance>;

/** Those that say why: without a reason nobody could answer them. */
export const reasonedStance = stance.extract(['reserved', 'unfavourable']);

export const requestState = z.enum(['open', 'closed', 'withdrawn']);
type RequestState = z.infer<typeof requestState>;

/** What one person says for their profession. */
export interface Opinion {
  readonly practitionerId: PractitionerId;
  /** As it was when the opinion was given. */
  readonly profession: Profession;
  readonly stance: Stance;
  /** Why; "" when nothing was said, and once purged. */
  readonly text: string;
  readonly at: Date;
}

/** The professions that are asked what they think of a proposed decision. */
export interface OpinionRequest {
  readonly id: OpinionRequestId;
  readonly careTeamId: CareTeamId;
  readonly decisionId: DecisionId;
  readonly professions: readonly Profession[];
  readonly closesAt: Date;
  readonly state: RequestState;
  readonly openedById: PractitionerId;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  /** The oldest first; one a person. */
  readonly opinions: readonly Opinion[];
}

export const textLength = 300;

/** As many colleagues are named to somebody who is asked. */
export const shownColleagues = 5;

/** Whether opinions are taken: the deadline counts, not whoever notices it. */
export function isOpen({ state, closesAt }: Pick<OpinionRequest, 'state' | 'closesAt'>, now: Date): boolean {
  return state === 'open' && closesAt > now;
}

export function opinionOf({ opinions }: Pick<OpinionRequest, 'opinions'>, who: PractitionerId): Opinion | undefined {
  return opinions.find(({ practitionerId }) => practitionerId === who);
}

/** What the members of one profession say. */
export function opinionsFor({ opinions }: Pick<OpinionRequest, 'opinions'>, which: Profession): readonly Opinion[] {
  return opinions.filter((one) => one.profession === which);
}

/** Who has spoken for a profession besides one of its members, the first of them: as many as are named. */
export function colleaguesOf(
  request: Pick<OpinionRequest, 'opinions'>,
  which: Profession,
  who: PractitionerId,
): readonly PractitionerId[] {
  const others = opinionsFor(request, which).filter(({ practitionerId }) => practitionerId !== who);
  return others.slice(0, shownColleagues).map(({ practitionerId }) => practitionerId);
}

/** The professions of which nobody has said anything yet; one member is enough for their profession. */
export function silentIn(request: Pick<OpinionRequest, 'professions' | 'opinions'>): readonly Profession[] {
  return request.professions.filter((one) => opinionsFor(request, one).length === 0);
}

/** These professions, each once, in the order in which they are always listed. */
export function inOrder(professions: readonly Profession[]): Profession[] {
  return profession.options.filter((one) => professions.includes(one));
}
