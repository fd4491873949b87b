import { describe, expect, it } from 'vitest';
import { channel, formOf, openStructure, viewOf } from '../support/structure.ts';

describe('members', () => {
  it('come from the channel that the bot was added to, and that channel becomes the one for announcements', async () => {
    await using structure = await openStructure();
    const names = (await structure.db.practitioner.findMany()).map(({ displayName }) => displayName).sort();
    expect(names).toEqual(['Claire Dubois', 'Inès Faure', 'Léa Martin', 'Marc Petit', 'Ravi Payet']);
    const workspace = await structure.db.workspace.findFirstOrThrow();
    expect(workspace.channelExternalId).toBe('C-team');
    expect((await structure.db.careTeam.findFirstOrThrow()).name).toBe('MSP des Tilleuls');
  });

  it('are asked once for profession and role, on first contact', async () => {
    await using structure = await openStructure();
    await structure.says('lea', 'rcp');
    await structure.says('lea', 'rcp');
    expect(structure.platform.direct('lea')).toHaveLength(1);
    expect(structure.platform.direct('lea')[0]).toContain('dites-moi votre profession');
    expect(structure.platform.direct('marc')).toEqual([]);
  });

  it('say profession, role, zone and language in one form', async () => {
    await using structure = await openStructure();
    await structure.says('claire', 'rcp');
    const form = formOf(await structure.says('lea', 'diapason profil'));
    const saved = viewOf(
      await structure.submits('lea', form, { profession: 'nurse', zone: 'Indian/Reunion', language: 'en' }),
    );
    expect(saved.fallback).toContain('Infirmier');
    const lea = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
    expect(lea).toMatchObject({ profession: 'nurse', role: 'practitioner', zone: 'Indian/Reunion', locale: 'en' });
    expect(lea.confirmedAt).not.toBeNull();
    expect(viewOf(await structure.says('lea', 'rcp')).fallback).not.toContain('Aucune RCP');
  });

  it('become coordinator by installing the bot, and are welcomed at once', async () => {
    await using structure = await openStructure();
    await structure.app.bot.notice({
      kind: 'installed',
      platform: 'slack',
      workspace: 'T-msp',
      sourceId: 'installed-by',
      workspaceName: 'MSP des Tilleuls',
      by: 'ines',
    });
    await structure.app.tick();
    expect(structure.platform.direct('ines')).toHaveLength(1);
    expect(structure.platform.direct('ines')[0]).toContain('Vous coordonnez');
  });

  it('become coordinator when they administer the workspace and nobody is, otherwise not', async () => {
    await using structure = await openStructure();
    await structure.says('lea', 'rcp');
    await structure.says('claire', 'rcp');
    const roles = await structure.db.practitioner.findMany({ where: { role: 'coordinator' } });
    expect(roles.map(({ displayName }) => displayName)).toEqual(['Claire Dubois']);
  });

  it('cannot make themselves coordinator', async () => {
    await using structure = await openStructure();
    await structure.says('claire', 'rcp');
    const form = formOf(await structure.says('lea', 'profil'));
    const reply = await structure.submits('lea', form, { profession: 'nurse', role: 'coordinator' });
    expect(reply).toMatchObject({ kind: 'errors', errors: { role: 'Seul un coordinateur peut donner ce rôle.' } });
  });

  it('who are no carers do not open cases to themselves by another profession; the coordinator may, and it is on record', async () => {
    await using structure = await openStructure();
    await structure.says('claire', 'rcp');
    const profile = async (by: string, profession: string) =>
      structure.submits(by, formOf(await structure.says(by, by === 'lea' ? 'profil' : 'profil Léa')), { profession });
    await profile('lea', 'medical-secretary');
    expect(await profile('lea', 'nurse')).toMatchObject({
      kind: 'errors',
      errors: { profession: expect.stringContaining('seule la coordination') },
    });
    const lea = () => structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
    expect(await lea()).toMatchObject({ profession: 'medical-secretary' });
    await profile('claire', 'nurse');
    expect(await lea()).toMatchObject({ profession: 'nurse' });
    expect(await profile('lea', 'midwife')).toMatchObject({ kind: 'view' });
    const rows = await structure.db.auditEntry.findMany({ where: { act: 'profile.carer' } });
    expect(rows.map(({ subjects }) => subjects)).toEqual([[(await lea()).id]]);
  });

  it('stay coordinator while they are the only one', async () => {
    await using structure = await openStructure();
    const form = formOf(await structure.says('claire', 'profil'));
    const reply = await structure.submits('claire', form, { profession: 'care-coordinator', role: 'practitioner' });
    expect(reply).toMatchObject({ kind: 'errors', errors: { role: expect.stringContaining('seul coordinateur') } });
  });

  it('who leave are no longer invited or answered', async () => {
    await using structure = await openStructure();
    const [claire] = ['claire'];
    await structure.says(claire, 'rcp');
    await structure.says('marc', 'rcp');
    await structure.app.bot.notice({
      kind: 'person-changed',
      platform: 'slack',
      workspace: 'T-msp',
      sourceId: 'left',
      user: 'marc',
      profile: { externalId: 'marc', displayName: 'Marc Petit', guest: false, removed: true, bot: false },
    });
    const form = formOf(await structure.says(claire, 'rcp planifier'));
    expect(JSON.stringify(form)).not.toContain('Marc Petit');
    expect(viewOf(await structure.says('marc', 'rcp')).fallback).toContain('est désactivé');
  });
});

describe('a coordinator', () => {
  it('changes a member’s profile by name and can hand over', async () => {
    await using structure = await openStructure();
    await structure.says('claire', 'rcp');
    const form = formOf(await structure.says('claire', 'diapason profil lea martin'));
    expect(form.intro).toContain('Léa Martin');
    await structure.submits('claire', form, { profession: 'nurse', role: 'coordinator' });
    const own = formOf(await structure.says('claire', 'diapason profil'));
    const done = viewOf(
      await structure.submits('claire', own, { profession: 'general-practitioner', role: 'practitioner' }),
    );
    expect(done.fallback).toContain('Merci Claire Dubois');
    const leaders = await structure.db.practitioner.findMany({ where: { role: 'coordinator' } });
    expect(leaders.map(({ displayName }) => displayName)).toEqual(['Léa Martin']);
  });

  it('alone may: others get a sentence, and a name must mean one person', async () => {
    await using structure = await openStructure();
    await structure.says('claire', 'rcp');
    expect(viewOf(await structure.says('marc', 'profil Léa')).fallback).toContain('réservée à');
    expect(viewOf(await structure.says('claire', 'profil Personne')).fallback).toContain('Je ne trouve personne');
    expect(viewOf(await structure.says('claire', 'profil a')).fallback).toContain('Plusieurs personnes');
  });
});

describe('whoever joins after an RCP was planned', () => {
  it('is invited when it is for the whole team, and reminded', async () => {
    await using structure = await openStructure({ channel: false });
    for (const user of ['claire', 'lea']) await structure.says(user, 'rcp');
    const plan = formOf(await structure.says('claire', 'rcp planifier'));
    await structure.submits('claire', plan, { title: 'Suivi diabète', date: '2026-11-24' });
    await structure.says('marc', 'rcp');
    await structure.at('2026-11-24T11:30:00Z');
    expect(structure.platform.direct('marc').at(-1)).toContain('RCP dans une heure');
  });

  it('is invited when they turn out to have an invited profession', async () => {
    await using structure = await openStructure();
    const nurse = formOf(await structure.says('lea', 'profil'));
    await structure.submits('lea', nurse, { profession: 'nurse' });
    const plan = formOf(await structure.says('claire', 'rcp planifier'));
    await structure.submits('claire', plan, { title: 'Plaies', date: '2026-11-24', invited: ['profession:nurse'] });
    const late = formOf(await structure.says('marc', 'profil'));
    await structure.submits('marc', late, { profession: 'nurse' });
    const invited = await structure.db.invitation.findMany({ include: { practitioner: true } });
    const names = invited.map(({ practitioner }) => practitioner.displayName).sort();
    expect(names).toEqual(['Claire Dubois', 'Léa Martin', 'Marc Petit']);
  });
});

describe('settings', () => {
  it('are for those who steer', async () => {
    await using structure = await openStructure();
    await structure.says('claire', 'rcp');
    expect(viewOf(await structure.says('lea', 'diapason réglages')).fallback).toContain('réservée à');
  });

  it('choose the channel where the command is typed, zone, time and reminders', async () => {
    await using structure = await openStructure({ channel: false });
    const form = formOf(
      await structure.says('claire', 'diapason reglages', { ...channel, externalId: 'C-other', name: 'rcp' }),
    );
    await structure.submits('claire', form, {
      channel: 'here',
      zone: 'Indian/Reunion',
      region: 'RE',
      time: '12:15',
      reminders: ['morning'],
    });
    expect(await structure.db.careTeam.findFirstOrThrow()).toMatchObject({
      zone: 'Indian/Reunion',
      holidayRegion: 'RE',
      defaultStartTime: '12:15',
      reminderOccasions: ['morning'],
    });
    expect((await structure.db.workspace.findFirstOrThrow()).channelExternalId).toBe('C-other');
    const plan = formOf(await structure.says('claire', 'rcp planifier'));
    expect(plan.fields.find(({ id }) => id === 'time')?.initial).toBe('12:15');
  });

  it('adjust the reminders of RCPs planned before', async () => {
    await using structure = await openStructure();
    await structure.says('claire', 'rcp');
    const plan = formOf(await structure.says('claire', 'rcp planifier'));
    await structure.submits('claire', plan, { title: 'Suivi diabète', date: '2026-11-24' });
    const form = formOf(await structure.says('claire', 'diapason reglages'));
    await structure.submits('claire', form, { reminders: ['1h'] });
    const pending = await structure.db.delivery.findMany({ where: { state: 'pending' } });
    expect(new Set(pending.map(({ kind }) => kind))).toEqual(new Set(['meeting.reminder-1h']));
  });
});

describe('the private calendar', () => {
  it('has an address of one’s own, told to the person alone', async () => {
    await using structure = await openStructure();
    const list = viewOf(await structure.says('lea', 'rcp'));
    const view = JSON.stringify(viewOf(await structure.clicks('lea', list, 'Mon agenda')));
    const lea = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
    expect(view).toContain(`https://diapason.example/calendar/${lea.calendarSecret}.ics`);
  });
});

describe('whoever the workspace does not know', () => {
  it('gets a sentence and no rights', async () => {
    await using structure = await openStructure();
    expect(viewOf(await structure.says('stranger', 'rcp planifier')).fallback).toContain('Je ne vous trouve pas');
    expect(await structure.db.practitioner.count({ where: { displayName: 'stranger' } })).toBe(0);
  });
});

describe('what the workspace says about a member', () => {
  const changed = (structure: Awaited<ReturnType<typeof openStructure>>, profile: object) =>
    structure.app.bot.notice({
      kind: 'person-changed',
      platform: 'slack',
      workspace: 'T-msp',
      sourceId: `changed-${JSON.stringify(profile)}`,
      user: 'lea',
      profile: { externalId: 'lea', displayName: 'Léa Martin', guest: false, removed: false, bot: false, ...profile },
    });

  it('makes them a guest and a member again', async () => {
    await using structure = await openStructure();
    await structure.says('claire', 'rcp');
    await changed(structure, { guest: true });
    expect(viewOf(await structure.says('lea', 'rcp planifier')).fallback).toContain('compte d’invité');
    const plan = formOf(await structure.says('claire', 'rcp planifier'));
    await structure.submits('claire', plan, { title: 'Suivi diabète', date: '2026-11-24' });
    await changed(structure, {});
    expect((await structure.says('lea', 'rcp planifier')).kind).toBe('form');
    // Back in time for the RCP of the whole team that was planned meanwhile.
    expect(await structure.db.invitation.count({ where: { practitioner: { displayName: 'Léa Martin' } } })).toBe(1);
  });

  it('moves their reminders with their zone, until they chose a zone themselves', async () => {
    await using structure = await openStructure();
    await structure.says('claire', 'rcp');
    const plan = formOf(await structure.says('claire', 'rcp planifier'));
    await structure.submits('claire', plan, { title: 'Suivi diabète', date: '2026-11-24' });
    const morning = async () => {
      const lea = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
      const where = { practitionerId: lea.id, kind: 'meeting.reminder-morning' };
      return (await structure.db.delivery.findFirstOrThrow({ where })).dueAt.toISOString();
    };
    await changed(structure, { zone: 'Indian/Reunion' });
    expect(await morning()).toBe('2026-11-24T04:00:00.000Z');
    const form = formOf(await structure.says('lea', 'profil'));
    await structure.submits('lea', form, { profession: 'nurse', zone: 'Indian/Mayotte' });
    await changed(structure, { zone: 'Europe/Paris' });
    expect(await morning()).toBe('2026-11-24T05:00:00.000Z');
  });

  it('lets the next workspace administrator take over from a coordinator who left', async () => {
    await using structure = await openStructure();
    const form = formOf(await structure.says('claire', 'profil'));
    await structure.submits('claire', form, { profession: 'care-coordinator' });
    await structure.db.practitioner.updateMany({ where: { role: 'coordinator' }, data: { role: 'practitioner' } });
    await structure.says('lea', 'rcp');
    await structure.says('claire', 'rcp');
    const leaders = await structure.db.practitioner.findMany({ where: { role: 'coordinator' } });
    expect(leaders.map(({ displayName }) => displayName)).toEqual(['Claire Dubois']);
  });
});
