import { formatList, formatTime } from '../../../i18n/format.ts';
import type { Span } from '../../../ui/text.ts';
import type { ListItem } from '../../../ui/view.ts';
import { maySeeDetail } from '../../case-review/access.ts';
import type { CaseReview } from '../../case-review/model.ts';
import type { Reader } from '../../context.ts';
import { blockingGuests } from '../../guest/model.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import type { Agenda } from '../load.ts';
import type { Slot } from '../slots.ts';

/**
 * One line of an agenda: time, code, agreement, theme, requester; what is asked only for those who may read it. In a
 * channel (no `person`) the code, the theme, the requester and the time are all.
 */
export function slotRow(slot: Slot, agenda: Agenda, reader: Reader, person: Practitioner | undefined): ListItem {
  const { review, startsAt } = slot;
  const { t, zone, locale } = reader;
  const parts: Span[] = [
    { strong: formatTime(startsAt, zone, locale) },
    { strong: review.code },
    ...(person === undefined || review.kind !== 'complex-case' ? [] : [t.agenda.agreements[review.consent]]),
    themeOf(review, reader),
    agenda.requesters.get(review.requesterId) ?? '',
    ...(review.status === 'on-agenda' ? [] : [t.caseReview.statuses[review.status]]),
  ];
  const detail = person === undefined ? [] : detailLines(review, agenda, reader, person);
  return {
    text: parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part])),
    ...(detail.length > 0 && { detail: detail.join('\n') }),
  };
}

/** "Chute", with what kind of case it is unless it is the usual one. */
export function themeOf({ kind, motive }: Pick<CaseReview, 'kind' | 'motive'>, { t }: Reader): string {
  const theme = t.caseReview.motives[motive];
  return kind === 'complex-case' ? theme : `${t.meetingTypes[kind]}, ${theme}`;
}

function detailLines(review: CaseReview, agenda: Agenda, { t, locale }: Reader, person: Practitioner): string[] {
  const { meeting, guests } = agenda;
  const sees = maySeeDetail(person, review, meeting);
  const blocking = review.status === 'on-agenda' ? blockingGuests(review, guests) : [];
  const names = blocking.map(({ name }) => name);
  return [
    ...(sees && review.subject !== '' ? [t.agenda.subject(review.subject)] : []),
    ...(sees && review.question !== '' ? [review.question] : []),
    ...(names.length > 0 ? [t.agenda.blocked(formatList(names, locale))] : []),
  ];
}
