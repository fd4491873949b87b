import { describe, expect, it } from 'vitest';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { examine, reread } from '../filing/examined.ts';
import { readable, useClinic } from './clinic.ts';

const clinic = useClinic();

async function at(instant: string): Promise<void> {
  clinic.clock.set(new Date(instant));
  await clinic.settled();
}

/** Nadia was there; the RCP of 24 November 2026 is over. */
async function afterTheRcp(): Promise<void> {
  await clinic.types('UNADIA', '/rcp');
  await clinic.types('UMARC', '/rcp', 'planifier');
  await clinic.submits('UMARC', clinic.openModal(), { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' });
  await at('2026-11-24T13:30:00Z');
}

function toNadia(words: string) {
  return clinic.api.workspace.posts.filter(
    ({ channel, blocks }) => channel === 'DUNADIA' && readable(blocks).includes(words),
  );
}

function only<T>(found: readonly T[]): T {
  const [one, ...others] = found;
  if (one === undefined || others.length > 0) throw new Error(`one was expected, ${found.length} were found`);
  return one;
}

describe('after the RCP, over signed HTTP', () => {
  it('the requester is chased by one message, ticks it there, and is left alone', async () => {
    await afterTheRcp();
    const review = await examine(clinic, { requester: 'Nadia Benali' });
    await at('2026-11-25T08:00:00Z');
    const message = only(toNadia('C-7QK4'));
    expect(messageProblems(message.blocks)).toEqual([]);
    expect(readable(message.blocks)).toContain('RCP du mardi 24 novembre 2026');
    await clinic.clicks('UNADIA', message, 'C’est versé');
    expect(await reread(clinic, review)).toMatchObject({ filing: 'filed', status: 'closed' });
    const edited = only(toNadia('C-7QK4'));
    expect(edited.ts).toBe(message.ts);
    expect(readable(edited.blocks)).toContain('Rien à verser');
    expect(messageProblems(edited.blocks)).toEqual([]);
    await at('2026-12-02T08:00:00Z');
    expect(toNadia('à verser au dossier')).toHaveLength(1);
  });

  it('a case comes back at its review date, and is put off in a modal', async () => {
    await afterTheRcp();
    const review = await examine(clinic, {
      requester: 'Nadia Benali',
      consent: 'not-asked',
      reviewOn: '2026-12-15',
    });
    await at('2026-12-15T08:00:00Z');
    const message = only(toNadia('Dossier à réévaluer'));
    expect(messageProblems(message.blocks)).toEqual([]);
    await clinic.clicks('UNADIA', message, 'Plus tard');
    expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
    const { body } = await clinic.submits('UNADIA', clinic.openModal(), { date: '2027-02-02' });
    expect(readable(Object(body).view)).toContain('à réévaluer le mardi 2 février 2027');
    expect((await reread(clinic, review)).reviewOn).toBe('2027-02-02');
    expect(toNadia('Dossier à réévaluer')).toEqual([]);
  });
});
