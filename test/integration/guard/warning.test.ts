import { describe, expect, it } from 'vitest';
import { secondLookId } from '../../../src/bot/second-look.ts';
import type { Form } from '../../../src/ui/form.ts';
import type { Reply } from '../../../src/ui/reply.ts';
import { plainText } from '../../../src/ui/text.ts';
import { formOf, openStructure, type Structure, viewOf } from '../../support/structure.ts';

const when = { date: '2026-11-24', time: '13:30' };
const suspect = { title: 'Avis du Dr Durand', ...when };

function box(form: Form) {
  const field = form.fields.find(({ id }) => id === secondLookId);
  return field?.kind === 'choices' ? field : undefined;
}

/** What ticking the box of this form sends. */
function tick(form: Form): Record<string, readonly string[]> {
  return { [secondLookId]: box(form)?.options.map(({ value }) => value) ?? [] };
}

async function planned(structure: Structure): Promise<readonly string[]> {
  return (await structure.db.meeting.findMany()).map(({ title }) => title);
}

async function plan(structure: Structure, typed: Record<string, string>): Promise<{ reply: Reply; form: Form }> {
  const form = formOf(await structure.says('claire', 'rcp planifier'));
  return { form, reply: await structure.submits('claire', form, typed) };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a form with a passage that may tell who is meant', () => {
  it('comes back as it was, with the sentence and one box to tick, and nothing is stored', async () => {
    await using structure = await openStructure();
    const { reply, form } = await plan(structure, suspect);
    expect(reply.kind).toBe('form');
    const back = formOf(reply);
    expect(plain(plainText(back.intro ?? ''))).toMatch(
      /^À relire avant d’enregistrer, dans « Titre » : « Dr Durand » n’est pas/,
    );
    expect(back.fields.map(({ id }) => id)).toEqual([...form.fields.map(({ id }) => id), secondLookId]);
    expect(back.fields.find(({ id }) => id === 'title')).toMatchObject({ initial: 'Avis du Dr Durand' });
    expect(box(back)).toMatchObject({ required: false });
    expect(box(back)).not.toHaveProperty('initial');
    expect(box(back)?.options).toHaveLength(1);
    expect(await planned(structure)).toEqual([]);
  });

  it('passes once it is ticked', async () => {
    await using structure = await openStructure();
    const back = formOf((await plan(structure, suspect)).reply);
    expect((await structure.submits('claire', back, tick(back))).kind).toBe('view');
    expect(await planned(structure)).toEqual(['Avis du Dr Durand']);
  });

  it('passes without a tick once nothing is found any more', async () => {
    await using structure = await openStructure();
    const back = formOf((await plan(structure, suspect)).reply);
    expect((await structure.submits('claire', back, { title: 'Avis du médecin' })).kind).toBe('view');
    expect(await planned(structure)).toEqual(['Avis du médecin']);
  });

  it('comes back again, the box still there once, when it is sent as it is', async () => {
    await using structure = await openStructure();
    const back = formOf((await plan(structure, suspect)).reply);
    const again = formOf(await structure.submits('claire', back, {}));
    expect(again.fields.filter(({ id }) => id === secondLookId)).toHaveLength(1);
    expect(await planned(structure)).toEqual([]);
  });

  it('is asked about again when another passage was written since the tick', async () => {
    await using structure = await openStructure();
    const back = formOf((await plan(structure, suspect)).reply);
    const again = formOf(
      await structure.submits('claire', back, { ...tick(back), title: 'Avis du Dr Durand et du Dr Lenoir' }),
    );
    expect(box(again)).not.toHaveProperty('initial');
    expect(await planned(structure)).toEqual([]);
    // What was ticked and is still there needs no second tick.
    const one = await structure.submits('claire', again, { ...tick(again), title: 'Avis du Dr Lenoir' });
    expect(one.kind).toBe('view');
  });

  it('is refused for what is forbidden, ticked or not, and keeps the tick', async () => {
    await using structure = await openStructure();
    const back = formOf((await plan(structure, suspect)).reply);
    const reply = await structure.submits('claire', back, { ...tick(back), place: 'Clé au 06 39 98 12 34' });
    expect(reply).toMatchObject({ kind: 'errors', errors: { place: expect.stringContaining('téléphone') } });
    expect(box(formOf(reply))).toMatchObject({ initial: tick(back)[secondLookId] });
    expect(await planned(structure)).toEqual([]);
    expect((await structure.submits('claire', formOf(reply), { place: 'Salle verte' })).kind).toBe('view');
  });

  it('says both at once when something is forbidden too', async () => {
    await using structure = await openStructure();
    const { reply } = await plan(structure, { ...suspect, place: 'Clé au 06 39 98 12 34' });
    expect(reply.kind).toBe('errors');
    expect(box(formOf(reply))).toBeDefined();
    expect(plain(plainText(formOf(reply).intro ?? ''))).toContain('« Dr Durand »');
  });

  it('keeps the tick when something else is wrong', async () => {
    await using structure = await openStructure();
    const back = formOf((await plan(structure, suspect)).reply);
    const reply = await structure.submits('claire', back, { ...tick(back), date: '2026-11-02' });
    expect(reply.kind).toBe('errors');
    expect((await structure.submits('claire', formOf(reply), when)).kind).toBe('view');
  });

  it('says which field each passage is in', async () => {
    await using structure = await openStructure();
    const { reply } = await plan(structure, { ...suspect, place: 'Chez le Dr Lenoir' });
    const intro = plain(plainText(formOf(reply).intro ?? ''));
    expect(intro).toMatch(/Titre[^\n]*« Dr Durand »/);
    expect(intro).toMatch(/Lieu[^\n]*« Dr Lenoir »/);
  });
});

describe('the names of the team', () => {
  it('pass, of those who left too', async () => {
    await using structure = await openStructure();
    for (const user of ['lea', 'marc']) await structure.says(user, 'rcp');
    await structure.db.practitioner.updateMany({ where: { displayName: 'Marc Petit' }, data: { active: false } });
    const { reply } = await plan(structure, { title: 'Avis du Dr Martin et du Dr Petit', ...when });
    expect(reply.kind).toBe('view');
  });

  it('of another structure do not', async () => {
    await using structure = await openStructure();
    const createdAt = structure.clock.now();
    const rest = { reminderOccasions: [], digestSince: createdAt };
    await structure.db.careTeam.create({ data: { id: 'elsewhere', name: 'Ailleurs', createdAt, ...rest } });
    const person = { id: 'other', displayName: 'Anne Durand', role: 'practitioner', calendarSecret: 'other' };
    await structure.db.practitioner.create({ data: { ...person, careTeamId: 'elsewhere', createdAt } });
    expect((await plan(structure, suspect)).reply.kind).toBe('form');
  });
});

describe('a line with a passage that may tell who is meant', () => {
  it.each([
    ['rcp planifier mardi 13h30 Avis du Dr Durand', 'Avis du Dr Durand', 'meeting'],
    ['tache rappeler le Dr Durand vendredi', 'Rappeler le Dr Durand', 'task'],
  ] as const)('is shown back with a note before it counts: %s', async (line, title, table) => {
    await using structure = await openStructure();
    const view = viewOf(await structure.says('claire', line));
    expect(
      view.blocks.filter(({ kind }) => kind === 'note').map((block) => plain(JSON.stringify(block))),
    ).toContainEqual(expect.stringContaining('À relire : « Dr Durand »'));
    await structure.clicks('claire', view, 'Valider');
    const rows = table === 'meeting' ? await structure.db.meeting.findMany() : await structure.db.task.findMany();
    expect(rows.map((row) => row.title)).toEqual([title]);
  });

  it('has no such note otherwise', async () => {
    await using structure = await openStructure();
    const view = viewOf(await structure.says('claire', 'tache rappeler la pharmacie vendredi'));
    expect(view.blocks.filter(({ kind }) => kind === 'note')).toEqual([]);
  });
});
