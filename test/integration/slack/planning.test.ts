import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../support/e2e-modal.ts';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { commandFields, signedCommand } from '../../support/slack-requests.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();

const inChannel = () => clinic.api.workspace.posts.filter((post) => post.channel === channel);
const announcements = () => inChannel().filter((post) => post.thread_ts === undefined);
const direct = (user: string) => clinic.api.workspace.posts.filter((post) => post.channel === `D${user}`);

function announcement() {
  const [post] = announcements();
  if (post === undefined) throw new Error('nothing was announced');
  return post;
}

async function plan() {
  await clinic.types('UMARC', '/rcp', 'planifier');
  return clinic.submits('UMARC', clinic.openModal(), {
    title: 'Suivi diabète',
    date: '2026-11-24',
    time: '13:30',
    place: 'Salle de réunion',
  });
}

describe('planning an RCP over signed HTTP', () => {
  it('opens the form with the trigger of the command', async () => {
    expect(await clinic.types('UMARC', '/rcp', 'planifier')).toEqual({ status: 200, body: '' });
    const [call, ...others] = clinic.api.of('views.open');
    expect(others).toEqual([]);
    expect(call?.args['trigger_id']).toMatch(/^trigger\./);
    expect(fieldsOf(clinic.openModal())).toEqual([
      'type',
      'title',
      'date',
      'time',
      'duration',
      'place',
      'facilitator',
      'invited',
    ]);
  });

  it('opens one form for a command that Slack sends twice', async () => {
    const request = signedCommand({
      ...commandFields('/rcp', 'planifier', clinic.api.responseUrl),
      trigger_id: 'same',
    });
    await clinic.send(request);
    await clinic.send(request);
    expect(clinic.api.of('views.open')).toHaveLength(1);
  });

  it('announces it once in the channel, with buttons, a plain text and its .ics file in the thread', async () => {
    const { body } = await plan();
    expect(body).toMatchObject({ response_action: 'update' });
    expect(modalProblems(Object(body).view)).toEqual([]);
    expect(readable(Object(body).view)).toContain('RCP planifiée');

    expect(announcements()).toHaveLength(1);
    const post = announcement();
    expect(post.text).toContain('Suivi diabète');
    const lines = readable(post.blocks).split('\n');
    expect(lines).toEqual(expect.arrayContaining(['RCP : Suivi diabète', 'Présent', 'Visio', 'Excusé']));
    expect(lines).toContain('mardi 24 novembre 2026 à 13 h 30');

    const thread = inChannel().filter((one) => one.thread_ts === post.ts);
    expect(thread).toHaveLength(1);
    const [file] = [...clinic.api.workspace.files.values()];
    expect(file?.name).toMatch(/^rcp-2026-11-24-.*\.ics$/);
    const ics = new TextDecoder().decode(file?.bytes);
    expect(ics).toContain('BEGIN:VCALENDAR');
    expect(ics).toContain('DTSTART:20261124T123000Z');
    expect(ics).toContain('Suivi diabète');
  });

  it('plans one RCP when the same form arrives twice, and says so', async () => {
    await plan();
    const again = await clinic.submits('UMARC', clinic.openModal(), { title: 'Suivi diabète', date: '2026-11-24' });
    expect(again.status).toBe(200);
    expect(readable(Object(again.body).view)).toContain('déjà planifiée');
    expect(announcements()).toHaveLength(1);
    expect(await clinic.db.meeting.count()).toBe(1);
    expect(clinic.api.of('files.completeUploadExternal')).toHaveLength(1);
  });

  it.each([
    ['a past date', { title: 'Suivi', date: '2026-11-10' }, 'date', 'passées'],
    ['a missing title', { date: '2026-11-24' }, 'title', 'titre'],
    ['a phone number in the title', { title: 'Appeler le 06 12 34 56 78', date: '2026-11-24' }, 'title', 'téléphone'],
    ['a title of 10,000 characters', { title: 'é'.repeat(10_000), date: '2026-11-24' }, 'title', 'raccourcissez'],
    ['nobody invited', { title: 'Suivi', date: '2026-11-24', invited: [] }, 'invited', 'Choisissez'],
  ])('says what is wrong under the field: %s', async (_, entries, field, words) => {
    await clinic.types('UMARC', '/rcp', 'planifier');
    const { status, body } = await clinic.submits('UMARC', clinic.openModal(), entries);
    expect(status).toBe(200);
    expect(body).toMatchObject({ response_action: 'errors', errors: { [field]: expect.stringContaining(words) } });
    expect(announcements()).toEqual([]);
    expect(await clinic.db.meeting.count()).toBe(0);
  });

  it('shows a line back with buttons, and plans it when it is confirmed', async () => {
    await clinic.types('UMARC', '/rcp', 'planifier mardi 13h30 Suivi diabète');
    const shown = clinic.api.responses.at(-1);
    expect(shown).toMatchObject({ response_type: 'ephemeral' });
    expect(readable(shown?.['blocks'])).toContain('mardi 17 novembre 2026 à 13 h 30');
    await clinic.clicks('UMARC', { ts: '1', blocks: shown?.['blocks'] }, 'Valider');
    expect(announcements()).toHaveLength(1);
  });

  it('answers an unknown command with the nearest ones', async () => {
    await clinic.types('UMARC', '/rcp', 'planifer');
    expect(clinic.api.responses.at(-1)?.['text']).toContain('/rcp planifier');
  });
});

describe('answering over signed HTTP', () => {
  it('edits the one announcement as answers come', async () => {
    await plan();
    const { ts } = announcement();
    await clinic.clicks('UNADIA', announcement(), 'Présent');
    await clinic.clicks('UCAMILLE', announcement(), 'Visio');
    expect(announcements()).toHaveLength(1);
    const shown = readable(announcement().blocks);
    expect(shown).toContain('Présents (1)\nNadia Benali');
    expect(shown).toContain('En visio (1)\nCamille Roux');
    // Camille's private message about the set-up follows the first RCP.
    const edits = clinic.api.of('chat.update').filter(({ args }) => args['channel'] !== 'DUCAMILLE');
    expect(edits).not.toEqual([]);
    for (const call of edits) {
      expect(call.args).toMatchObject({ channel, ts });
      expect(messageProblems(call.args['blocks'])).toEqual([]);
    }
    await clinic.clicks('UNADIA', announcement(), 'Excusé');
    expect(readable(announcement().blocks)).toContain('Excusés (1)\nNadia Benali');
  });

  it('changes nothing when the same click arrives again', async () => {
    await plan();
    await clinic.clicks('UNADIA', announcement(), 'Présent');
    const edits = clinic.api.of('chat.update').length;
    await clinic.clicks('UNADIA', announcement(), 'Présent');
    expect(clinic.api.of('chat.update')).toHaveLength(edits);
  });

  it('reminds each person one hour before, those who excused themselves aside', async () => {
    await plan();
    await clinic.clicks('UNADIA', announcement(), 'Excusé');
    const reminders = (user: string) => direct(user).filter(({ text }) => text.startsWith('Rappel'));
    clinic.clock.set(new Date('2026-11-24T11:29:00Z'));
    await clinic.settled();
    const before = reminders('UCAMILLE').length;
    clinic.clock.set(new Date('2026-11-24T11:30:00Z'));
    await clinic.settled();
    await clinic.settled();
    expect(reminders('UCAMILLE')).toHaveLength(before + 1);
    expect(readable(reminders('UCAMILLE').at(-1)?.blocks)).toContain('RCP dans une heure');
    expect(reminders('UNADIA')).toEqual([]);
  });
});
