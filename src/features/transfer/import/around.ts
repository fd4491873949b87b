import { fold } from '../../../core/fold.ts';
import type { PractitionerId } from '../../../core/ids.ts';
import { localParts } from '../../../core/local-time.ts';
import type { Locale } from '../../../core/locale.ts';
import { type Catalogue, catalogueOf } from '../../../i18n/catalogue.ts';
import type { Finding } from '../../../privacy/finding.ts';
import { inspect } from '../../../privacy/guard.ts';
import type { Tx } from '../../../store/client.ts';
import type { GuardField } from '../../../ui/form.ts';
import type { CareTeam } from '../../care-team/model.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { allPractitioners } from '../../practitioner/store.ts';

/** What an import needs to know of the structure: one transaction, one instant, its people. */
export interface Around {
  readonly tx: Tx;
  readonly now: Date;
  readonly careTeam: CareTeam;
  readonly t: Catalogue;
  readonly locale: Locale;
  /** Whoever is or was a member. */
  readonly people: readonly Practitioner[];
  readonly inspect: (text: string, field: GuardField) => readonly Finding[];
}

export async function aroundOf(tx: Tx, careTeam: CareTeam, now: Date): Promise<Around> {
  const { locale } = careTeam;
  const people = (await allPractitioners(tx, careTeam.id)).filter(({ role }) => role !== 'guest');
  const known = {
    people: people.map(({ displayName }) => displayName),
    today: localParts(now, careTeam.zone).date,
    locale,
  };
  return {
    ...{ tx, now, careTeam, locale, people },
    t: catalogueOf(locale),
    inspect: (text, field) => inspect(text, { ...known, field }),
  };
}

/** Whom a cell means, by id or by name; those who are there before those who left. Several, or nobody, is no answer. */
export function peopleCalled(people: readonly Practitioner[], text: string): readonly Practitioner[] {
  const byId = people.filter(({ id }) => id === text);
  if (byId.length > 0) return byId;
  const named = people.filter(({ displayName }) => fold(displayName) === fold(text));
  const here = named.filter(({ active }) => active);
  return here.length > 0 ? here : named;
}

/** Who stands for whoever is not named: the first coordinator. */
export function coordinatorOf(people: readonly Practitioner[]): PractitionerId | undefined {
  return people.filter(({ active, role }) => active && role === 'coordinator').sort((a, b) => (a.id < b.id ? -1 : 1))[0]
    ?.id;
}
