import { formatDateTime } from '../../../i18n/format.ts';
import type { Block, Button, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { weeklyDigestActions as actions } from '../actions.ts';
import type { WeeklyDigest } from '../model.ts';

/** A digest as a coordinator sees it: how far it is, what the channel reads, and what they may do with it. */
export function coordinatorView(
  digest: WeeklyDigest,
  shown: View,
  reader: Reader,
  { note = '', may = true }: { readonly note?: string; readonly may?: boolean } = {},
): View {
  const { weeklyDigest: words } = reader.t;
  const said = [note, stateText(digest, reader)].filter(Boolean).join(' ');
  const buttons = may ? controls(digest, reader) : [];
  return {
    fallback: `${words.previewTitle}. ${said}`,
    blocks: [
      { kind: 'heading', text: words.previewTitle },
      { kind: 'text', text: said },
      { kind: 'divider' },
      ...shown.blocks,
      ...(buttons.length === 0 ? [] : ([{ kind: 'divider' }, { kind: 'buttons', buttons }] satisfies Block[])),
    ],
  };
}

/** To a coordinator: the digest of a week was not published. */
export function missedView(digest: WeeklyDigest, reader: Reader): View {
  const { weeklyDigest: words } = reader.t;
  const text = stateText(digest, reader);
  return {
    fallback: text,
    blocks: [
      { kind: 'heading', text: words.missedTitle },
      { kind: 'text', text },
      ...(digest.state === 'missed'
        ? ([{ kind: 'buttons', buttons: [publishButton(digest, reader)] }] satisfies Block[])
        : []),
    ],
  };
}

function stateText({ state, publishAt, publishedAt }: WeeklyDigest, { t, zone, locale }: Reader): string {
  const { states } = t.weeklyDigest;
  const when = formatDateTime(publishAt, zone, locale);
  switch (state) {
    case 'planned':
      return states.planned(when);
    case 'held':
      return states.held(when);
    case 'published':
      return states.published(formatDateTime(publishedAt ?? publishAt, zone, locale));
    case 'silent':
      return states.silent;
    case 'missed':
      return states.missed(when);
    default:
      return state satisfies never;
  }
}

function controls(digest: WeeklyDigest, reader: Reader): readonly Button[] {
  const { weeklyDigest: words } = reader.t;
  const settings: Button = { kind: 'action', action: actions.settings, label: words.settings.open, payload: {} };
  if (digest.state === 'published') return [settings];
  const payload = { digest: digest.id, revision: digest.revision };
  const word: Button = {
    kind: 'action',
    action: actions.word,
    label: digest.word === '' ? words.addWord : words.changeWord,
    payload: { digest: digest.id },
  };
  const brake: readonly Button[] =
    digest.state === 'planned'
      ? [{ kind: 'action', action: actions.hold, label: words.hold, payload }]
      : digest.state === 'held'
        ? [{ kind: 'action', action: actions.release, label: words.release, payload }]
        : [];
  return [word, ...brake, publishButton(digest, reader), settings];
}

function publishButton({ id, revision }: WeeklyDigest, { t }: Reader): Button {
  const { publish } = t.weeklyDigest;
  return {
    kind: 'action',
    action: actions.publish,
    label: publish.button,
    payload: { digest: id, revision },
    confirm: { title: publish.title, text: publish.text, yes: publish.yes, no: t.buttons.cancel },
  };
}
