import { describe, expect, it } from 'vitest';
import { channelId, claire, lea, type Msp, marc, openMspWithMeeting, type Person } from './msp.ts';

const wound = {
  f_motive: 'chronic-wound',
  f_question: 'Pansement : qui passe le week-end ?',
  f_consent: 'informed',
};

async function propose(msp: Msp, person: Person): Promise<{ readonly code: string; readonly text: string }> {
  await msp.says(person, 'rcp dossier');
  const { text } = await msp.clicks(person, msp.last(msp.private(person), 'Proposer un dossier\n'), 'Proposer', wound);
  const code = /C-\w{4}/.exec(text)?.[0];
  if (code === undefined) throw new Error(`no code was given:\n${text}`);
  return { code, text };
}

describe('a case in Teams', () => {
  it('is proposed with one form, gets a code, and is told to the organiser in one message', async () => {
    await using msp = await openMspWithMeeting();
    const { code, text } = await propose(msp, lea);
    expect(text).toContain(`Dossier ${code} proposé`);
    expect(text).toContain('Notez le lien entre ce code et le patient');
    await propose(msp, marc);
    const toOrganiser = msp.private(claire).filter((message) => message.text.includes('Dossiers pour la RCP'));
    expect(toOrganiser).toHaveLength(1);
    expect(toOrganiser[0]?.text).toContain(code);
    expect(toOrganiser[0]?.text).toContain('Marc Petit');
    expect(
      msp
        .in(channelId)
        .map((message) => message.text)
        .join(),
    ).not.toContain('Pansement');
  });

  it('is changed by its requester, then withdrawn for good', async () => {
    await using msp = await openMspWithMeeting();
    const { code } = await propose(msp, lea);
    await msp.says(lea, `rcp dossier ${code}`);
    const shown = msp.last(msp.private(lea), `Dossier ${code}\n`);
    await msp.clicks(lea, shown, 'Modifier');
    const form = msp.last(msp.private(lea), 'Modifier le dossier');
    const changed = await msp.clicks(lea, form, 'Enregistrer', { f_question: 'Et le dimanche ?' });
    expect(changed.text).toContain('Et le dimanche ?');
    expect((await msp.clicks(lea, shown, 'Retirer')).text).toContain('est retiré');
    expect(await msp.db.caseReview.findMany()).toMatchObject([{ status: 'withdrawn', question: '' }]);
    await msp.says(marc, `rcp qui ${code}`);
    expect(msp.last(msp.private(marc), 'Je ne sais pas qui est').text).toContain('demandez à Léa Martin');
  });

  it('lacks nothing that it needs: what is missing stands under its field, what was typed stays', async () => {
    await using msp = await openMspWithMeeting();
    await msp.says(lea, 'rcp dossier');
    const form = msp.last(msp.private(lea), 'Proposer un dossier\n');
    const { text, card } = await msp.clicks(lea, form, 'Proposer', { ...wound, f_consent: '' });
    expect(text).toContain('⚠');
    expect(JSON.stringify(card)).toContain(wound.f_question);
    expect(await msp.db.caseReview.count()).toBe(0);
  });
});
