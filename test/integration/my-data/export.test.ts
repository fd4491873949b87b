import { describe, expect, it } from 'vitest';
import { formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { hold, secrets } from '../minutes/held.ts';
import { opened, votes } from '../vote/votes.ts';

/** The file that somebody got last. */
function fileOf(team: Structure, user: string): Readonly<Record<string, readonly unknown[]>> {
  const sent = team.platform.screen.filter(({ to, file }) => to.kind === 'direct' && to.user === user && file);
  return JSON.parse(sent.at(-1)?.file ?? 'null');
}

const filesOf = (team: Structure) => team.platform.screen.filter(({ file }) => file !== undefined);

describe('« /diapason mes-donnees »', () => {
  it('sends whoever asks everything about them in private, and to nobody else', async () => {
    await using team = await openTeam();
    await hold(team.db, ['Léa Martin', 'Marc Petit'], ['C-7QK4']);
    await team.at('2026-11-24T14:00:00Z');
    const answer = viewOf(await team.says('marc', 'diapason mes-donnees')).fallback;
    expect(answer).toContain('en message privé');
    const data = fileOf(team, 'marc');
    expect(data['profile']).toMatchObject({ displayName: 'Marc Petit', profession: 'general-practitioner' });
    expect(data['accounts']).toMatchObject([{ externalId: 'marc', workspace: { platform: 'slack' } }]);
    expect(data['attendance']).toMatchObject([{ mode: 'present', meeting: { title: 'Suivi diabète' } }]);
    expect(data['invitations']).toHaveLength(1);
    expect(data['tasks']).toMatchObject([{ task: { title: secrets.task, dueOn: '2026-12-03' } }]);
    expect(data['trail']?.length).toBeGreaterThan(0);
    expect(filesOf(team).map(({ to }) => to)).toMatchObject([{ kind: 'direct', user: 'marc' }]);
  });

  it('holds nothing about anybody else, no text of a case and no secret address', async () => {
    await using team = await openTeam();
    await hold(team.db, ['Léa Martin', 'Marc Petit'], ['C-7QK4']);
    await team.at('2026-11-24T14:00:00Z');
    await team.says('lea', 'diapason mes-donnees');
    const data = fileOf(team, 'lea');
    expect(data['cases']).toMatchObject([{ code: 'C-7QK4', filing: 'to-file' }]);
    const text = JSON.stringify(data);
    const people = await team.db.practitioner.findMany();
    const others = people.filter(({ displayName }) => displayName !== 'Léa Martin');
    for (const { displayName } of others) expect(text).not.toContain(displayName);
    for (const { calendarSecret } of people) expect(text).not.toContain(calendarSecret);
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
    expect(people.find(({ displayName }) => displayName === 'Léa Martin')?.id).toBe(
      Object.entries(data['profile'] ?? {}).find(([key]) => key === 'id')?.[1],
    );
  });

  it('says that somebody has voted in secret, and not what', async () => {
    await using team = await openTeam();
    await opened(team, { secret: 'yes' });
    await votes(team, 'lea', 'Pour');
    await team.says('lea', 'mes données');
    const data = fileOf(team, 'lea');
    expect(data['votes']).toMatchObject([{ voted: true }]);
    expect(data['openBallots']).toEqual([]);
  });

  it('is sent once for two clicks, and holds what one chose', async () => {
    await using team = await openTeam();
    const form = formOf(await team.says('lea', 'point perso reglages'));
    await team.submits('lea', form, {});
    await Promise.all([team.says('lea', 'diapason mes donnees'), team.says('lea', 'diapason mes-donnees')]);
    await team.app.tick();
    expect(filesOf(team)).toHaveLength(1);
    expect(fileOf(team, 'lea')['personalDigest']).toHaveLength(1);
    expect(team.errors).toEqual([]);
  });
});
