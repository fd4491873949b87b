import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../src/app.ts';
import type { Inbound } from '../../../src/bot/inbound.ts';
import { actions } from '../../../src/features/meeting/actions.ts';
import { buttonsOf, formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { opened, votes } from '../vote/votes.ts';
import { forget, trail, verdict } from './trail.ts';

async function fresh(): Promise<Structure & AsyncDisposable> {
  const structure = await openTeam();
  await forget(structure);
  return structure;
}

function command(text: string, sourceId: string): Inbound {
  const who = { platform: 'slack', workspace: 'T-msp', user: 'lea', place: { kind: 'direct' } } as const;
  return { kind: 'command', text, sourceId, ...who };
}

describe('the audit trail', () => {
  it('says who did what to which id and when, and nothing of what was written', async () => {
    await using structure = await fresh();
    const form = formOf(await structure.says('lea', 'rcp dossier'));
    const typed = { motive: 'chronic-wound', question: 'Pansement zeugma ?', consent: 'informed' };
    await structure.submits('lea', form, typed);
    const review = await structure.db.caseReview.findFirstOrThrow();
    const card = viewOf(await structure.says('lea', `rcp dossier ${review.code}`));
    await structure.clicks('lea', card, 'Retirer');
    expect(await trail(structure)).toEqual([
      'Léa Martin form case.propose done',
      'Léa Martin command case.propose done',
      'Léa Martin action case.withdraw done',
    ]);
    const rows = await structure.db.auditEntry.findMany({ orderBy: { seq: 'asc' } });
    expect(rows.map(({ subjects }) => subjects)).toEqual([
      [review.id],
      expect.arrayContaining([review.id]),
      [review.id],
    ]);
    expect(rows.map(({ at }) => at)).toEqual(rows.map(() => structure.clock.now()));
    expect(JSON.stringify(rows)).not.toMatch(/zeugma|Pansement|C-[0-9A-Z]{4}|chronic/);
  });

  it('holds what was shown to whom', async () => {
    await using structure = await fresh();
    const list = viewOf(await structure.says('marc', 'rcp'));
    const [entry] = await structure.db.auditEntry.findMany();
    const meeting = await structure.db.meeting.findFirstOrThrow();
    expect(entry).toMatchObject({ seq: 1, act: 'command meeting.list', outcome: 'done' });
    expect(buttonsOf(list).length).toBeGreaterThan(0);
    expect(entry?.subjects).toContain(meeting.id);
  });

  it('holds no form that was only opened, none that came back, no line that the guard or nobody understood', async () => {
    await using structure = await fresh();
    const form = formOf(await structure.says('lea', 'rcp dossier'));
    const nir = '2 95 10 99 126 111 93';
    const wrong = { motive: 'chronic-wound', consent: 'informed', question: nir };
    expect((await structure.submits('lea', form, wrong)).kind).toBe('errors');
    expect((await structure.submits('lea', form, { consent: 'informed', question: 'x' })).kind).toBe('errors');
    await structure.says('lea', `rcp planifier mardi 13h30 ${nir}`);
    await structure.says('lea', 'abracadabra');
    expect(await trail(structure)).toEqual([]);
  });

  it('holds an event that came twice once', async () => {
    await using structure = await fresh();
    const twice = command('rcp', 'same');
    await structure.app.bot.invoke(twice);
    expect((await structure.app.bot.invoke(twice)).kind).toBe('none');
    expect(await trail(structure)).toEqual(['Léa Martin command meeting.list done']);
  });

  it('holds what was refused for want of the right, by line, button and form, though nothing else of it stays', async () => {
    await using structure = await fresh();
    const settings = formOf(await structure.says('claire', 'diapason reglages'));
    const meeting = await structure.db.meeting.findFirstOrThrow();
    await structure.says('lea', 'diapason reglages');
    await structure.submits('lea', settings, { channel: 'keep' });
    const payload = { meeting: meeting.id, revision: meeting.revision, on: meeting.startsAt.toISOString() };
    await structure.presses('lea', { kind: 'action', action: actions.cancel, label: '', payload });
    expect(await trail(structure)).toEqual([
      'Léa Martin command settings refused',
      'Léa Martin form care-team.settings refused',
      `Léa Martin action ${actions.cancel} refused`,
    ]);
    const last = await structure.db.auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(last.subjects).toEqual([meeting.id]);
    expect(await structure.db.meeting.findFirstOrThrow()).toMatchObject({ status: meeting.status });
  });

  it('holds nothing of what failed: neither stays', async () => {
    await using structure = await fresh();
    await structure.says('lea', 'rcp dossier C-ZZZZ');
    expect(await trail(structure)).toEqual([]);
  });

  it('is not told about ballots: order and time would help to tell who cast which', async () => {
    await using structure = await openTeam();
    await opened(structure, { secret: 'yes' });
    await forget(structure);
    await votes(structure, 'lea', 'Pour');
    expect(await structure.db.voteElector.count({ where: { voted: true } })).toBe(1);
    expect((await trail(structure)).filter((line) => line.includes('vote.'))).toEqual([]);
  });

  it('is one chain, whatever two processes do at the same instant', async () => {
    await using structure = await fresh();
    const { db, clock, platform } = structure;
    const logger = pino({ level: 'silent' });
    const other = createApp({ db, clock, logger, platforms: () => [platform], random: () => 0 });
    const lines = Array.from({ length: 12 }, (_, index) => command('rcp', `at-once-${index}`));
    const replies = await Promise.all(
      lines.map((line, index) => (index % 2 === 0 ? structure.app : other).bot.invoke(line)),
    );
    await other.stop();
    expect(replies.map(({ kind }) => kind)).toEqual(lines.map(() => 'view'));
    expect(await verdict(structure)).toMatchObject({ kind: 'whole', entries: 12 });
    expect(structure.errors).toEqual([]);
  });
});
