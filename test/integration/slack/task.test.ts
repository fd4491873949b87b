import { describe, expect, it } from 'vitest';
import { fieldsOf, optionNamed } from '../../support/e2e-modal.ts';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { messageShortcutPayload, signedInteraction } from '../../support/slack-requests.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();

const direct = (user: string) => clinic.api.workspace.posts.filter((post) => post.channel === `D${user}`);
const answer = () => ({ ts: '1', blocks: clinic.api.responses.at(-1)?.['blocks'] });
const seenIn = (body: unknown) => readable(Object(body).view);

/** The last message about tasks that somebody was sent, as it reads now. */
function message(user: string) {
  const post = direct(user).findLast(({ blocks }) => !readable(blocks).startsWith('Bonjour'));
  if (post === undefined) throw new Error(`nothing was sent to ${user}`);
  expect(messageProblems(post.blocks)).toEqual([]);
  return { ...post };
}

/** The modal that a click has opened. */
async function opens(user: string, label: string) {
  await clinic.clicks(user, message(user), label);
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  return clinic.openModal();
}

async function giveToNadia(): Promise<void> {
  await clinic.types('UMARC', '/tache', '@Nadia rappeler la pharmacie vendredi');
  expect(messageProblems(answer().blocks)).toEqual([]);
  expect(readable(answer().blocks)).toContain('vendredi 20 novembre 2026');
  await clinic.clicks('UMARC', answer(), 'Valider');
}

describe('/tache over signed HTTP', () => {
  it('gives a task in one line, done with one tap in the message that gave it', async () => {
    await giveToNadia();
    expect(readable(message('UNADIA').blocks)).toContain('Marc Lefèvre vous confie une tâche');
    const { ts } = message('UNADIA');
    await clinic.clicks('UNADIA', message('UNADIA'), 'C’est fait');
    expect(message('UNADIA').ts).toBe(ts);
    expect(readable(message('UNADIA').blocks)).toContain('Tâche faite');
    expect(await clinic.db.task.findMany()).toMatchObject([{ status: 'done', title: 'Rappeler la pharmacie' }]);
    expect(clinic.api.workspace.posts.filter((post) => post.channel === channel)).toEqual([]);
  });

  it('says in the message itself why a stale button changed nothing', async () => {
    await giveToNadia();
    const stale = message('UNADIA');
    await clinic.clicks('UNADIA', stale, 'C’est fait');
    await clinic.clicks('UNADIA', stale, 'C’est fait');
    const { ts, blocks } = clinic.api.of('chat.update').at(-1)?.args ?? {};
    expect(ts).toBe(stale.ts);
    expect(messageProblems(blocks)).toEqual([]);
    expect(readable(blocks)).toContain('Rien n’a changé : vous l’avez faite');
    expect(await clinic.db.task.findMany()).toMatchObject([{ revision: 2 }]);
  });

  it('adds one with the form, postpones it, blocks it, and passes it on', async () => {
    await clinic.types('UMARC', '/tache', 'nouvelle');
    const form = clinic.openModal();
    expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
    expect(fieldsOf(form)).toHaveLength(8);
    const nadia = optionNamed(form, 'who', 'Nadia Benali');
    const wrong = await clinic.submits('UMARC', form, {
      title: 'Vérifier le chariot',
      who: [nadia],
      due: '2026-11-02',
    });
    expect(wrong.body).toMatchObject({ errors: { due: expect.stringContaining('passée') } });
    const { body } = await clinic.submits('UMARC', form, {
      title: 'Vérifier le chariot',
      who: [nadia],
      due: '2026-12-18',
    });
    expect(modalProblems(Object(body).view)).toEqual([]);
    expect(seenIn(body)).toContain('Je préviens Nadia Benali.');

    await clinic.submits('UNADIA', await opens('UNADIA', 'Reporter'), { due: '2026-12-21' });
    expect(readable(message('UNADIA').blocks)).toContain('lundi 21 décembre');
    await clinic.submits('UNADIA', await opens('UNADIA', 'Bloquée'), { blocker: 'equipment' });
    expect(readable(message('UMARC').blocks)).toContain('Une tâche est bloquée');
    expect(readable(message('UCAMILLE').blocks)).toContain('il manque du matériel ou un budget');
    await clinic.clicks('UNADIA', message('UNADIA'), 'Reprendre');

    const handing = await opens('UNADIA', 'Passer la main');
    const { body: asked } = await clinic.submits('UNADIA', handing, { to: optionNamed(handing, 'to', 'Camille Roux') });
    expect(seenIn(asked)).toContain('J’ai demandé à Camille Roux');
    await clinic.clicks('UCAMILLE', message('UCAMILLE'), 'Accepter');
    expect(readable(message('UCAMILLE').blocks)).toContain('Vous avez accepté cette tâche');
    expect(readable(message('UNADIA').blocks)).toContain('Camille Roux prend cette tâche');
  });

  it('offers one to a profession: the first who takes it has it', async () => {
    await clinic.db.practitioner.updateMany({
      where: { displayName: { in: ['Nadia Benali', 'Marc Lefèvre'] } },
      data: { profession: 'nurse' },
    });
    await clinic.types('UCAMILLE', '/tache', 'IDE vérifier le chariot avant fin juin');
    await clinic.clicks('UCAMILLE', answer(), 'Valider');
    await clinic.clicks('UNADIA', message('UNADIA'), 'Je m’en charge');
    expect(readable(message('UMARC').blocks)).toContain('Nadia Benali s’en charge.');
    expect(readable(message('UNADIA').blocks)).toContain('Vous vous en chargez');
  });

  it('starts from a message that somebody wrote, and leads back to it', async () => {
    const payload = messageShortcutPayload('task-create', 'Qui rappelle la pharmacie ?', clinic.api.responseUrl);
    await clinic.send(signedInteraction(payload));
    const { body } = await clinic.submits('UMARC', clinic.openModal());
    expect(seenIn(body)).toContain('Qui rappelle la pharmacie ?');
    expect(await clinic.db.task.findMany()).toMatchObject([
      { sourceLink: 'https://tilleuls.slack.com/archives/CRCP/p1700000000000002' },
    ]);
  });
});
