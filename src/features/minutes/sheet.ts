import { formatDate, formatDay, formatList, formatTime } from '../../i18n/format.ts';
import { zoneLabel } from '../care-team/zones.ts';
import type { Reader } from '../context.ts';
import type { CaseDetail, MinutesCase, MinutesContent, Present } from './content.ts';

/** A label and what stands beside it, one or more lines. */
export interface SheetFact {
  readonly label: string;
  readonly lines: readonly string[];
}

export interface SheetCase {
  readonly title: string;
  readonly facts: readonly SheetFact[];
  /** The reader sees the logistics only. */
  readonly reserved: boolean;
}

/** The compte rendu in words, without a layout: what the chat, Markdown and PDF show. */
export interface Sheet {
  readonly structure: string;
  readonly title: string;
  readonly facts: readonly SheetFact[];
  /** Present, guests, excused, absent, by name. */
  readonly roll: readonly SheetFact[];
  readonly cases: readonly SheetCase[];
  readonly putOff: readonly string[];
  /** "" when there are none. */
  readonly remarks: string;
  readonly amendments: readonly string[];
}

/** Writes the compte rendu for a reader. Times are those of the structure's clocks, whoever reads. */
export function sheetOf(content: MinutesContent, reader: Reader): Sheet {
  const { t } = reader;
  return {
    structure: content.structure,
    title: content.title,
    facts: meetingFacts(content, reader),
    roll: rollFacts(content, reader),
    cases: content.cases.map((one) => caseSheet(one, reader)),
    putOff: content.putOff.map(({ code, motive, requester }) =>
      joined(', ', `${code} · ${t.caseReview.motives[motive]}`, requester?.name),
    ),
    remarks: content.remarks,
    amendments: content.amendments.map(({ kind, text, at, author }) => {
      const day = formatDay(at, reader.teamZone, reader.locale);
      const said = kind === 'withdrawal' ? t.minutes.withdrawn(text) : text;
      return t.minutes.amendment(day, author?.name ?? t.minutes.unknownPerson, said);
    }),
  };
}

function meetingFacts(content: MinutesContent, reader: Reader): readonly SheetFact[] {
  const { t, teamZone, locale } = reader;
  const words = t.minutes.labels;
  const from = content.startedAt ?? content.startsAt;
  const facilitator = content.facilitator?.name;
  const secretary = content.secretary?.name;
  return [
    fact(words.date, formatDay(from, teamZone, locale)),
    fact(words.hours, `${hours(from, content.endedAt, reader)}${zoneNote(from, reader)}`),
    fact(words.place, content.place === '' ? t.minutes.notSaid : content.place),
    fact(words.type, t.meetingTypes[content.type]),
    ...(facilitator === undefined ? [] : [fact(words.facilitator, facilitator)]),
    ...(secretary === undefined ? [] : [fact(words.secretary, secretary)]),
    ...(content.quorum === null ? [] : [fact(words.quorum, t.minutes.quorum[content.quorum])]),
  ];
}

function rollFacts(content: MinutesContent, reader: Reader): readonly SheetFact[] {
  const { t } = reader;
  const words = t.minutes.labels;
  const announced = content.present.some(({ stay }) => stay === undefined);
  const groups: readonly (readonly [string, readonly string[]])[] = [
    [
      announced ? words.announced : words.present,
      byName(content.present, reader).map((one) => presentLine(one, reader)),
    ],
    [words.guests, content.guests.map((one) => presentLine(one, reader))],
    [words.excused, byName(content.excused, reader).map(({ name }) => name)],
    [
      words.substituted,
      content.substituted.map(({ person, by }) => (by ? t.minutes.substitutedBy(person.name, by.name) : person.name)),
    ],
    [words.absent, byName(content.absent, reader).map(({ name }) => name)],
  ];
  return groups.flatMap(([label, lines]) =>
    lines.length === 0 ? [] : [{ label: `${label} (${lines.length})`, lines }],
  );
}

/** "Léa Martin, infirmier, 13 h 30 – 14 h 25, en visio". */
function presentLine({ name, profession, organisation, mode, stay }: Present, reader: Reader): string {
  const { t } = reader;
  return joined(
    ', ',
    name,
    profession === null ? undefined : uncapitalised(t.professions[profession]),
    organisation,
    stay && hours(stay.arrivedAt, stay.leftAt, reader),
    mode === 'remote' ? t.minutes.remotely : undefined,
  );
}

function caseSheet(one: MinutesCase, reader: Reader): SheetCase {
  const { t, locale } = reader;
  const words = t.minutes.labels;
  const heard = one.heard.map((profession) => uncapitalised(t.professions[profession]));
  const filing = t.caseReview.filings[one.filing];
  const filed = one.filedAt === null ? filing : `${filing}, ${formatDay(one.filedAt, reader.teamZone, locale)}`;
  return {
    title: `${one.code} · ${t.caseReview.motives[one.motive]}`,
    facts: [
      fact(words.requester, one.requester?.name ?? t.minutes.unknownPerson),
      ...(one.kind === 'complex-case' ? [fact(words.consent, t.caseReview.consents[one.consent])] : []),
      ...(one.detail === undefined ? [] : questionFacts(one, one.detail, reader)),
      ...(heard.length === 0 ? [] : [fact(words.heard, formatList(heard, locale))]),
      ...(one.detail === undefined ? [] : decisionFacts(one, one.detail, reader)),
      ...(one.reviewOn === null ? [] : [fact(words.reviewOn, formatDate(one.reviewOn, reader.locale))]),
      ...(one.filing === 'none' ? [] : [fact(words.filing, filed)]),
      ...(one.purgedAt === null ? [] : [fact(words.erased, formatDay(one.purgedAt, reader.teamZone, locale))]),
    ],
    reserved: one.detail === undefined,
  };
}

/** What was asked, each HAS type of RCP with its own fields. */
function questionFacts({ kind }: MinutesCase, detail: CaseDetail, { t }: Reader): readonly SheetFact[] {
  const words = t.minutes.labels;
  const { attributes, severities } = t.caseReview;
  return [
    ...(kind === 'complex-case' && detail.attribute !== 'none'
      ? [fact(words.attribute, attributes[detail.attribute])]
      : []),
    ...(detail.severity === null ? [] : [fact(words.severity, severities[detail.severity])]),
    ...(detail.subject === '' ? [] : [fact(words.subject, detail.subject)]),
    ...(detail.question === '' ? [] : [fact(words.question, detail.question)]),
  ];
}

function decisionFacts({ kind }: MinutesCase, detail: CaseDetail, reader: Reader): readonly SheetFact[] {
  const { t, locale } = reader;
  const words = t.minutes.labels;
  const { decision, owner, tasks } = detail;
  const optional = (label: string, value: string) => (value === '' ? [] : [fact(label, value)]);
  return [
    ...(decision === undefined
      ? [fact(words.decision[kind], t.minutes.noDecision)]
      : [
          ...optional(
            words.causes,
            formatList(
              decision.causes.map((cause) => t.session.causes[cause]),
              locale,
            ),
          ),
          {
            label: words.decision[kind],
            lines: [t.session.decisionTypes[decision.type], decision.statement].filter((line) => line !== ''),
          },
          ...optional(words.reason, decision.reason),
          ...optional(words.version, decision.version),
          ...optional(words.reference, decision.reference),
        ]),
    ...(tasks.length === 0 ? [] : [{ label: words.tasks, lines: tasks.map((task) => taskLine(task, reader)) }]),
    ...(owner === undefined ? [] : [fact(words.owner[kind], owner.name)]),
  ];
}

/** "Appeler la pharmacie : Léa Martin, jeudi 3 décembre 2026". */
export function taskLine({ title, owners, pool, dueOn }: CaseDetail['tasks'][number], reader: Reader): string {
  const others = pool === null ? reader.t.minutes.unassigned : reader.t.professions[pool];
  const names = owners.map(({ name }) => name);
  const who = names.length > 0 ? formatList(names, reader.locale) : others;
  return reader.t.minutes.task(title, joined(', ', who, dueOn === null ? undefined : formatDate(dueOn, reader.locale)));
}

function hours(from: Date, until: Date | null, { t, teamZone, locale }: Reader): string {
  const start = formatTime(from, teamZone, locale);
  return until === null ? t.minutes.since(start) : `${start} – ${formatTime(until, teamZone, locale)}`;
}

/** Says whose clocks these are to a reader whose own show something else. */
function zoneNote(at: Date, { t, zone, teamZone, locale }: Reader): string {
  return formatTime(at, zone, locale) === formatTime(at, teamZone, locale) ? '' : ` (${zoneLabel(t, teamZone)})`;
}

function fact(label: string, value: string): SheetFact {
  return { label, lines: [value] };
}

function uncapitalised(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function joined(separator: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}

/** As people look somebody up: "Élodie" between "Dan" and "Fatou". */
function byName<P extends { readonly name: string }>(people: readonly P[], { locale }: Reader): readonly P[] {
  return people.toSorted((one, other) => one.name.localeCompare(other.name, locale));
}
