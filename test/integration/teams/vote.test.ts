import { describe, expect, it } from 'vitest';
import { channelId, claire, lea, type Msp, marc, openInstalledMsp, type Person } from './msp.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

async function withVote(typed: Readonly<Record<string, string>>): Promise<Msp & AsyncDisposable> {
  const msp = await openInstalledMsp(claire, lea, marc);
  await msp.says(lea, 'decision Ouvrir le samedi matin');
  const form = msp.last(msp.private(lea), 'Nouvelle décision\n');
  await msp.clicks(lea, form, 'Enregistrer', { f_state: 'proposed' });
  await msp.clicks(lea, await msp.becomes(form, 'La décision est enregistrée'), 'Mettre au vote');
  const vote = msp.last(msp.private(lea), 'La liste est fixée à l’ouverture');
  const { text } = await msp.clicks(lea, vote, 'Ouvrir le vote', typed);
  expect(plain(text)).toContain('3 personnes reçoivent leur bulletin en message privé');
  return msp;
}

function paper(msp: Msp, person: Person) {
  return msp.last(msp.private(person), 'Votre vote est attendu');
}

describe('a vote in Teams', () => {
  it('is cast by one tap in private, and ends with the last ballot', async () => {
    await using msp = await withVote({});
    const stale = paper(msp, marc);
    for (const person of [claire, marc]) {
      const before = paper(msp, person);
      const { text } = await msp.clicks(person, before, 'Pour');
      expect(plain(text)).toContain('Vous avez voté : pour.');
      await msp.becomes(before, 'Vous avez voté');
    }
    expect(plain((await msp.clicks(marc, stale, 'Contre')).text)).toContain('Vous avez déjà voté : rien n’a changé.');
    const last = paper(msp, lea);
    const { text } = await msp.clicks(lea, last, 'Contre');
    expect(plain(text)).toContain('la décision a été adoptée');
    expect(plain(text)).toContain('2 pour, 1 contre, 0 abstention. 3 votes sur 3, quorum 2 atteint.');
    for (const person of [claire, marc]) {
      expect(plain(msp.last(msp.private(person), 'Vote clos').text)).toContain('2 pour, 1 contre');
    }
    expect(plain(msp.last(msp.private(lea), 'État').text)).toContain('adoptée');
    expect(msp.in(channelId).filter(({ text: said }) => said.includes('Pour'))).toEqual([]);
  });

  it('in secret by consent is one form for everyone, whatever they say', async () => {
    await using msp = await withVote({ f_method: 'consent', f_secret: 'yes' });
    const cast = async (person: Person, typed: Readonly<Record<string, string>>) => {
      await msp.clicks(person, paper(msp, person), 'Voter');
      return msp.clicks(person, msp.last(msp.private(person), 'la raison d’une objection'), 'Voter', typed);
    };
    const { text } = await cast(marc, { f_choice: 'objection', f_reason: 'Personne pour ouvrir' });
    expect(plain(text)).toContain('Vous avez voté');
    expect(text).not.toContain('Personne pour ouvrir');
    await cast(claire, { f_choice: 'consent' });
    await cast(lea, { f_choice: 'abstain' });
    const said = plain(msp.last(msp.private(claire), 'Vote clos').text);
    expect(said).toContain('1 d’accord, 1 objection, 1 abstention.');
    expect(said).toContain('Personne pour ouvrir');
    expect(said).not.toContain(marc.name);
  });

  it('that was withdrawn while a form was open gives back what was typed', async () => {
    await using msp = await withVote({ f_method: 'consent' });
    await msp.clicks(marc, paper(msp, marc), 'Objection');
    const form = msp.last(msp.private(marc), 'sans rien qui identifie un patient');
    await msp.says(lea, 'votes');
    await msp.clicks(lea, msp.last(msp.private(lea), 'Ceux que vous avez ouverts'), 'Voir la décision');
    await msp.clicks(lea, msp.last(msp.private(lea), 'Retirer le vote\u00a0?'), 'Retirer');
    const { text } = await msp.clicks(marc, form, 'Voter', { f_reason: 'Personne pour ouvrir' });
    const all = plain([text, ...msp.private(marc).map((one) => one.text)].join('\n'));
    expect(all).toContain('Ce vote a été retiré : votre vote n’a pas été enregistré.');
    expect(all).toContain('Personne pour ouvrir');
    expect(await msp.db.openBallot.count()).toBe(0);
  });
});
