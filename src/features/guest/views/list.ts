import { formatList } from '../../../i18n/format.ts';
import type { Button, ListItem, View } from '../../../ui/view.ts';
import type { CaseReview } from '../../case-review/model.ts';
import type { Context } from '../../context.ts';
import type { MeetingWithInvitations } from '../../meeting/model.ts';
import { agendaButton } from '../../meeting/views/buttons.ts';
import { guestActions } from '../actions.ts';
import { blockingGuests, type Guest } from '../model.ts';

/** The guests of one RCP, what each comes for, and which cases wait for a consent on their account. */
export function guestsView(
  meeting: MeetingWithInvitations,
  guests: readonly Guest[],
  cases: readonly CaseReview[],
  notice: string | undefined,
  context: Context,
): View {
  const { t, locale } = context;
  const blocked = cases.filter((review) => review.status === 'on-agenda' && blockingGuests(review, guests).length > 0);
  const codes = formatList([...new Set(blocked.map(({ code }) => code))], locale);
  const add: Button = {
    kind: 'action',
    action: guestActions.add,
    label: t.guest.add,
    payload: { meeting: meeting.id },
    style: 'primary',
  };
  return {
    fallback: notice ?? t.guest.fallback(guests.length, meeting.title),
    blocks: [
      { kind: 'heading', text: t.guest.title },
      { kind: 'text', text: [{ strong: meeting.title }] },
      ...(notice === undefined ? [] : [{ kind: 'text' as const, text: notice }]),
      guests.length === 0
        ? { kind: 'text', text: t.guest.none }
        : { kind: 'list', items: guests.map((guest) => guestItem(guest, cases, context)) },
      ...(guests.length === 0
        ? []
        : [
            {
              kind: 'text' as const,
              text: blocked.length > 0 ? [{ strong: t.guest.blocked(codes) }] : t.guest.noneBlocked,
            },
          ]),
      { kind: 'note', text: t.guest.rule },
      { kind: 'buttons', buttons: [add, agendaButton(meeting, context)] },
    ],
  };
}

function guestItem(guest: Guest, cases: readonly CaseReview[], { t, locale }: Context): ListItem {
  const codes = cases.filter(({ id }) => guest.caseIds.includes(id)).map(({ code }) => code);
  const payload = { meeting: guest.meetingId, guest: guest.id };
  return {
    text: [{ strong: guest.name }, `, ${t.professions[guest.profession]}, ${guest.organisation}`],
    detail: guest.caseIds.length === 0 ? t.guest.whole : t.guest.forCases(formatList(codes, locale)),
    buttons: [
      { kind: 'action', action: guestActions.letter, label: t.guest.text, payload },
      { kind: 'action', action: guestActions.remove, label: t.guest.remove, payload },
    ],
  };
}
