import { formatDateTime, formatList } from '../../../i18n/format.ts';
import type { Block, Button, Fact, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { flashActions } from '../actions.ts';
import type { FlashConsultation, Verdict } from '../model.ts';

/** One flash consultation for one of those who take part in it: what was decided, who confirmed, what they can do. */
export function flashView(
  flash: FlashConsultation,
  reader: Pick<Practitioner, 'id'>,
  words: Reader,
  heading: string = words.t.flash.headings[flash.state](flash.review.code),
): View {
  const { t } = words;
  const buttons = buttonsFor(flash, reader, words);
  const blocks: Block[] = [
    { kind: 'heading', text: heading },
    { kind: 'facts', facts: factsOf(flash, words) },
    ...remarksOf(flash),
  ];
  if (flash.state === 'pending') {
    blocks.push({ kind: 'note', text: t.flash.until(formatDateTime(flash.closesAt, words.zone, words.locale)) });
  }
  if (buttons.length > 0) blocks.push({ kind: 'buttons', buttons });
  return { fallback: heading, blocks };
}

function factsOf({ review, decision, participants, state }: FlashConsultation, { t, locale }: Reader): readonly Fact[] {
  const named = (said: Verdict) =>
    participants.filter((one) => one.verdict === said).map((one) => one.practitioner.displayName);
  const people = (['confirmed', 'none', 'disputed'] as const).flatMap((said) => {
    const names = named(said);
    return names.length === 0 ? [] : [{ label: t.flash.verdicts[said], value: formatList(names, locale) }];
  });
  // Nothing is left to read of a withdrawn one.
  if (state === 'withdrawn') return people;
  return [
    { label: t.flash.motive, value: t.caseReview.motives[review.motive] },
    { label: t.flash.consent, value: t.caseReview.consents[review.consent] },
    { label: t.flash.question, value: review.question },
    { label: t.session.decisionTypes[decision.type], value: decision.statement },
    ...people,
  ];
}

/** What is not right, in the words of whoever said so. */
function remarksOf({ participants }: FlashConsultation): readonly Block[] {
  const facts = participants.flatMap(({ practitioner, remark }) =>
    remark === '' ? [] : [{ label: practitioner.displayName, value: remark }],
  );
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
}

function buttonsFor(flash: FlashConsultation, { id }: Pick<Practitioner, 'id'>, { t }: Reader): readonly Button[] {
  const payload = { flash: flash.id, round: flash.closesAt.toISOString() };
  const action = (name: string, label: string): Button => ({ kind: 'action', action: name, label, payload });
  const mine = flash.participants.find(({ practitioner }) => practitioner.id === id);
  if (id !== flash.review.requesterId) {
    if (flash.state !== 'pending' || mine?.verdict !== 'none') return [];
    return [
      { kind: 'action', action: flashActions.confirm, label: t.flash.buttons.confirm, payload, style: 'primary' },
      action(flashActions.dispute, t.flash.buttons.dispute),
    ];
  }
  const { title, text, yes, no } = t.flash.withdrawing;
  const withdraw: Button = {
    kind: 'action',
    action: flashActions.withdraw,
    label: t.flash.buttons.withdraw,
    payload,
    style: 'danger',
    confirm: { title, text, yes, no },
  };
  switch (flash.state) {
    case 'pending':
      return [withdraw];
    case 'disputed':
      return [action(flashActions.correct, t.flash.buttons.correct), withdraw];
    case 'expired':
      return [action(flashActions.askAgain, t.flash.buttons.askAgain), withdraw];
    case 'confirmed':
    case 'withdrawn':
      return [];
    default:
      return flash.state satisfies never;
  }
}
