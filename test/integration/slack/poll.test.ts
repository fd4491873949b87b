import { beforeEach, describe, expect, it } from 'vitest';
import { fieldsOf, labelsOf } from '../../support/e2e-modal.ts';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();
beforeEach(async () => {
  for (const user of ['UMARC', 'UNADIA']) await clinic.types(user, '/rcp');
});

const posts = () => clinic.api.workspace.posts;
const inChannel = () => posts().filter((post) => post.channel === channel && post.thread_ts === undefined);
const direct = (user: string) => posts().filter((post) => post.channel === `D${user}`);
const asked = { title: 'Chutes à domicile', slots: 'mardi 24 13h30\njeudi 26 12h30' };

async function ask(entries = {}) {
  await clinic.types('UMARC', '/rcp', 'sondage');
  return clinic.submits('UMARC', clinic.openModal(), { ...asked, ...entries });
}

function poll() {
  const [post] = inChannel();
  if (post === undefined) throw new Error('no poll in the channel');
  return post;
}

/** The modal that was opened last, as it was sent. */
const opened = () => clinic.api.of('views.open').at(-1)?.args['view'];

/** What was shown to one person alone below what they clicked. */
function shown() {
  return { ts: '1', blocks: clinic.api.responses.at(-1)?.['blocks'] };
}

describe('a poll about a date over signed HTTP', () => {
  it('is asked in one form, answered in the one message of the channel and by a form of two lists', async () => {
    const { body } = await ask();
    expect(fieldsOf(clinic.openModal()).length).toBeLessThanOrEqual(8);
    expect(modalProblems(opened())).toEqual([]);
    expect(modalProblems(Object(body).view)).toEqual([]);
    expect(readable(Object(body).view)).toContain('jeudi 26 novembre 2026 à 12 h 30');

    expect(inChannel()).toHaveLength(1);
    expect(messageProblems(poll().blocks)).toEqual([]);
    expect(poll().text).toContain('Chutes à domicile');
    await clinic.clicks('UNADIA', poll(), 'Tout me va');
    await clinic.clicks('UCAMILLE', poll(), 'Répondre');
    const form = clinic.openModal();
    expect(modalProblems(opened())).toEqual([]);
    expect(labelsOf(form, 'yes')).toHaveLength(2);
    const second = form.blocks.find(({ block_id }) => block_id === 'ifNeeded')?.element?.options?.[1]?.value ?? '';
    const answered = await clinic.submits('UCAMILLE', form, { ifNeeded: [second] });
    expect(readable(Object(answered.body).view)).toContain('Votre réponse : si besoin.');
    expect(modalProblems(Object(answered.body).view)).toEqual([]);

    expect(inChannel()).toHaveLength(1);
    expect(readable(poll().blocks)).toContain('Oui : 1, si besoin : 0, non : 1.');
    expect(readable(poll().blocks)).toContain('Oui : 1, si besoin : 1, non : 0.');
    expect(readable(poll().blocks)).toContain('le plus favorable');
    for (const call of clinic.api.of('chat.update')) expect(messageProblems(call.args['blocks'])).toEqual([]);
  });

  it('keeps what was typed and names the wrong line', async () => {
    const { body } = await ask({ slots: 'mardi 24 13h30\nun jour' });
    expect(body).toMatchObject({
      response_action: 'errors',
      errors: { slots: expect.stringMatching(/Ligne.2.*un jour/) },
    });
    expect(await clinic.db.meeting.count()).toBe(0);
  });

  it('becomes a planned RCP from the private message at the deadline, once however often it is clicked', async () => {
    await ask();
    await clinic.clicks('UNADIA', poll(), 'Tout me va');
    clinic.clock.set(new Date('2026-11-20T17:00:00Z'));
    await clinic.settled();
    const result = direct('UMARC').find(({ text }) => text.includes('à vous de retenir une date'));
    if (result === undefined) throw new Error('the organiser was not told');
    expect(messageProblems(result.blocks)).toEqual([]);
    // As it stood before it was edited.
    const before = { ...result };
    await clinic.clicks('UMARC', before, 'Retenir ce créneau');
    await clinic.clicks('UMARC', before, 'Retenir ce créneau');
    expect(readable(poll().blocks)).toContain('Date retenue : Chutes à domicile');
    const [, announcement, ...more] = inChannel();
    expect(more).toEqual([]);
    expect(readable(announcement?.blocks)).toContain('mardi 24 novembre 2026 à 13 h 30');
    expect(readable(announcement?.blocks)).toContain('Nadia Benali');
    expect([...clinic.api.workspace.files.values()]).toHaveLength(1);
  });

  it('says what is true to a late click, and keeps the choice for those who may', async () => {
    await ask();
    const before = { ...poll() };
    await clinic.clicks('UNADIA', poll(), 'Détail');
    expect(messageProblems(shown().blocks)).toEqual([]);
    expect(readable(shown().blocks)).not.toContain('Retenir ce créneau');
    await clinic.clicks('UMARC', poll(), 'Détail');
    expect(messageProblems(shown().blocks)).toEqual([]);
    await clinic.clicks('UMARC', shown(), 'Annuler le sondage');
    await clinic.clicks('UNADIA', before, 'Tout me va');
    expect(clinic.api.responses.at(-1)?.['text']).toMatch(/terminé sans date/);
    expect(await clinic.db.pollVote.count()).toBe(0);
  });

  it('reminds by private message only those who have not answered', async () => {
    await ask();
    await clinic.clicks('UCAMILLE', poll(), 'Aucun ne me va');
    clinic.clock.set(new Date('2026-11-19T08:00:00Z'));
    await clinic.settled();
    const reminders = (user: string) =>
      direct(user).filter(({ blocks }) => readable(blocks).includes('réponse manque'));
    expect(reminders('UNADIA')).toHaveLength(1);
    expect(reminders('UCAMILLE')).toEqual([]);
  });
});
