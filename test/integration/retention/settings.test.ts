import { describe, expect, it } from 'vitest';
import { buttonsOf, formOf, type Structure, viewOf } from '../../support/structure.ts';
import { tablesWith } from '../../support/tables.ts';
import { secrets } from '../minutes/held.ts';
import { filed } from './filed.ts';

const plain = (value: unknown) => JSON.stringify(value).replace(/[\u00a0\u202f]/g, ' ');
const labels = (view: ReturnType<typeof viewOf>) => buttonsOf(view).map(({ label }) => label.replace(/\u00a0/g, ' '));
const days = async ({ db }: Structure) => (await db.careTeam.findFirstOrThrow()).retentionDays;

async function forecast(team: Structure, wanted: string) {
  const form = formOf(await team.says('claire', 'diapason conservation'));
  return viewOf(await team.submits('claire', form, { days: wanted }));
}

describe('how long texts are kept', () => {
  it('is shown with its effect before anything changes, then applied with one tap', async () => {
    await using team = await filed();
    await team.at('2026-12-30T09:00:00Z');
    const form = formOf(await team.says('claire', 'diapason conservation'));
    expect(plain(form.intro)).toContain('sont effacés 90 jours après son versement');
    expect(plain(form.intro)).toContain('Un dossier qui n’est pas versé garde ses textes.');
    const view = viewOf(await team.submits('claire', form, { days: '30' }));
    expect(plain(view)).toContain('2 dossiers seraient vidés de leurs textes');
    expect(labels(view)).toEqual(['Appliquer 30 jours', 'Choisir une autre durée']);
    await team.at('2026-12-31T02:00:00Z');
    expect(await days(team)).toBe(90);
    expect(await tablesWith(team.db, secrets.question)).toEqual(['CaseReview']);
    const apply = buttonsOf(view)[0];
    if (apply === undefined) throw new Error('no button');
    expect(plain(viewOf(await team.presses('claire', apply)))).toContain('est maintenant de 30 jours');
    expect(plain(viewOf(await team.presses('claire', apply)))).toContain('est maintenant de 30 jours');
    expect(await days(team)).toBe(30);
    await team.at('2027-01-01T02:00:00Z');
    expect(await tablesWith(team.db, secrets.question)).toEqual([]);
  });

  it('tells what the next month would do, and what is not filed yet', async () => {
    await using team = await filed();
    await team.db.caseReview.updateMany({
      where: { code: 'C-9XA2' },
      data: { filing: 'to-file', filedAt: null, status: 'examined' },
    });
    const text = plain(await forecast(team, '31'));
    expect(text).toContain('La nuit prochaine, aucun dossier ne serait vidé de ses textes.');
    expect(text).toContain('D’ici au vendredi 1er janvier 2027, 1 dossier serait vidé en tout.');
    expect(text).toContain('1 dossier n’est pas encore versé et garde ses textes jusque-là.');
  });

  it('is not changed by a button that shows another time than there is', async () => {
    await using team = await filed([]);
    const [sixty] = buttonsOf(await forecast(team, '60'));
    const [forty] = buttonsOf(await forecast(team, '40'));
    if (sixty === undefined || forty === undefined) throw new Error('no button');
    await team.presses('claire', sixty);
    expect(plain(viewOf(await team.presses('claire', forty)))).toContain('elle est de 60 jours');
    expect(await days(team)).toBe(60);
    expect(labels(await forecast(team, '60'))).toEqual(['Choisir une autre durée']);
  });

  it('is between 30 and 365 days, and chosen by those who steer the structure', async () => {
    await using team = await filed([]);
    const form = formOf(await team.says('claire', 'diapason conservation'));
    for (const wrong of ['29', '366', '45.5', 'longtemps']) {
      const reply = await team.submits('claire', form, { days: wrong });
      expect(reply).toMatchObject({ kind: 'errors', errors: { days: 'Indiquez un nombre de jours entre 30 et 365.' } });
    }
    const [apply] = buttonsOf(await forecast(team, '60'));
    if (apply === undefined) throw new Error('no button');
    expect(plain(await team.says('lea', 'diapason conservation'))).toContain('coordinateur');
    await team.submits('lea', form, { days: '60' });
    await team.presses('lea', apply);
    expect(await days(team)).toBe(90);
  });
});
