import { once } from 'node:events';
import { createServer } from 'node:http';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { deliveryKinds } from '../../../src/app.ts';
import { careTeamId, practitionerId } from '../../../src/core/ids.ts';
import { Dispatcher } from '../../../src/delivery/dispatcher.ts';
import { enqueue } from '../../../src/store/outbox.ts';
import { openTeam, type Structure, type StructureOptions, viewOf } from '../../support/structure.ts';
import { hold, secrets } from './held.ts';

async function afterRcp(options: StructureOptions = {}): Promise<Structure & AsyncDisposable> {
  const structure = await openTeam(options);
  await hold(structure.db, ['Léa Martin', 'Marc Petit']);
  await structure.at('2026-11-24T14:00:00Z');
  structure.platform.screen.length = 0;
  return structure;
}

async function asks(structure: Structure, user: string, format: string) {
  return structure.clicks(user, viewOf(await structure.says(user, 'rcp cr')), format);
}

const files = (structure: Structure) =>
  structure.platform.screen.flatMap(({ to, file }) =>
    file === undefined ? [] : [{ user: to.kind === 'direct' ? to.user : '', file }],
  );

/** The link that was sent last, as a path. */
function linkOf(structure: Structure): string {
  const urls = structure.platform.screen.flatMap(({ view }) =>
    (view?.blocks ?? []).flatMap((block) =>
      block.kind === 'buttons' ? block.buttons.flatMap((one) => (one.kind === 'link' ? [one.url] : [])) : [],
    ),
  );
  return (urls.at(-1) ?? '').replace('https://diapason.example', '');
}

/** Asks the bot's HTTP server for one path. */
async function get(structure: Structure, path: string) {
  const server = createServer(structure.app.http).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    const header = (name: string) => response.headers.get(name);
    return {
      status: response.status,
      type: header('content-type'),
      disposition: header('content-disposition'),
      cache: header('cache-control'),
      sniff: header('x-content-type-options'),
      text: await response.text(),
    };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('a file that somebody asks for', () => {
  it.each([
    ['PDF', /^%PDF-1\./],
    ['Markdown', /^# Compte rendu de RCP/],
    ['CSV', /C-7QK4/],
    ['Émargement', /Léa Martin;Infirmier/],
  ])('comes to that person alone, in private: %s', async (format, content) => {
    await using structure = await afterRcp();
    await asks(structure, 'marc', format);
    expect(files(structure)).toEqual([{ user: 'marc', file: expect.stringMatching(content) }]);
  });

  it('holds what its reader may see, and no more', async () => {
    await using structure = await afterRcp();
    await structure.db.meeting.updateMany({ data: { facilitatorId: null } });
    for (const format of ['Markdown', 'CSV']) {
      for (const user of ['claire', 'marc']) await asks(structure, user, format);
    }
    for (const { user, file } of files(structure)) {
      expect(file).toContain('C-7QK4');
      for (const secret of Object.values(secrets)) expect(file.includes(secret)).toBe(user === 'marc');
    }
    expect(files(structure)).toHaveLength(4);
  });

  it('comes once for a double click', async () => {
    await using structure = await afterRcp();
    await Promise.all([asks(structure, 'marc', 'CSV'), asks(structure, 'marc', 'CSV')]);
    expect(files(structure)).toHaveLength(1);
  });

  it('comes again when it is asked for again', async () => {
    await using structure = await afterRcp();
    await asks(structure, 'marc', 'Markdown');
    await structure.at('2026-11-24T14:01:00Z');
    await asks(structure, 'marc', 'Markdown');
    expect(files(structure)).toHaveLength(2);
  });
});

describe('where the chat takes no files', () => {
  it('a private link comes instead, and leads to the file', async () => {
    await using structure = await afterRcp({ files: false });
    await asks(structure, 'marc', 'PDF');
    expect(files(structure)).toEqual([]);
    expect(structure.platform.direct('marc').at(-1)).toContain('compte-rendu-2026-11-24.pdf');
    const answer = await get(structure, linkOf(structure));
    expect(answer).toMatchObject({
      status: 200,
      type: 'application/pdf',
      disposition: 'attachment; filename=compte-rendu-2026-11-24.pdf',
      cache: 'no-store',
      sniff: 'nosniff',
    });
    expect(answer.text).toMatch(/^%PDF-1\./);
  });

  it('the file is what is true when it is fetched, with what its reader may see then', async () => {
    await using structure = await afterRcp({ files: false });
    await asks(structure, 'marc', 'Markdown');
    await structure.db.decision.updateMany({ data: { statement: 'Corrigé depuis' } });
    const fresh = await get(structure, linkOf(structure));
    expect(fresh.type).toBe('text/markdown; charset=utf-8');
    expect(fresh.text).toContain('Corrigé depuis');
    await structure.db.practitioner.updateMany({ where: { displayName: 'Marc Petit' }, data: { profession: null } });
    const less = await get(structure, linkOf(structure));
    expect(less.status).toBe(200);
    expect(less.text).not.toContain('Corrigé depuis');
  });

  it('the link is dead after a day, for whoever left, and like one that never was', async () => {
    await using structure = await afterRcp({ files: false });
    await asks(structure, 'marc', 'CSV');
    const path = linkOf(structure);
    const dead = await get(structure, `/documents/${'A'.repeat(43)}`);
    expect(dead.status).toBe(404);
    expect(dead.text).toContain('n’est plus valable');
    expect(await get(structure, '/documents/abc')).toEqual(dead);
    await structure.db.practitioner.updateMany({ where: { displayName: 'Marc Petit' }, data: { active: false } });
    expect(await get(structure, path)).toEqual(dead);
    await structure.db.practitioner.updateMany({ data: { active: true } });
    structure.clock.set(new Date('2026-11-25T13:59:59Z'));
    expect((await get(structure, path)).status).toBe(200);
    structure.clock.set(new Date('2026-11-25T14:00:01Z'));
    expect(await get(structure, path)).toEqual(dead);
  });

  it('and this server has no public address, the person reads what the administrator has to do', async () => {
    await using structure = await afterRcp({ files: false });
    await structure.db.$transaction(async (tx) => {
      const [meeting, marc] = [
        await tx.meeting.findFirstOrThrow(),
        await tx.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } }),
      ];
      const team = careTeamId.parse(meeting.careTeamId);
      await enqueue(tx, team, structure.clock.now(), [
        {
          kind: 'minutes.pdf',
          subjectId: meeting.id,
          dedupeKey: 'asked',
          dueAt: structure.clock.now(),
          audience: 'person',
          practitionerId: practitionerId.parse(marc.id),
        },
      ]);
    });
    const { db, clock, platform } = structure;
    const logger = pino({ level: 'silent' });
    const outbound = () => platform.outbound;
    const rest = { kinds: deliveryKinds, publicUrl: undefined, random: () => 0 };
    await new Dispatcher({ db, clock, logger, outbound, ...rest }).run();
    expect(platform.direct('marc').at(-1)).toContain('PUBLIC_URL');
    expect(await db.documentLink.count()).toBe(0);
  });

  it('a message sent a second time carries the same link', async () => {
    await using structure = await afterRcp({ files: false, find: false });
    structure.platform.fail('lost');
    await asks(structure, 'marc', 'CSV');
    await structure.at('2026-11-24T14:30:00Z');
    const sent = structure.platform.direct('marc').filter((text) => text.includes('/documents/'));
    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(1);
    expect(await structure.db.documentLink.count()).toBe(1);
  });

  it('the calendar file of an RCP comes as a link to a person, and not at all to a channel', async () => {
    await using alone = await openTeam({ files: false, channel: false });
    const row = await alone.db.delivery.findFirstOrThrow({ where: { kind: 'meeting.calendar-file' } });
    expect(row.state).toBe('sent');
    const { secret } = await alone.db.documentLink.findFirstOrThrow({ where: { deliveryId: row.id } });
    const answer = await get(alone, `/documents/${secret}`);
    expect(answer).toMatchObject({ status: 200, disposition: 'attachment; filename=rcp-2026-11-24.ics' });
    expect(answer.text).toContain('BEGIN:VCALENDAR');

    await using together = await openTeam({ files: false });
    const cancelled = { kind: 'meeting.calendar-file', state: 'cancelled', reason: 'no-files-here' };
    expect(await together.db.delivery.count({ where: cancelled })).toBe(1);
    expect(await together.db.documentLink.count()).toBe(0);
  });
});
