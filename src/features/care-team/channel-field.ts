import { z } from 'zod';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Field, Option } from '../../ui/form.ts';
import type { Workspace } from './model.ts';

/** Leave the channel as it is, take the one where the command was typed, or have none. */
export const channelChoice = z.enum(['keep', 'here', 'none']);
export type ChannelChoice = z.infer<typeof channelChoice>;

/** The choice of the channel where RCPs are announced. */
export function channelField(
  workspace: Workspace | undefined,
  here: { readonly externalId: string; readonly name?: string | undefined } | undefined,
  { settings }: Catalogue,
): Field {
  const current = workspace?.channel ?? null;
  const keep: Option[] =
    current === null
      ? []
      : [{ value: 'keep', label: settings.channelCurrent(current.name ?? settings.unnamedChannel) }];
  const take: Option[] =
    here === undefined || here.externalId === current?.externalId
      ? []
      : [{ value: 'here', label: settings.channelHere(here.name ?? settings.unnamedChannel) }];
  const options: readonly Option[] = [...keep, ...take, { value: 'none', label: settings.channelNone }];
  return {
    id: 'channel',
    kind: 'choice',
    label: settings.channel,
    hint: settings.channelHint,
    required: true,
    options,
    initial: options[0]?.value ?? 'none',
  };
}
