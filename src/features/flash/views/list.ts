import { formatDay } from '../../../i18n/format.ts';
import type { Button, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { flashActions } from '../actions.ts';
import type { FlashConsultation } from '../model.ts';

/** As many as a phone shows without endless scrolling. */
export const flashPageSize = 5;

/** Mine, a page at a time; `flashes` holds one more than the page when there are more. */
export function flashListView(flashes: readonly FlashConsultation[], page: number, reader: Reader): View {
  const { t } = reader;
  const shown = flashes.slice(0, flashPageSize);
  const turn = (to: number, label: string): Button => ({
    kind: 'action',
    action: flashActions.list,
    label,
    payload: { page: to },
  });
  const buttons: Button[] = [
    ...(page > 0 ? [turn(page - 1, t.buttons.previous)] : []),
    ...(flashes.length > flashPageSize ? [turn(page + 1, t.buttons.next)] : []),
    { kind: 'action', action: flashActions.open, label: t.flash.buttons.open, payload: {}, style: 'primary' },
  ];
  return {
    fallback: shown.length === 0 ? t.flash.listEmpty : t.flash.listFallback(shown.length),
    blocks: [
      { kind: 'heading', text: t.flash.listTitle },
      ...(shown.length === 0
        ? [{ kind: 'text' as const, text: t.flash.listEmpty }]
        : [{ kind: 'list' as const, items: shown.map((flash) => itemOf(flash, reader)) }]),
      { kind: 'buttons', buttons },
    ],
  };
}

function itemOf({ id, review, state, createdAt }: FlashConsultation, { t, zone, locale }: Reader) {
  const button: Button = { kind: 'action', action: flashActions.show, label: t.buttons.see, payload: { flash: id } };
  return {
    text: [{ strong: review.code }, `, ${t.caseReview.motives[review.motive]}`],
    detail: `${formatDay(createdAt, zone, locale)}, ${t.flash.states[state]}`,
    buttons: [button],
  };
}
