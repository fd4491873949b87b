import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseReviewId, flashId, newId } from '../../../src/core/ids.ts';
import { consent } from '../../../src/features/case-review/model.ts';
import { caseStatus } from '../../../src/features/case-review/status.ts';
import { counts, standingOf } from '../../../src/features/filing/counts.ts';
import { plainText } from '../../../src/ui/text.ts';
import type { View } from '../../../src/ui/view.ts';
import { buttonsOf, formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { examine } from '../filing/examined.ts';

/** Three cases of the RCP of 24 November 2026, one of Marc's. */
async function withCases(structure: Structure): Promise<void> {
  await structure.at('2026-11-24T13:30:00Z');
  await examine(structure, { requester: 'Léa Martin' });
  await examine(structure, {
    requester: 'Léa Martin',
    code: 'C-222U',
    motive: 'diabetes',
    question: 'Quelle insuline ?',
  });
  await examine(structure, { requester: 'Marc Petit', code: 'C-333N', motive: 'diabetes', consent: 'not-asked' });
  await structure.db.meeting.updateMany({ data: { status: 'ended' } });
}

function linesOf(view: View): string[] {
  return view.blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.map(({ text, detail }) => `${plainText(text)} | ${plainText(detail ?? '')}`)
      : [],
  );
}

async function found(structure: Structure, user: string, words: string): Promise<string[]> {
  return linesOf(viewOf(await structure.says(user, `rcp chercher ${words}`)));
}

const codes = (lines: readonly string[]) => lines.map((line) => line.slice(0, 6)).sort();

describe('a search in one line', () => {
  it.each([
    ['c-7qk4', ['C-7QK4']],
    ['diabete', ['C-222U', 'C-333N']],
    ['diabète novembre 2026 Léa', ['C-222U']],
    ['Dr Petit', ['C-333N']],
    ['24/11/2026', ['C-222U', 'C-333N', 'C-7QK4']],
    ['2025', []],
    ['plaie Petit', []],
  ])('%s', async (words, expected) => {
    await using structure = await openTeam();
    await withCases(structure);
    expect(codes(await found(structure, 'ines', words))).toEqual(expected);
  });

  it('says what can be searched for, and refuses a phone number', async () => {
    await using structure = await openTeam();
    expect(viewOf(await structure.says('lea', 'rcp chercher truc')).fallback).toContain('Cherchez un code (C-7QK4)');
    expect(viewOf(await structure.says('lea', 'rcp chercher C-7QK5')).fallback).toContain('n’est pas un code');
    expect(viewOf(await structure.says('lea', 'rcp archives 06 12 34 56 78')).fallback).toContain('téléphone');
    expect(viewOf(await structure.says('lea', 'rcp search wound')).fallback).toContain('Aucun dossier');
  });

  it('shows date, theme, requester, status and filing, the case and the minutes', async () => {
    await using structure = await openTeam();
    await withCases(structure);
    const view = viewOf(await structure.says('lea', 'rcp chercher C-222U'));
    expect(linesOf(view)).toEqual([
      'C-222U, Diabète | mardi 24 novembre 2026, Léa Martin, examiné, à verser au dossier\nQuelle insuline ?',
    ]);
    expect(buttonsOf(view).map(({ label }) => label)).toEqual(['Voir', 'Compte rendu', 'Nouvelle recherche']);
  });

  it('finds people by their presence at the RCP too', async () => {
    await using structure = await openTeam();
    await withCases(structure);
    expect(await found(structure, 'lea', 'Faure')).toEqual([]);
    const ines = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Inès Faure' } });
    const meeting = await structure.db.meeting.findFirstOrThrow();
    const at = structure.clock.now();
    await structure.db.attendance.create({
      data: {
        id: 'attendance-1',
        careTeamId: meeting.careTeamId,
        meetingId: meeting.id,
        practitionerId: ines.id,
        mode: 'present',
        arrivedAt: at,
        recordedById: ines.id,
        recordedAt: at,
      },
    });
    expect(await found(structure, 'lea', 'Faure')).toHaveLength(3);
  });
});

describe('what the archive shows to whom', () => {
  it('is the question to carers of the RCP and its requester, the code and the logistics to everyone else', async () => {
    await using structure = await openTeam();
    await withCases(structure);
    const shows = async (user: string) => (await found(structure, user, 'C-222U')).join().includes('insuline');
    // Everyone is invited; Claire planned and facilitates it; without that she is no carer.
    expect([await shows('lea'), await shows('marc'), await shows('claire')]).toEqual([true, true, true]);
    await structure.db.meeting.updateMany({ data: { facilitatorId: null } });
    expect([await shows('marc'), await shows('claire')]).toEqual([true, false]);
    expect(await found(structure, 'claire', 'C-222U')).toHaveLength(1);
    await structure.db.invitation.deleteMany();
    expect([await shows('lea'), await shows('marc')]).toEqual([true, false]);
  });

  it('is nothing of a withdrawn case, nor of another structure', async () => {
    await using structure = await openTeam();
    await withCases(structure);
    await structure.db.caseReview.updateMany({ where: { code: 'C-7QK4' }, data: { status: 'withdrawn' } });
    expect(await found(structure, 'lea', 'C-7QK4')).toEqual([]);
    const now = structure.clock.now();
    await structure.db.careTeam.create({
      data: { id: 'other', name: 'Autre', reminderOccasions: [], digestSince: now, createdAt: now },
    });
    await structure.db.caseReview.updateMany({ where: { code: 'C-222U' }, data: { careTeamId: 'other' } });
    expect(await found(structure, 'lea', 'C-222U')).toEqual([]);
  });
});

describe('the search form', () => {
  it('has at most eight fields, and each narrows the search', async () => {
    await using structure = await openTeam();
    await withCases(structure);
    const form = formOf(await structure.says('lea', 'rcp archives'));
    expect(form.fields.map(({ id }) => id)).toEqual(['code', 'motive', 'from', 'to', 'person', 'kind']);
    const search = async (values: Record<string, string>) =>
      codes(linesOf(viewOf(await structure.submits('lea', form, values))));
    const marc = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } });
    expect(await search({})).toEqual(['C-222U', 'C-333N', 'C-7QK4']);
    expect(await search({ code: '7qk4' })).toEqual(['C-7QK4']);
    expect(await search({ motive: 'diabetes', person: `person:${marc.id}` })).toEqual(['C-333N']);
    expect(await search({ from: '2026-11-25' })).toEqual([]);
    expect(await search({ to: '2026-11-24', kind: 'complex-case' })).toHaveLength(3);
    expect(await search({ kind: 'protocol' })).toEqual([]);
  });

  it.each([
    [{ code: 'C-7QK5' }, 'code', 'n’est pas un code'],
    [{ from: '2026-02-01', to: '2026-01-01' }, 'to', 'avant la première'],
    [{ from: '2026-02-31' }, 'from', 'date qui existe'],
    [{ code: '06 12 34 56 78' }, 'code', 'téléphone'],
  ])('refuses %j under its field', async (values, field, words) => {
    await using structure = await openTeam();
    const form = formOf(await structure.says('lea', 'rcp archives'));
    const reply = await structure.submits('lea', form, values);
    expect(reply).toMatchObject({ kind: 'errors', errors: { [field]: expect.stringContaining(words) } });
  });
});

/** Two thousand cases of every kind, written at once. */
async function fill(structure: Structure, count: number) {
  const lea = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
  const meeting = await structure.db.meeting.findFirstOrThrow();
  const sampled = fc.sample(
    fc.record({
      consent: fc.constantFrom(...consent.options),
      status: fc.constantFrom(...caseStatus.options),
      filed: fc.boolean(),
      flash: fc.boolean(),
    }),
    { numRuns: count, seed: 20_261_124 },
  );
  const cases = sampled.map(({ filed, ...one }, index) => ({
    ...one,
    id: newId(caseReviewId),
    kind: 'complex-case' as const,
    code: `C-${index}`,
    filing: one.consent === 'not-asked' ? ('none' as const) : filed ? ('filed' as const) : ('to-file' as const),
  }));
  const createdAt = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 3_600_000);
  await structure.db.caseReview.createMany({
    data: cases.map(({ flash, ...one }, index) => ({
      ...one,
      careTeamId: lea.careTeamId,
      motive: 'diabetes',
      question: 'Que faire ?',
      attribute: 'none',
      requesterId: lea.id,
      wantedProfessions: [],
      meetingId: flash ? null : meeting.id,
      createdAt: createdAt(index),
      updatedAt: createdAt(index),
    })),
  });
  await structure.db.flashConsultation.createMany({
    data: cases.flatMap(({ id, flash }, index) =>
      flash
        ? [
            {
              id: newId(flashId),
              careTeamId: lea.careTeamId,
              caseReviewId: id,
              state: 'confirmed',
              closesAt: createdAt(index),
              createdAt: createdAt(index),
            },
          ]
        : [],
    ),
  });
  return cases;
}

describe('the counters', () => {
  it('equal what the archive shows, page after page', async () => {
    await using structure = await openTeam();
    const cases = await fill(structure, 60);
    const lines: string[] = [];
    let view = viewOf(await structure.says('lea', 'rcp chercher diabete'));
    const facts = view.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
    for (;;) {
      lines.push(...linesOf(view));
      if (!buttonsOf(view).some(({ label }) => label === 'Plus anciens')) break;
      view = viewOf(await structure.clicks('lea', view, 'Plus anciens'));
    }
    expect(lines).toHaveLength(cases.filter(({ status }) => status !== 'withdrawn').length);
    const counted = counts(cases);
    const shown = (words: string, flash: boolean) =>
      lines.filter((line) => line.includes(`, ${words}\n`) && line.includes('concertation flash') === flash).length;
    for (const [flash, count] of [
      [true, counted.flash],
      [false, counted.meeting],
    ] as const) {
      expect(shown('versé au dossier', flash)).toBe(count.filed);
      expect(shown('à verser au dossier', flash)).toBe(count['to-file']);
      expect(shown('rien à verser', flash)).toBe(count.anonymous);
    }
    expect(cases.some((one) => standingOf(one) === 'filed')).toBe(true);
    expect(facts.map(({ label, value }) => [label, plainText(value)])).toEqual(
      (
        [
          ['En RCP', counted.meeting],
          ['En concertation flash', counted.flash],
          ['Ensemble', counted.together],
        ] as const
      ).map(([label, { examined, filed, 'to-file': toFile, anonymous }]) => [
        label,
        `${examined} dossiers\u00a0: ${filed} versés, ${toFile} à verser, ${anonymous} sans versement`,
      ]),
    );
  });
});

describe('two thousand cases', () => {
  it('are searched a page at a time, the newest first, within a second', async () => {
    await using structure = await openTeam();
    await fill(structure, 2_000);
    await structure.says('lea', 'rcp chercher C-7QK4');
    const took: number[] = [];
    // The fastest of three: other tests run on the same machine.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const before = performance.now();
      const view = viewOf(await structure.says('lea', 'rcp chercher diabete'));
      took.push(performance.now() - before);
      expect(linesOf(view)).toHaveLength(5);
    }
    expect(Math.min(...took)).toBeLessThan(1_000);
  });
});
