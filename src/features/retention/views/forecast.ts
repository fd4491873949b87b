import { formatDay } from '../../../i18n/format.ts';
import type { Button, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { retentionActions } from '../actions.ts';
import type { Forecast } from '../model.ts';

/** What a number of days would erase and what not, with a button that makes it so unless it is so already. */
export function forecastView(
  { days, tonight, later, until, unfiled }: Forecast,
  current: number,
  reader: Reader,
): View {
  const { t, locale, teamZone } = reader;
  const words = t.retention;
  const day = formatDay(until, teamZone, locale);
  const lines = [words.tonight(tonight), words.later(later, day), words.unfiled(unfiled), words.final];
  const apply: Button = {
    kind: 'action',
    action: retentionActions.apply,
    label: words.apply(days),
    payload: { days, instead: current },
    style: 'primary',
  };
  const other: Button = { kind: 'action', action: retentionActions.open, label: words.other, payload: {} };
  const headline = days === current ? words.unchanged(days) : words.wouldBe(days);
  return {
    fallback: `${headline} ${words.tonight(tonight)}`,
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text: headline },
      { kind: 'list', items: lines.map((text) => ({ text })) },
      { kind: 'buttons', buttons: days === current ? [other] : [apply, other] },
    ],
  };
}
