import { describe, expect, it } from 'vitest';
import { typingPace } from '../../../src/bot/rate-limit.ts';
import { en } from '../../../src/i18n/en.ts';
import { fr } from '../../../src/i18n/fr.ts';
import { formOf, openStructureWithMeeting, openTeam, type Structure, viewOf } from '../../support/structure.ts';

const slow = fr.errors['too-fast']();
const pace = { burst: 40, perSecond: 2 };

/** Asks for the list until it is refused. */
async function hurry(team: Structure, user: string): Promise<void> {
  for (let count = 0; count <= pace.burst; count += 1) {
    if (viewOf(await team.says(user, 'rcp')).fallback === slow) return;
  }
  throw new Error('never refused');
}

describe('somebody who asks for too much at once', () => {
  it('is told so, alone, and nothing is done; others and a moment later go through', async () => {
    await using team = await openStructureWithMeeting({ pace });
    const before = await team.db.meeting.count();
    await hurry(team, 'lea');
    const seen = team.platform.screen.length;
    expect(viewOf(await team.says('lea', 'rcp planifier mardi 13h30 Suivi')).fallback).toBe(slow);
    expect(await team.chooses('lea', 'task-create', 'Rappeler')).toMatchObject({ kind: 'view' });
    expect(team.platform.screen).toHaveLength(seen);
    expect(await team.db.meeting.count()).toBe(before);
    expect(viewOf(await team.says('marc', 'rcp')).fallback).not.toBe(slow);
    await team.at(new Date(team.clock.now().getTime() + 2000).toISOString());
    expect(viewOf(await team.says('lea', 'rcp')).fallback).not.toBe(slow);
    const { body } = await metricsOf(team);
    expect(body).toMatch(/diapason_slowed_total\{kind="command"\} 2\b/);
    expect(body).toMatch(/diapason_slowed_total\{kind="message-action"\} 1\b/);
    expect(team.errors).toEqual([]);
  });

  it('loses nothing that was typed: the form comes back with it, and goes through later', async () => {
    await using team = await openTeam({ pace: { burst: 40, perSecond: 2 } });
    const form = formOf(await team.says('lea', 'tache nouvelle'));
    await hurry(team, 'lea');
    const typed = { title: 'Rappeler le laboratoire' };
    const refused = await team.submits('lea', form, typed);
    expect(refused).toMatchObject({ kind: 'errors', errors: { title: slow } });
    expect(formOf(refused).fields[0]).toMatchObject({ id: 'title', initial: typed.title });
    expect(await team.db.task.count()).toBe(0);
    await team.at(new Date(team.clock.now().getTime() + 2000).toISOString());
    await team.submits('lea', formOf(refused), {});
    expect(await team.db.task.findMany()).toMatchObject([typed]);
  });

  it('is told so in their language', async () => {
    await using team = await openTeam({ pace });
    await team.db.practitioner.updateMany({ data: { locale: 'en' } });
    await expect(hurry(team, 'lea')).rejects.toThrow('never refused');
    expect(viewOf(await team.says('lea', 'rcp')).fallback).toBe(en.errors['too-fast']());
  });

  it('is offered no more options while they type, a moment later again; what they do otherwise goes through', async () => {
    await using team = await openTeam();
    const form = formOf(await team.says('lea', 'tache nouvelle'));
    const field = form.fields.find(({ kind }) => kind === 'choice' || kind === 'choices')?.id ?? '';
    const types = (user: string, query: string) => {
      const who = { platform: 'slack', workspace: 'T-msp', user, sourceId: query, place: { kind: 'direct' } } as const;
      return team.app.bot.suggest({ ...who, form: form.id, context: form.context, field, query });
    };
    for (let count = 0; count < typingPace.burst; count += 1) expect(await types('lea', '')).not.toEqual([]);
    expect(await types('lea', '')).toEqual([]);
    expect(await types('marc', '')).not.toEqual([]);
    await team.submits('lea', form, { title: 'Rappeler le laboratoire' });
    expect(await team.db.task.count()).toBe(1);
    await team.at(new Date(team.clock.now().getTime() + 1000).toISOString());
    expect(await types('lea', '')).not.toEqual([]);
    expect((await metricsOf(team)).body).toMatch(/diapason_slowed_total\{kind="suggestion"\} 1\b/);
    expect(team.errors).toEqual([]);
  });

  it('joins and home screens are not counted', async () => {
    await using team = await openStructureWithMeeting({ pace });
    await hurry(team, 'lea');
    const joined = { kind: 'person-joined', platform: 'slack', workspace: 'T-msp', sourceId: 'j' } as const;
    for (let count = 0; count < 50; count += 1) await team.app.bot.notice({ ...joined, user: 'ines' });
    expect(await team.db.practitioner.count({ where: { displayName: 'Inès Faure' } })).toBe(1);
    expect((await team.opensHome('lea')).blocks.length).toBeGreaterThan(0);
  });
});

async function metricsOf({ app }: Structure) {
  const port = await app.start({ host: '127.0.0.1', port: 0, cron: false });
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  return { body: await answer.text() };
}
