import type { View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { CaseSheet } from '../sheet.ts';
import { caseView } from './case.ts';

/** The answer to whoever proposed a case: its code, what was noted, and what only they can keep. */
export function proposedView(sheet: CaseSheet, reader: Reader, note?: string): View {
  const { caseReview: words } = reader.t;
  const { code, kind, consent } = sheet.review;
  const aboutPatient = kind === 'complex-case';
  const { title, fallback, fallbackWithoutPatient, keepLink } = words.proposed;
  return caseView(sheet, reader, {
    heading: title(code),
    fallback: aboutPatient ? fallback(code) : fallbackWithoutPatient(code),
    notes: [...(note === undefined ? [] : [note]), ...(aboutPatient ? [keepLink, words.consentEffects[consent]] : [])],
  });
}
