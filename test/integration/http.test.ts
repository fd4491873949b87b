import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clinic, openClinic } from './slack/clinic.ts';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
  await clinic.types('UCAMILLE', '/rcp', 'planifier');
  await clinic.submits('UCAMILLE', clinic.openModal(), { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' });
});
afterAll(() => clinic[Symbol.asyncDispose]());

async function get(path: string) {
  const response = await fetch(`${clinic.origin}${path}`);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

describe('the HTTP server', () => {
  it('says that it lives', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200, text: 'ok\n' });
  });

  it('says that it is ready, with its database and its platforms', async () => {
    const { status, text } = await get('/readyz');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({ ready: true, database: true, platforms: true });
  });

  it('counts what was sent, without names, titles or addresses', async () => {
    const { status, type, text } = await get('/metrics');
    expect(status).toBe(200);
    expect(type).toContain('text/plain');
    expect(text).toContain('diapason_delivery_attempts_total{kind="meeting.announcement",outcome="sent"} 1');
    expect(text).toMatch(/^diapason_deliveries\{state="dead"\} 0$/m);
    expect(text).not.toMatch(/diab|Camille|UCAMILLE|CRCP/);
  });

  it('does not tell what it is made of', async () => {
    const response = await fetch(`${clinic.origin}/healthz`);
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it.each([
    ['the page', 'GET', '/'],
    ['what Slack calls', 'POST', '/slack/events'],
    ['a calendar that is not there', 'GET', '/calendar/none.ics'],
    ['a document that is not there', 'GET', '/documents/none'],
    ['nothing', 'GET', '/admin'],
  ])('lets nobody frame, sniff or list it: %s', async (_, method, path) => {
    const { headers } = await fetch(`${clinic.origin}${path}`, { method });
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    expect(headers.get('x-robots-tag')).toContain('noindex');
  });

  it('answers 404 to what is not there', async () => {
    expect(await get('/admin')).toMatchObject({ status: 404 });
  });
});

describe('the private calendar', () => {
  async function pathOf(displayName: string) {
    const { calendarSecret } = await clinic.db.practitioner.findFirstOrThrow({ where: { displayName } });
    return `/calendar/${calendarSecret}.ics`;
  }

  it('holds the RCPs of its owner, in the standard that calendars read', async () => {
    const { status, type, text } = await get(await pathOf('Nadia Benali'));
    expect({ status, type }).toEqual({ status: 200, type: 'text/calendar; charset=utf-8' });
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain('DTSTART:20261124T123000Z');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  it('is the link that « Mon agenda » shows to that person alone', async () => {
    const [post] = clinic.api.workspace.posts.filter(({ channel, thread_ts }) => channel === 'CRCP' && !thread_ts);
    if (post === undefined) throw new Error('nothing was announced');
    await clinic.clicks('UMARC', post, 'Mon agenda');
    const shown = clinic.api.responses.at(-1);
    expect(shown).toMatchObject({ response_type: 'ephemeral' });
    expect(JSON.stringify(shown)).toContain(`https://diapason.example${await pathOf('Marc Lefèvre')}`);
  });

  it('answers at another address once its owner changed it, and a second click changes nothing', async () => {
    const old = await pathOf('Marc Lefèvre');
    const [post] = clinic.api.workspace.posts.filter(({ channel, thread_ts }) => channel === 'CRCP' && !thread_ts);
    if (post === undefined) throw new Error('nothing was announced');
    await clinic.clicks('UMARC', post, 'Mon agenda');
    const shown = { ts: '1', blocks: clinic.api.responses.at(-1)?.['blocks'] };
    await clinic.clicks('UMARC', shown, 'Changer l’adresse');
    const anew = await pathOf('Marc Lefèvre');
    expect([(await get(old)).status, (await get(anew)).status]).toEqual([404, 200]);
    await clinic.clicks('UMARC', shown, 'Changer l’adresse');
    expect(await pathOf('Marc Lefèvre')).toBe(anew);
    expect(JSON.stringify(clinic.api.of('chat.update').at(-1))).toContain(anew);
  });

  it.each([
    ['a wrong secret', `/calendar/${'A'.repeat(43)}.ics`],
    ['no secret', '/calendar/.ics'],
    ['a secret without .ics', '/calendar/abc'],
    ['a way out of the folder', '/calendar/..%2f..%2fetc%2fpasswd'],
  ])('answers 404 to %s, and says no more', async (_, path) => {
    expect(await get(path)).toMatchObject({ status: 404 });
    expect((await get(path)).text).not.toMatch(/BEGIN:VCALENDAR|secret/);
  });

  it('is no longer there for somebody who left', async () => {
    const path = await pathOf('Owen Clark');
    expect((await get(path)).status).toBe(200);
    await clinic.db.practitioner.updateMany({ where: { displayName: 'Owen Clark' }, data: { active: false } });
    expect((await get(path)).status).toBe(404);
  });
});
