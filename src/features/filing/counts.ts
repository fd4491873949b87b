import { type CaseReview, isAnonymous } from '../case-review/model.ts';
import { isSettled } from '../case-review/status.ts';

/** What the ACI asks about an examined case: only those in the patient's record count, anonymous ones never do. */
export type Standing = 'filed' | 'to-file' | 'anonymous';

/** How many cases were examined, and what of them counts. */
export type Count = Readonly<Record<Standing | 'examined', number>>;

/** Those of RCPs and those of flash consultations, apart and together. */
export interface Counts {
  readonly meeting: Count;
  readonly flash: Count;
  readonly together: Count;
}

export type Countable = Pick<CaseReview, 'kind' | 'consent' | 'status' | 'filing'> & {
  /** Settled between two or three people, without an RCP. */
  readonly flash: boolean;
};

/** How a case counts; undefined while it has not been examined, and for one that was withdrawn. */
export function standingOf(review: Omit<Countable, 'flash'>): Standing | undefined {
  if (!isSettled(review)) return undefined;
  if (review.filing === 'filed') return 'filed';
  return isAnonymous(review) ? 'anonymous' : 'to-file';
}

/** Counts cases by how they stand. Source: ACI-MSP, only concertations whose minutes are in the record are paid. */
export function counts(cases: readonly Countable[]): Counts {
  const count = (among: readonly Countable[]): Count => {
    const standings = among.map(standingOf);
    const of = (one: Standing) => standings.filter((standing) => standing === one).length;
    const [filed, toFile, anonymous] = [of('filed'), of('to-file'), of('anonymous')];
    return { examined: filed + toFile + anonymous, filed, 'to-file': toFile, anonymous };
  };
  return {
    meeting: count(cases.filter(({ flash }) => !flash)),
    flash: count(cases.filter(({ flash }) => flash)),
    together: count(cases),
  };
}
