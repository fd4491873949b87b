import { describe, expect, it } from 'vitest';
import { account, claire, lea, type Msp, marc, openMspWithMeeting } from './msp.ts';

const removed = { membersRemoved: [account(lea)], from: account(claire) };

async function memberOf(msp: Msp, { name }: { readonly name: string }) {
  return msp.db.practitioner.findFirstOrThrow({ where: { displayName: name } });
}

async function activeOf(msp: Msp): Promise<readonly string[]> {
  const rows = await msp.db.practitioner.findMany({ where: { active: true }, orderBy: { displayName: 'asc' } });
  return rows.map(({ displayName }) => displayName);
}

/** Léa is put out of the team. */
async function leaves(msp: Msp): Promise<void> {
  msp.vanishes(lea);
  await msp.happens('conversationUpdate', removed);
}

describe('whoever is put out of the team in Teams', () => {
  it('has no calendar address any more, is reminded of nothing and not invited again', async () => {
    await using msp = await openMspWithMeeting();
    const { calendarSecret } = await memberOf(msp, lea);
    const feed = `/calendar/${calendarSecret}.ics`;
    expect(await msp.statusOf(feed)).toBe(200);
    await leaves(msp);

    expect(await activeOf(msp)).toEqual([claire.name, marc.name]);
    expect(await msp.statusOf(feed)).toBe(404);
    await msp.at('2026-11-24T11:30:00Z');
    expect(msp.last(msp.private(marc), 'RCP dans une heure').text).toContain('Suivi diabète');
    expect(msp.private(lea).filter(({ text }) => text.includes('RCP dans une heure'))).toEqual([]);
    await msp.says(claire, 'rcp planifier');
    const form = msp.last(msp.private(claire), 'Planifier une RCP\n');
    expect(JSON.stringify(form.card)).not.toContain(lea.name);
  });

  it('can be erased by whoever coordinates', async () => {
    await using msp = await openMspWithMeeting();
    await msp.says(claire, 'diapason effacer Léa');
    expect(msp.last(msp.private(claire), lea.name).text).toContain('fait encore partie de l’équipe');
    await leaves(msp);
    await msp.says(claire, 'diapason effacer Léa');
    const form = msp.private(claire).at(-1);
    if (form === undefined) throw new Error('Claire was shown nothing');
    await msp.clicks(claire, form, 'Effacer', { f_word: 'effacer' });
    expect(await msp.db.practitioner.count({ where: { displayName: lea.name } })).toBe(0);
  });

  it('is replaced when nobody else coordinates', async () => {
    await using msp = await openMspWithMeeting();
    msp.vanishes(claire);
    await msp.happens('conversationUpdate', { membersRemoved: [account(claire)], from: account(marc) });
    await msp.says(marc, 'rcp');
    const leaders = await msp.db.practitioner.findMany({ where: { role: 'coordinator', active: true } });
    expect(leaders.map(({ displayName }) => displayName)).toEqual([marc.name]);
  });

  it('stays when Teams still has them in the channel, or does not answer', async () => {
    await using msp = await openMspWithMeeting();
    await msp.happens('conversationUpdate', removed);
    msp.vanishes(lea);
    msp.connector.fail({ status: 503 }, `members/${lea.aadObjectId}`);
    await msp.happens('conversationUpdate', removed);
    expect(await activeOf(msp)).toEqual([claire.name, lea.name, marc.name]);
  });

  it.each([
    ['when added again', (msp: Msp) => msp.happens('conversationUpdate', { membersAdded: [account(lea)] })],
    ['with the first word', (msp: Msp) => msp.says(lea, 'rcp')],
  ])('is back %s', async (_, comes) => {
    await using msp = await openMspWithMeeting();
    await leaves(msp);
    await msp.says(lea, 'rcp');
    expect(await activeOf(msp)).toEqual([claire.name, marc.name]);
    msp.connector.members.push(account(lea));
    await comes(msp);
    expect(await activeOf(msp)).toEqual([claire.name, lea.name, marc.name]);
    expect((await memberOf(msp, lea)).role).toBe('practitioner');
    const reachable = await msp.statusOf(`/calendar/${(await memberOf(msp, lea)).calendarSecret}.ics`);
    expect(reachable).toBe(200);
  });
});

describe('the daily reading of the channel', () => {
  it('finds who is gone without a word of Teams', async () => {
    await using msp = await openMspWithMeeting();
    msp.vanishes(lea);
    await msp.at('2026-11-17T09:00:00Z');
    expect(await activeOf(msp)).toEqual([claire.name, marc.name]);
  });

  it('takes nobody away when it fails half-way', async () => {
    await using msp = await openMspWithMeeting();
    msp.vanishes(lea);
    msp.connector.fail({ status: 503 }, 'continuationToken');
    msp.connector.pageSize = 1;
    await msp.at('2026-11-17T09:00:00Z');
    expect(await activeOf(msp)).toEqual([claire.name, lea.name, marc.name]);
    await msp.at('2026-11-17T09:11:00Z');
    expect(await activeOf(msp)).toEqual([claire.name, marc.name]);
  });
});
