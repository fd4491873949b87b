import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../../src/app.ts';
import { secondLookId } from '../../../src/bot/second-look.ts';
import { fr } from '../../../src/i18n/fr.ts';
import type { Field } from '../../../src/ui/form.ts';
import { plainText } from '../../../src/ui/text.ts';
import { formOf, viewOf } from '../../support/structure.ts';
import { tablesWith } from '../../support/tables.ts';
import type { Team } from '../vote/votes.ts';
import { type Opened, openFor, openFullTeam } from './everything.ts';

const nir = '2 95 10 99 126 111 93';
const spellings = [nir, '295109912611193', '99 126', '99126'];

/** How far the minutes of the RCP have come: some forms are about what is open, others about what is approved. */
const stages = ['2026-11-24T12:40:00Z', '2026-12-03T09:00:00Z'];

let team: Team;
const opened = new Map<string, Opened>();
beforeAll(async () => {
  team = await openFullTeam();
}, 60_000);
afterAll(() => team[Symbol.asyncDispose]());

function isFreeText(field: Field): boolean {
  return field.kind === 'text' || field.kind === 'long-text';
}

/** It was refused without a trace: in no table, on no screen, in no line of the log. */
async function expectNoTrace(): Promise<void> {
  expect(await tablesWith(team.db, ...spellings)).toEqual([]);
  for (const spelling of spellings) {
    expect(JSON.stringify(team.platform.screen)).not.toContain(spelling);
    expect(JSON.stringify([...team.platform.homes.values()])).not.toContain(spelling);
    expect(team.log.join('')).not.toContain(spelling);
  }
}

async function expectRefusal({ form, user }: Opened): Promise<void> {
  const texts = form.fields.filter(isFreeText).map(({ id }) => id);
  if (texts.length === 0) return;
  const reply = await team.submits(user, form, Object.fromEntries(texts.map((id) => [id, nir])));
  const errors = reply.kind === 'errors' ? reply.errors : {};
  expect({ form: form.id, refused: Object.keys(errors) }).toEqual({ form: form.id, refused: texts });
  for (const error of Object.values(errors)) expect(error).toContain('sécurité sociale');
  for (const field of formOf(reply).fields.filter(isFreeText)) expect(field).toMatchObject({ initial: nir });
}

describe('a social security number', () => {
  it('is refused in every free text of every form, which keeps all that was typed', async () => {
    for (const stage of stages) {
      await team.at(stage);
      for (const handler of registry.forms.filter(({ id }) => !opened.has(id))) {
        const found = await openFor(team, handler);
        if (found === undefined) continue;
        opened.set(handler.id, found);
        await expectRefusal(found);
      }
    }
    expect(registry.forms.map(({ id }) => id).filter((id) => !opened.has(id))).toEqual([]);
    await expectNoTrace();
  }, 120_000);

  it('is stored nowhere either when a client sends it in a field that is no free text, or in one that is not there', async () => {
    for (const { form, user } of opened.values()) {
      const others = form.fields.filter((field) => !isFreeText(field));
      for (const { id } of [...others, { id: 'gone' }]) await team.submits(user, form, { [id]: nir });
      await team.submits(user, form, { [secondLookId]: [nir] });
    }
    expect(await tablesWith(team.db, ...spellings)).toEqual([]);
    expect(team.log.join('')).not.toContain('99 126');
  }, 120_000);

  it.each(registry.commands.map(({ id }) => [fr.commands[id].phrases[0]]))(
    'is refused after « %s », and given back to its author with the passage marked',
    async (phrase) => {
      const view = viewOf(await team.says('claire', `${phrase} Pour le ${nir}`));
      expect(view.fallback).toContain('est un numéro de sécurité sociale');
      const [typed] = view.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
      expect(plainText(typed?.value ?? '')).toContain(`Pour le [${nir}]`);
    },
  );

  it('is refused in a line that is no command', async () => {
    expect(viewOf(await team.says('claire', `Bonjour, le ${nir}`)).fallback).toContain('sécurité sociale');
  });

  it.each(registry.messageActions.map(({ id }) => [id]))(
    'is left out of what « %s » makes of a message, and whoever chose it is told so',
    async (id) => {
      const form = formOf(
        await team.chooses('marc', id, `Pour le ${nir}`, 'https://tilleuls.slack.com/archives/C1/p1'),
      );
      expect(JSON.stringify(form)).not.toContain('99 126');
      expect(plainText(form.intro ?? '')).toContain('contient un numéro de sécurité sociale');
      expect(plainText(form.intro ?? '')).toContain('n’a pas été repris');
    },
  );

  it('has left no trace in the end', async () => {
    await team.at('2026-12-03T10:00:00Z');
    await expectNoTrace();
  });
});

it('no form has a field of the name that the box « J’ai relu » takes', () => {
  const names = [...opened.values()].flatMap(({ form }) => form.fields.map(({ id }) => id));
  expect(names.length).toBeGreaterThan(100);
  expect(names).not.toContain(secondLookId);
});
