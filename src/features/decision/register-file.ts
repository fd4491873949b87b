import { everyPage } from '../../core/batches.ts';
import { localParts } from '../../core/local-time.ts';
import { formatDay } from '../../i18n/format.ts';
import type { DeliveryContext, Rendered } from '../define.ts';
import { allPractitioners } from '../practitioner/store.ts';
import { type CsvDecision, decisionsCsv } from './csv.ts';
import type { Decision } from './model.ts';
import { queryOfSubject } from './query.ts';
import { meetingsToLink } from './store-around.ts';
import { readableIds } from './store-readable.ts';
import { searchDecisions } from './store-register.ts';

/** More than any structure decides in its life; it only keeps a file from growing without end. */
const most = 20_000;

/** The register as a file, with what its recipient may read. */
export async function renderRegister(context: DeliveryContext): Promise<Rendered> {
  const { t, tx, careTeam, delivery, recipient, now, teamZone } = context;
  if (recipient === undefined) return { kind: 'cancel', reason: 'no-recipient' };
  const query = queryOfSubject(delivery.subjectId);
  const decisions = await everyPage((range) => searchDecisions(tx, careTeam, recipient, query, range));
  const readable = await readableIds(tx, careTeam.id, recipient, decisions);
  const lines = await withNames(context, decisions, readable);
  const stem = `${t.decision.csv.name}-${localParts(now, teamZone).date}`;
  return {
    kind: 'file',
    // A sender looks for the delivery's id.
    name: `${stem}-${delivery.id}.csv`,
    title: `${stem}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    bytes: new TextEncoder().encode(decisionsCsv(lines, context)),
    comment: t.decision.csv.comment(decisions.length),
  };
}

async function withNames(
  { tx, careTeam, locale, teamZone, t }: DeliveryContext,
  decisions: readonly Decision[],
  readable: ReadonlySet<string>,
): Promise<readonly CsvDecision[]> {
  const people = new Map((await allPractitioners(tx, careTeam.id)).map((one) => [one.id, one.displayName]));
  const meetings = new Map(
    (await meetingsToLink(tx, careTeam.id, { take: most, deciding: true })).map(({ id, title, startsAt }) => [
      id,
      t.decision.meetingNamed(formatDay(startsAt, teamZone, locale), title),
    ]),
  );
  return decisions.map((decision) => ({
    decision,
    readable: readable.has(decision.id),
    owner: (decision.ownerId && people.get(decision.ownerId)) ?? '',
    author: people.get(decision.createdById) ?? '',
    meeting: (decision.meetingId && meetings.get(decision.meetingId)) ?? '',
  }));
}
