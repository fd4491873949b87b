import { type CaseReviewId, caseReviewId, type PractitionerId } from '../../../core/ids.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { newCode, parseCode } from '../../case-review/code.ts';
import { type CaseValues, contentOf } from '../../case-review/fields.ts';
import { attribute, type CaseReview, caseLimits, consent, filing, severity } from '../../case-review/model.ts';
import { type Motive, motive, motives } from '../../case-review/motive.ts';
import { type CaseStatus, caseStatus } from '../../case-review/status.ts';
import { type CaseChange, caseById, changeCase, createCase } from '../../case-review/store.ts';
import { planChase, planReview } from '../../filing/notifications.ts';
import { type MeetingType, meetingType } from '../../meeting/model.ts';
import { profession } from '../../practitioner/profession.ts';
import { type Column, columns } from '../columns.ts';
import { everyCase } from '../store.ts';
import type { Around } from './around.ts';
import { type Importer, insist, type Outcome, saysTheSame } from './importer.ts';
import type { Line } from './line.ts';

/** How a case gets from proposed to where it was, one step of the table of statuses after the other. */
const steps: Readonly<Record<Imported, readonly CaseStatus[]>> = {
  proposed: [],
  incomplete: ['incomplete'],
  postponed: ['on-agenda', 'postponed'],
  examined: ['examined'],
  'to-review': ['examined', 'to-review'],
  closed: ['examined', 'closed'],
  withdrawn: ['withdrawn'],
};

/** RCPs are not imported, nor is an agenda. */
type Imported = Exclude<CaseStatus, 'on-agenda'>;

/** Cases come in where the table of statuses lets them; none that is there already changes. */
export async function importCases(around: Around): Promise<Importer> {
  const { tx, careTeam, now, t } = around;
  const words = t.transfer.import;
  const known = new Map<string, CaseReview>((await everyCase(tx, careTeam.id)).map((review) => [review.id, review]));
  const codes = new Set([...known.values()].map(({ code }) => code));
  const created: CaseReviewId[] = [];

  async function create(line: Line, id: CaseReviewId): Promise<Outcome> {
    const said = read(line);
    const original = originalOf(line, said.status);
    const code = codeOf(line, original);
    const content = contentIn(line, said);
    const requesterId = line.needed('requester') === '' ? undefined : line.person('requester');
    line.examine('question', caseLimits.questionLength, 'case');
    line.examine('subject', caseLimits.subjectLength, 'case');
    checkEnd(line, said);
    if (line.isWrong || content === undefined || said.kind === null || requesterId === undefined) return 'refuse';
    const place = { id, followUpOfId: original?.id ?? null, meetingId: null, minutes: careTeam.slotMinutes };
    const fresh = code ?? (await newCode(tx, careTeam.id));
    const proposed = { ...content, ...place, code: fresh, kind: said.kind, requesterId };
    await advance(await createCase(tx, careTeam.id, said.createdAt ?? now, proposed), said);
    created.push(id);
    const stored = await caseById(tx, careTeam.id, id);
    if (stored !== undefined) known.set(id, stored);
    codes.add(fresh);
    if (line.text('status') !== '' && said.wasOnAgenda) line.notes.push(words.asProposed);
    return 'create';
  }

  async function advance(review: CaseReview, said: Said): Promise<void> {
    const { reviewOn, filing: state, filedAt } = said;
    const purgedAt = said.status === 'withdrawn' ? (said.purgedAt ?? now) : said.purgedAt;
    const facts: CaseChange = { reviewOn, filing: state, filedAt, purgedAt };
    let seen = { id: review.id, revision: review.revision, status: review.status };
    for (const status of steps[said.status]) {
      insist(await changeCase(tx, careTeam.id, now, seen, { status }));
      seen = { ...seen, status, revision: seen.revision + 1 };
    }
    insist(await changeCase(tx, careTeam.id, now, seen, facts));
  }

  function originalOf(line: Line, status: CaseStatus): CaseReview | undefined {
    const text = line.text('followUpOf');
    if (text === '') return undefined;
    const found = known.get(text);
    if (found === undefined) line.refuse('followUpOf', words.notThere);
    // What a patient objected to does not come back with an old file.
    if (found?.status === 'withdrawn' && status !== 'withdrawn') line.refuse('followUpOf', words.withdrawn);
    return found;
  }

  /** Undefined when a new one is to be drawn. */
  function codeOf(line: Line, original: CaseReview | undefined): string | undefined {
    const text = line.text('code');
    if (text === '') return original?.code;
    const code = parseCode(text);
    if (code === undefined) line.refuse('code', words.codeWrong);
    else if (original !== undefined && original.code !== code) line.refuse('code', words.codeOfOriginal);
    else if (original === undefined && codes.has(code)) line.refuse('code', words.codeTaken);
    return code;
  }

  /** As the form reads it: each kind asks for something else. */
  function contentIn(line: Line, said: Said) {
    const { kind, motive: why, isErased, question, subject } = said;
    if (kind === null) line.needed('kind');
    if (why === null) line.needed('motive');
    if (!isErased) line.needed('question');
    else if (question !== '' || subject !== '') line.refuse('question', words.textsErased);
    if (kind === null || why === null) return undefined;
    const result = contentOf(kind, valuesOf(why, said), t);
    if (result.kind === 'ok') return isErased ? { ...result.content, subject: '' } : result.content;
    refuseEach(line, kind, result.errors, t);
    return undefined;
  }

  function checkEnd(line: Line, { status, filing: state, filedAt, reviewOn }: Said): void {
    const over = status === 'examined' || status === 'to-review' || status === 'closed';
    if ((state === 'filed') !== (filedAt !== null)) line.refuse('filedAt', words.filingWrong);
    if (state !== 'none' && !over) line.refuse('filing', words.filingWrong);
    if (status === 'to-review' && reviewOn === null) line.refuse('reviewOn', words.reviewMissing);
  }

  return {
    after: 'followUpOf',
    take: async (line) => {
      const id = line.id('cases', caseReviewId);
      const seen = known.get(id);
      if (seen === undefined) return create(line, id);
      const said = read(line);
      if (line.isWrong) return 'refuse';
      const { kind, motive: why, status, reviewOn, filing: state, question, subject } = said;
      const there = { ...seen, status: seen.status === 'on-agenda' ? 'proposed' : seen.status };
      // Whoever exported it may not have been allowed to read it.
      const texts = question !== '' && { question, subject, attribute: said.attribute, severity: said.severity };
      if (saysTheSame(there, { kind, motive: why, status, reviewOn, filing: state, ...texts })) return 'same';
      line.notes.push(words.caseBefore);
      return 'skip';
    },
    finish: async () => {
      const requesters = new Set<PractitionerId>();
      for (const id of created) {
        const review = known.get(id);
        if (review?.filing === 'to-file') requesters.add(review.requesterId);
        if (review?.status === 'to-review') await planReview(tx, careTeam, review);
      }
      for (const id of requesters) await planChase(tx, careTeam, now, id);
      return created;
    },
  };
}

/** What the form would say; of what it offers as a list, that list. */
function refuseEach(line: Line, kind: MeetingType, errors: Readonly<Record<string, string>>, t: Catalogue): void {
  const known: readonly Column[] = columns.cases;
  for (const [field, sentence] of Object.entries(errors)) {
    const column = known.find((one) => one === field) ?? 'kind';
    const allowed = allowedIn(column, kind, t);
    if (allowed === undefined) line.refuse(column, sentence);
    else line.refuseValue(column, allowed);
  }
}

function allowedIn(column: Column, kind: MeetingType, t: Catalogue): readonly string[] | undefined {
  const { motives: motiveWords, consents, severities } = t.caseReview;
  if (column === 'motive') return motives(kind).map((one) => motiveWords[one]);
  if (column === 'consent') return consent.options.map((one) => consents[one]);
  return column === 'severity' ? severity.options.map((one) => severities[one]) : undefined;
}

function valuesOf(why: Motive, said: Said): CaseValues {
  const { question, attribute: little, professions, consent: agreed, severity: harm, subject, isErased } = said;
  return {
    ...{ motive: why, question, attribute: little, professions: [...professions] },
    ...(agreed !== null && { consent: agreed }),
    ...(harm !== null && { severity: harm }),
    // A protocol says for whom it is, until it is erased.
    subject: isErased ? '-' : subject,
    meeting: '',
  };
}

type Said = ReturnType<typeof read>;

function read(line: Line) {
  const status = line.choice('status', caseStatus, (one) => one.caseReview.statuses) ?? 'proposed';
  const reached: Imported = status === 'on-agenda' ? 'proposed' : status;
  const purgedAt = line.moment('purgedAt');
  return {
    kind: line.choice('kind', meetingType, (one) => one.meetingTypes),
    motive: line.choice('motive', motive, (one) => one.caseReview.motives),
    question: line.text('question'),
    subject: line.text('subject'),
    attribute: line.choice('attribute', attribute, (one) => one.caseReview.attributes) ?? 'none',
    consent: line.choice('consent', consent, (one) => one.caseReview.consents),
    severity: line.choice('severity', severity, (one) => one.caseReview.severities),
    professions: line.choices('wantedProfessions', profession, (one) => one.professions),
    status: reached,
    wasOnAgenda: status === 'on-agenda',
    reviewOn: line.day('reviewOn'),
    filing: line.choice('filing', filing, (one) => one.caseReview.filings) ?? 'none',
    filedAt: line.moment('filedAt'),
    purgedAt,
    isErased: purgedAt !== null || reached === 'withdrawn',
    createdAt: line.moment('createdAt'),
  };
}
