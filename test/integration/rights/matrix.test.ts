import { describe, expect, it } from 'vitest';
import { registry } from '../../../src/app.ts';
import type { Role } from '../../../src/features/practitioner/role.ts';
import { phrasesOf } from '../../../src/i18n/catalogue.ts';
import { fr } from '../../../src/i18n/fr.ts';
import type { Reply } from '../../../src/ui/reply.ts';
import { openTeam, type Structure } from '../../support/structure.ts';
import { rights, rightsOf } from './table.ts';

type Kind = keyof typeof rights;
interface Asked {
  readonly id: string;
  readonly how: Asking;
}
type Asking =
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'action'; readonly action: string; readonly payload: unknown }
  | { readonly kind: 'form'; readonly form: string; readonly context: string; readonly values: Record<string, never> }
  | { readonly kind: 'message-action'; readonly id: string; readonly text: string };

/** Everything that can be asked of the bot, in the simplest way that reaches its door. */
const everything: Readonly<Record<Kind, readonly Asked[]>> = {
  commands: registry.commands.map(({ id }) => ({ id, how: { kind: 'command', text: phrasesOf(id)[0] ?? '' } })),
  actions: registry.actions.map(({ id }) => ({ id, how: { kind: 'action', action: id, payload: {} } })),
  forms: registry.forms.map(({ id }) => ({ id, how: { kind: 'form', form: id, context: '{}', values: {} } })),
  messageActions: registry.messageActions.map(({ id }) => ({
    id,
    how: { kind: 'message-action', id, text: 'Bonjour' },
  })),
};

const kinds = ['commands', 'actions', 'forms', 'messageActions'] as const satisfies readonly Kind[];
const roles = ['coordinator', 'administrator', 'secretary', 'practitioner', 'guest'] as const satisfies readonly Role[];

let events = 0;

function ask(structure: Structure, user: string, { how }: Asked): Promise<Reply> {
  events += 1;
  const place = { kind: 'direct' } as const;
  const source = { platform: 'slack', workspace: 'T-msp', user, place, sourceId: `right-${events}` } as const;
  return structure.app.bot.invoke({ ...how, ...source });
}

/** What is answered to whoever stands before a closed door. */
const [reserved = ''] = fr.errors['not-allowed']('|').split('|');
const closed = [reserved, fr.errors['not-a-member'](), fr.errors['account-removed'](), fr.errors['unknown-account']()];

function isRefusal(reply: Reply): boolean {
  return 'view' in reply && closed.some((sentence) => reply.view.fallback.startsWith(sentence));
}

/** The ids of what somebody gets in to. */
async function open(structure: Structure, user: string, kind: Kind): Promise<string[]> {
  const found: string[] = [];
  for (const one of everything[kind]) if (!isRefusal(await ask(structure, user, one))) found.push(one.id);
  return found.sort();
}

async function becomes(structure: Structure, displayName: string, change: { role?: Role; active?: boolean }) {
  await structure.db.practitioner.updateMany({ where: { displayName }, data: change });
}

it('the table names everything that can be asked, once', () => {
  for (const kind of kinds) {
    const named = Object.values(rights[kind]).flat();
    expect(named.toSorted()).toEqual(everything[kind].map(({ id }) => id).toSorted());
  }
});

describe.each(roles)('somebody who is %s', (role) => {
  it.each(kinds)('gets in where the table says, and nowhere else: %s', async (kind) => {
    await using structure = await openTeam();
    await becomes(structure, 'Léa Martin', { role });
    const allowed = rightsOf[role].flatMap((right) => [...rights[kind][right]]);
    expect(await open(structure, 'lea', kind)).toEqual(allowed.toSorted());
    expect(structure.errors).toEqual([]);
  });
});

describe('nobody else gets in anywhere', () => {
  it.each(kinds)('a member who was removed: %s', async (kind) => {
    await using structure = await openTeam();
    await becomes(structure, 'Léa Martin', { active: false });
    expect(await open(structure, 'lea', kind)).toEqual([]);
  });

  it.each(kinds)('somebody whom the workspace does not know: %s', async (kind) => {
    await using structure = await openTeam();
    expect(await open(structure, 'nobody', kind)).toEqual([]);
    expect(await structure.db.practitioner.count()).toBe(5);
  });
});
