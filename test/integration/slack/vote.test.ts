import { beforeEach, describe, expect, it } from 'vitest';
import { fieldsOf, labelsOf } from '../../support/e2e-modal.ts';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();
beforeEach(async () => {
  for (const user of ['UMARC', 'UNADIA']) await clinic.types(user, '/rcp');
});

const direct = (user: string) => clinic.api.workspace.posts.filter((post) => post.channel === `D${user}`);
const opened = () => clinic.api.of('views.open').at(-1)?.args['view'];
/** What was shown to one person alone. */
const shown = () => ({ ts: '1', blocks: clinic.api.responses.at(-1)?.['blocks'] });

/** What the message that was clicked reads now. */
const edited = () => ({ ts: '1', blocks: clinic.api.of('chat.update').at(-1)?.args['blocks'] });

/** The first message about the decision; whoever opened the vote gets another one at its end. */
function paper(user: string) {
  const post = direct(user).find(({ blocks }) => readable(blocks).includes('Ouvrir le samedi matin'));
  if (post === undefined) throw new Error(`no ballot paper for ${user}`);
  return post;
}

async function until(instant: string): Promise<void> {
  clinic.clock.set(new Date(instant));
  await clinic.settled();
}

async function put(entries: Readonly<Record<string, string>>) {
  await clinic.types('UMARC', '/decision', 'Ouvrir le samedi matin');
  await clinic.submits('UMARC', clinic.openModal(), { state: 'proposed' });
  await clinic.types('UMARC', '/decision', 'liste');
  await clinic.clicks('UMARC', shown(), 'Voir');
  await clinic.clicks('UMARC', edited(), 'Mettre au vote');
  expect(modalProblems(opened())).toEqual([]);
  return clinic.submits('UMARC', clinic.openModal(), entries);
}

describe('a vote over signed HTTP', () => {
  it('is opened by one form, cast by one tap, and told by the edit of each paper', async () => {
    const { body } = await put({ quorum: '2' });
    expect(fieldsOf(clinic.openModal())).toEqual(['method', 'secret', 'count', 'electors', 'quorum', 'deadline']);
    expect(modalProblems(Object(body).view)).toEqual([]);
    expect(readable(Object(body).view)).toContain('reçoivent leur bulletin en message privé');
    for (const user of ['UCAMILLE', 'UMARC', 'UNADIA']) expect(messageProblems(paper(user).blocks)).toEqual([]);

    await clinic.clicks('UNADIA', paper('UNADIA'), 'Pour');
    expect(readable(paper('UNADIA').blocks)).toContain('Vous avez voté : pour.');
    await clinic.clicks('UCAMILLE', paper('UCAMILLE'), 'Abstention');
    await until('2026-11-19T17:00:00Z');
    for (const user of ['UCAMILLE', 'UMARC', 'UNADIA']) {
      expect(messageProblems(paper(user).blocks)).toEqual([]);
      expect(readable(paper(user).blocks)).toContain('la décision a été adoptée');
      expect(readable(paper(user).blocks)).toContain('1 pour, 0 contre, 1 abstention.');
    }
    for (const user of ['UCAMILLE', 'UNADIA']) {
      expect(direct(user).filter(({ blocks }) => readable(blocks).includes('samedi matin'))).toHaveLength(1);
    }
    const result = direct('UMARC').find(({ text }) => text.includes('le vote est clos, la décision a été adoptée'));
    expect(messageProblems(result?.blocks)).toEqual([]);
    expect(clinic.api.workspace.posts.filter((post) => post.channel === channel && post.text.includes('vote'))).toEqual(
      [],
    );
  });

  it('in secret by consent is one form for everyone, and its objection is shown without a name', async () => {
    await put({ method: 'consent', secret: 'yes' });
    await clinic.clicks('UNADIA', paper('UNADIA'), 'Voter');
    expect(modalProblems(opened())).toEqual([]);
    const form = clinic.openModal();
    expect(labelsOf(form, 'choice')).toEqual(['D’accord', 'Objection', 'Abstention']);
    const refused = await clinic.submits('UNADIA', form, { choice: 'objection', reason: 'Le 06 39 98 12 34' });
    expect(refused.body).toMatchObject({ errors: { reason: expect.stringContaining('numéro de téléphone') } });
    const { body } = await clinic.submits('UNADIA', form, { choice: 'objection', reason: 'Personne pour ouvrir' });
    expect(modalProblems(Object(body).view)).toEqual([]);
    expect(readable(Object(body).view)).toContain('Vous avez voté');
    for (const user of ['UCAMILLE', 'UMARC']) {
      await clinic.clicks(user, paper(user), 'Voter');
      await clinic.submits(user, clinic.openModal(), { choice: 'consent' });
    }
    await until('2026-11-19T17:00:00Z');
    const said = readable(paper('UMARC').blocks);
    expect(said).toContain('2 d’accord, 1 objection, 0 abstention. 3 votes sur');
    expect(said).toContain('Personne pour ouvrir');
    expect(said).not.toContain('Nadia');
    expect(messageProblems(paper('UMARC').blocks)).toEqual([]);
  });

  it('that was closed while a form was open gives back what was typed', async () => {
    await put({ method: 'consent' });
    await clinic.clicks('UNADIA', paper('UNADIA'), 'Objection');
    const form = clinic.openModal();
    expect(modalProblems(opened())).toEqual([]);
    clinic.clock.set(new Date('2026-11-19T17:00:00Z'));
    const { body } = await clinic.submits('UNADIA', form, { reason: 'Personne pour ouvrir' });
    expect(readable(Object(body).view)).toMatch(/Ce vote est clos depuis le .* votre vote n’a pas été enregistré/);
    expect(readable(Object(body).view)).toContain('Personne pour ouvrir');
    expect(await clinic.db.openBallot.count()).toBe(0);
  });

  it('stands in the list of who has not voted', async () => {
    await put({});
    await clinic.types('UNADIA', '/decision', 'votes');
    expect(messageProblems(shown().blocks)).toEqual([]);
    expect(readable(shown().blocks)).toContain('1 vote vous attend.');
    await clinic.clicks('UNADIA', shown(), 'Contre');
    expect(readable(paper('UNADIA').blocks)).toContain('Vous avez voté : contre.');
  });
});
