import type { PractitionerId } from '../../core/ids.ts';
import { formatList } from '../../i18n/format.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../decision/model.ts';
import { readersOf } from '../decision/readers.ts';
import { type Refused, refuse } from '../define.ts';
import { everyone, inviteeOptions, readInvitees } from '../meeting/invitees.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { activePractitioners } from '../practitioner/store.ts';

/** Who may be an elector, by name: everyone; of a decision about a case, those who may read it. */
export async function possibleElectors({ tx, careTeam }: Context, decision: Decision): Promise<Practitioner[]> {
  const mayRead = await readersOf(tx, careTeam.id, decision);
  return (await activePractitioners(tx, careTeam.id)).filter((person) => mayRead(person));
}

/** The choices of the field « Qui vote ? »; "the whole team" would promise too much where only some may read. */
export function electorOptions(people: readonly Practitioner[], { caseReviewId }: Decision, { t }: Context) {
  const options = inviteeOptions(people, t);
  return caseReviewId === null ? options : options.filter(({ value }) => value !== everyone);
}

/** What is chosen beforehand: everyone who may be. */
export function electorsAtFirst(people: readonly Practitioner[], { caseReviewId }: Decision): readonly string[] {
  return caseReviewId === null ? [everyone] : people.map(({ id }) => `person:${id}`);
}

/** Whom the form means, as of now, or what is wrong with it. */
export async function chosenElectors(
  context: Context,
  decision: Decision,
  values: readonly string[],
): Promise<{ readonly kind: 'ok'; readonly electors: readonly PractitionerId[] } | Refused> {
  const { t, tx, careTeam, locale } = context;
  const possible = await possibleElectors(context, decision);
  const chosen = readInvitees(values, possible);
  const wrong = [...chosen.unknown, ...chosen.unfilled.map((one) => `profession:${one}`)];
  const known = new Map(
    inviteeOptions(await activePractitioners(tx, careTeam.id), t).map(({ value, label }) => [value, label]),
  );
  const barred = wrong.flatMap((value) => known.get(value) ?? []);
  if (barred.length > 0) return refuse('electors', t.vote.form.mayNotRead(formatList(barred, locale)));
  if (chosen.unknown.length > 0) return refuse('electors', t.fields.unknownPerson);
  if (chosen.unfilled.length > 0) {
    const names = chosen.unfilled.map((one) => t.professions[one]);
    return refuse('electors', t.fields.nobodyOfProfession(formatList(names, locale)));
  }
  if (chosen.people.length === 0) return refuse('electors', t.vote.form.nobody);
  return { kind: 'ok', electors: chosen.people };
}
