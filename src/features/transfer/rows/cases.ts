import type { CaseReview } from '../../case-review/model.ts';
import { allPractitioners } from '../../practitioner/store.ts';
import type { Cells } from '../columns.ts';
import { momentText } from '../moment.ts';
import { type Names, personNames } from '../names.ts';
import { byAge } from '../order.ts';
import { severalText } from '../several.ts';
import type { Source } from '../source.ts';
import { everyCase, readableCases } from '../store.ts';

/** Every case; whoever may not read one gets its code and its logistics. */
export async function caseRows(source: Source): Promise<Cells<'cases'>[]> {
  const { tx, careTeam, reader } = source;
  const open = reader && (await readableCases(tx, careTeam.id, reader));
  const people = personNames(await allPractitioners(tx, careTeam.id));
  return byAge(
    (await everyCase(tx, careTeam.id)).map((review) => ({
      ...cellsOf(review, source, people),
      ...(open?.has(review.id) === false && hidden),
    })),
  );
}

/** What is asked, and what little is said of the patient (as the card of a case has it, case-review/views/case.ts). */
const hidden = { question: '', subject: '', attribute: '', consent: '', severity: '' } as const;

function cellsOf(review: CaseReview, { t, careTeam }: Source, people: Names): Cells<'cases'> {
  const words = t.caseReview;
  return {
    id: review.id,
    code: review.code,
    followUpOf: review.followUpOfId ?? '',
    kind: t.meetingTypes[review.kind],
    motive: words.motives[review.motive],
    question: review.question,
    attribute: words.attributes[review.attribute],
    consent: words.consents[review.consent],
    severity: review.severity === null ? '' : words.severities[review.severity],
    subject: review.subject,
    requester: people.get(review.requesterId) ?? review.requesterId,
    wantedProfessions: severalText(review.wantedProfessions.map((one) => t.professions[one])),
    status: words.statuses[review.status],
    reviewOn: review.reviewOn ?? '',
    filing: words.filings[review.filing],
    filedAt: momentText(review.filedAt, careTeam.zone),
    purgedAt: momentText(review.purgedAt, careTeam.zone),
    createdAt: momentText(review.createdAt, careTeam.zone),
  };
}
