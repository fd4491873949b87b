import type { Catalogue } from '../../../i18n/catalogue.ts';
import { parseCode } from '../../case-review/code.ts';
import type { CaseReview } from '../../case-review/model.ts';
import type { Line } from './line.ts';

/** The case that a line is about, by its code or its id; undefined when it is about none, or not about one, which is said. */
export function caseMeant(line: Line, cases: readonly CaseReview[], t: Catalogue): CaseReview | undefined {
  const text = line.text('case');
  if (text === '') return undefined;
  const code = parseCode(text);
  const [found, ...others] = cases.filter((review) => review.id === text || review.code === code);
  if (found === undefined) line.refuse('case', t.transfer.import.notThere);
  if (others.length > 0) line.refuse('case', t.transfer.import.severalCases);
  return found;
}
