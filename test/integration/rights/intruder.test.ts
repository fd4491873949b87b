import { describe, expect, it } from 'vitest';
import type { Structure } from '../../support/structure.ts';
import { heldOf } from '../../support/tables.ts';
import { caseWords, meetingTitle, openFullHouse, pressAll, seenBy } from './full-house.ts';

/** The id of the first structure, whatever comes after it. */
async function firstTeam({ db }: Structure): Promise<string> {
  return (await db.careTeam.findFirstOrThrow({ where: { name: 'MSP des Tilleuls' } })).id;
}

/** All that is kept of a structure but the audit trail, in which a refusal is something that happened. */
async function kept({ db }: Structure, team: string) {
  const { AuditEntry: _entries, AuditHead: _head, ...rest } = await heldOf(db, team);
  return rest;
}

/** The same people in the same channel of another workspace, Claire coordinating there too. */
async function openOther(team: Structure): Promise<void> {
  const other = { platform: 'slack', workspace: 'T-other' } as const;
  const place = { kind: 'channel', externalId: 'C-team', name: 'coordination' } as const;
  await team.app.bot.notice({ ...other, kind: 'installed', sourceId: 'i2', workspaceName: 'MSP des Érables' });
  await team.app.bot.notice({ ...other, kind: 'added-to-channel', sourceId: 'a2', place });
  await team.app.tick();
}

/** Hundreds of gestures, on a machine that may be busy, in milliseconds. */
const patience = 300_000;

describe('every button and form of a structure in which everything is going on', { timeout: patience }, () => {
  it('changes nothing and tells nothing when it is pressed in another structure', async () => {
    await using team = await openFullHouse();
    const handles = await seenBy(team, ['claire', 'marc', 'lea']);
    expect(handles.buttons.length).toBeGreaterThan(80);
    expect(handles.forms.length).toBeGreaterThan(12);
    await openOther(team);
    const first = await firstTeam(team);
    const codes = (await team.db.caseReview.findMany({ where: { careTeamId: first } })).map(({ code }) => code);
    const before = await kept(team, first);
    const replies = JSON.stringify(await pressAll(team, { workspace: 'T-other', user: 'claire' }, handles));
    expect(await kept(team, first)).toEqual(before);
    expect(replies).not.toMatch(caseWords);
    for (const said of [...codes, meetingTitle, 'Rappeler le laboratoire', 'Acheter un chariot']) {
      expect(replies).not.toContain(said);
    }
    expect(team.errors).toEqual([]);
  });

  it.each(['a guest of the workspace', 'a member who was removed'])('changes nothing for %s', async (who) => {
    await using team = await openFullHouse();
    const handles = await seenBy(team, ['claire', 'marc', 'lea']);
    const change = who === 'a guest of the workspace' ? { role: 'guest' } : { active: false };
    await team.db.practitioner.updateMany({ where: { displayName: 'Inès Faure' }, data: change });
    // That the account spoke is noted.
    await team.says('ines', 'aide');
    const first = await firstTeam(team);
    const before = await kept(team, first);
    const replies = JSON.stringify(await pressAll(team, { workspace: 'T-msp', user: 'ines' }, handles));
    expect(await kept(team, first)).toEqual(before);
    expect(replies).not.toMatch(caseWords);
    expect(replies).not.toMatch(/C-\w{4}\b/);
  });
});

describe('a secretary, who is no carer', { timeout: patience }, () => {
  it('reads no text about a case, whatever is asked and pressed', async () => {
    await using team = await openFullHouse();
    const { buttons, forms } = await seenBy(team, ['claire', 'marc', 'lea']);
    const as = { role: 'secretary', profession: 'medical-secretary' };
    await team.db.practitioner.updateMany({ where: { displayName: 'Inès Faure' }, data: as });
    const { replies } = await seenBy(team, ['ines']);
    const pressed = await pressAll(team, { workspace: 'T-msp', user: 'ines' }, { buttons, forms });
    expect(JSON.stringify([...replies, ...pressed])).not.toMatch(caseWords);
    expect(JSON.stringify(team.homeOf('ines'))).not.toMatch(caseWords);
    expect(team.platform.direct('ines').join('\n')).not.toMatch(caseWords);
    expect(team.platform.channel('C-team').join('\n')).not.toMatch(caseWords);
  });
});
