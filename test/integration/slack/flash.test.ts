import { describe, expect, it } from 'vitest';
import { labelsOf } from '../../support/e2e-modal.ts';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();

const direct = (user: string) => clinic.api.workspace.posts.filter((post) => post.channel === `D${user}`);

describe('/concertation over signed HTTP', () => {
  it('is noted by one, confirmed by the other, and never seen in a channel', async () => {
    await clinic.types('UMARC', '/concertation');
    const form = clinic.openModal();
    expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
    const nadia = await clinic.db.practitioner.findFirstOrThrow({
      where: { chatAccounts: { some: { externalId: 'UNADIA' } } },
    });
    expect(labelsOf(form, 'with')).toContain(nadia.displayName);
    const { body } = await clinic.submits('UMARC', form, {
      with: [`person:${nadia.id}`],
      motive: 'chronic-wound',
      question: 'Quel pansement pour le relais ?',
      statement: 'Hydrocellulaire, tous les trois jours',
    });
    expect(readable(Object(body).view)).toMatch(/Concertation C-\w{4} : en attente de confirmation/);

    const asked = direct('UNADIA').at(-1);
    if (asked === undefined) throw new Error('nobody was asked');
    expect(messageProblems(asked.blocks)).toEqual([]);
    expect(readable(asked.blocks)).toContain('Hydrocellulaire');
    await clinic.clicks('UNADIA', asked, 'Je confirme');
    const nowOf = (user: string) => direct(user).map((post) => post.text);
    expect(nowOf('UNADIA').some((text) => text.includes('confirmée'))).toBe(true);
    expect(nowOf('UMARC').some((text) => text.includes('confirmée'))).toBe(true);
    expect(clinic.api.workspace.posts.filter((post) => post.channel === channel)).toEqual([]);
  });
});
