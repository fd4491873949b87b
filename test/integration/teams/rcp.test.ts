import { describe, expect, it } from 'vitest';
import { channelId, claire, lea, type Msp, marc, openInstalledMsp, openMspWithMeeting, type Posted } from './msp.ts';

const subject = { f_title: 'Suivi diabète', f_date: '2026-11-24', f_time: '13:30' };

function formOf(msp: Msp): Posted {
  return msp.last(msp.private(claire), 'Planifier une RCP\n');
}

function announcement(msp: Msp): Posted {
  return msp.last(msp.in(channelId), 'RCP\u00a0:');
}

describe('an installation in a team', () => {
  it('makes the installer coordinator, its channel the one for announcements, and everyone in it a member', async () => {
    await using msp = await openInstalledMsp();
    const people = await msp.db.practitioner.findMany({ orderBy: { displayName: 'asc' } });
    expect(people.map(({ displayName, role }) => [displayName, role])).toEqual([
      ['Claire Dubois', 'coordinator'],
      ['Léa Martin', 'practitioner'],
      ['Marc Petit', 'practitioner'],
    ]);
    expect(await msp.db.workspace.findMany()).toMatchObject([{ channelExternalId: channelId }]);
    expect(await msp.db.careTeam.findMany()).toMatchObject([{ name: 'MSP des Tilleuls' }]);
  });

  it('that is told again changes nothing', async () => {
    await using msp = await openInstalledMsp();
    await msp.isInstalledBy(lea);
    const coordinators = await msp.db.practitioner.findMany({ where: { role: 'coordinator' } });
    expect(coordinators.map(({ displayName }) => displayName)).toEqual(['Claire Dubois']);
    expect(await msp.db.careTeam.count()).toBe(1);
  });

  it('is followed by the question for the profession at the first contact, once', async () => {
    await using msp = await openInstalledMsp();
    await msp.says(lea, 'rcp');
    await msp.says(lea, 'rcp');
    const welcomes = msp.private(lea).filter(({ text }) => text.includes('Bonjour Léa Martin'));
    expect(welcomes).toHaveLength(1);
    await msp.clicks(lea, msp.last(welcomes, 'Bonjour'), 'Compléter mon profil');
    const profile = msp.last(msp.private(lea), 'Votre profil');
    const answer = await msp.clicks(lea, profile, 'Enregistrer', { f_profession: 'nurse' });
    expect(answer.text).toContain('Merci Léa Martin');
    expect(await msp.db.practitioner.findFirst({ where: { displayName: 'Léa Martin' } })).toMatchObject({
      profession: 'nurse',
    });
  });
});

describe('planning an RCP', () => {
  it.each([
    ['bare in the private chat', (msp: Msp) => msp.says(claire, 'rcp planifier')],
    ['with "/" in the private chat', (msp: Msp) => msp.says(claire, '/rcp planifier')],
    ['after a mention in a channel', (msp: Msp) => msp.mentions(claire, 'rcp planifier')],
    ['after a mention in a channel, with "/"', (msp: Msp) => msp.mentions(claire, '/rcp planifier')],
  ])('opens the form in private when it is asked for %s', async (_, ask) => {
    await using msp = await openInstalledMsp();
    await ask(msp);
    expect(formOf(msp).text).toContain('[Planifier]\n[Annuler]');
    expect(msp.in(channelId)).toEqual([]);
  });

  it('shows what is wrong under the field and keeps what was typed', async () => {
    await using msp = await openInstalledMsp();
    await msp.says(claire, 'rcp planifier');
    const { text, card } = await msp.clicks(claire, formOf(msp), 'Planifier', { ...subject, f_date: '2026-11-13' });
    expect(text).toContain('⚠ Cette date et cette heure sont passées');
    expect(JSON.stringify(card)).toContain('"value":"Suivi diabète"');
    expect(await msp.db.meeting.count()).toBe(0);
    const corrected = await msp.clicks(claire, { ...formOf(msp), card }, 'Planifier', { f_date: '2026-11-24' });
    expect(corrected.text).toContain('RCP planifiée\nSuivi diabète');
  });

  it('announces it in the channel with three answers, and leaves no form behind that could be sent again', async () => {
    await using msp = await openInstalledMsp();
    await msp.says(claire, 'rcp planifier');
    const form = formOf(msp);
    await msp.clicks(claire, form, 'Planifier', subject);
    expect((await msp.becomes(form, 'RCP planifiée')).text).not.toContain('[Planifier]');
    expect(msp.in(channelId)).toHaveLength(1);
    expect(announcement(msp).text).toContain('mardi 24 novembre 2026 à 13\u00a0h\u00a030');
    expect(announcement(msp).text).toContain('[Présent]\n[Visio]\n[Excusé]');
  });

  it('plans once what is sent twice, each time with an answer', async () => {
    await using msp = await openInstalledMsp();
    await msp.says(claire, 'rcp planifier');
    const click = msp.click(claire, formOf(msp), 'Planifier', subject);
    for (const answer of [await msp.send(click), await msp.send(click)]) {
      expect(JSON.stringify(answer.body)).toContain('Suivi diabète');
    }
    expect(await msp.db.meeting.count()).toBe(1);
    expect(msp.in(channelId)).toHaveLength(1);
  });

  it('in one line is shown back, and planned on « Valider »', async () => {
    await using msp = await openInstalledMsp();
    await msp.says(claire, 'rcp planifier mardi 13h30 Suivi diabète');
    const understood = msp.last(msp.private(claire), 'Ai-je bien compris');
    expect(understood.text).toContain('mardi 17 novembre 2026 à 13\u00a0h\u00a030');
    expect((await msp.clicks(claire, understood, 'Valider')).text).toContain('RCP planifiée');
    expect(announcement(msp).text).toContain('mardi 17 novembre 2026');
  });
});

describe('an answer to the announcement', () => {
  it('is shown at once to the one who clicked, and edits the one message for everybody', async () => {
    await using msp = await openMspWithMeeting();
    const { text } = await msp.clicks(lea, announcement(msp), 'Présent');
    expect(text).toContain('Présents (1)\nLéa Martin');
    await msp.clicks(marc, announcement(msp), 'Excusé');
    expect(msp.in(channelId)).toHaveLength(1);
    expect(announcement(msp).text).toContain('Présents (1)\nLéa Martin');
    expect(announcement(msp).text).toContain('Excusés (1)\nMarc Petit');
  });

  it('counts once when it comes twice', async () => {
    await using msp = await openMspWithMeeting();
    const click = msp.click(lea, announcement(msp), 'Visio');
    const [one, two] = await Promise.all([msp.send(click), msp.send(click)]);
    for (const answer of [one, two]) expect(JSON.stringify(answer.body)).toContain('En visio (1)');
    expect(await msp.db.invitation.count({ where: { answer: 'remote' } })).toBe(1);
  });

  it('in « Voir » of the list changes that card', async () => {
    await using msp = await openMspWithMeeting();
    await msp.says(lea, 'rcp');
    const list = msp.last(msp.private(lea), 'Prochaines RCP');
    await msp.clicks(lea, list, 'Voir');
    const detail = await msp.becomes(list, 'Toutes les RCP');
    const { text } = await msp.clicks(lea, detail, 'Présent');
    expect(text).toContain('Vous avez répondu\u00a0: présent.');
  });
});

describe('what comes by itself', () => {
  it('is a reminder in each private chat, once per occasion', async () => {
    await using msp = await openMspWithMeeting();
    await msp.clicks(marc, announcement(msp), 'Excusé');
    await msp.at('2026-11-24T11:30:00Z');
    await msp.at('2026-11-24T11:31:00Z');
    const reminders = msp.in(lea.chat).filter(({ text }) => text.includes('RCP dans une heure'));
    expect(reminders).toHaveLength(1);
    expect(reminders[0]?.text).toContain('Suivi diabète');
    expect(msp.in(marc.chat).filter(({ text }) => text.includes('RCP dans une heure'))).toEqual([]);
    expect((await msp.clicks(lea, msp.last(reminders, 'Suivi'), 'Visio')).text).toContain(
      'Vous avez répondu\u00a0: en visio.',
    );
  });

  it('is the news of a move and of a cancellation, and the announcement follows', async () => {
    await using msp = await openMspWithMeeting();
    await msp.says(claire, 'rcp');
    const list = msp.last(msp.private(claire), 'Prochaines RCP');
    await msp.clicks(claire, list, 'Voir');
    const detail = await msp.becomes(list, 'Déplacer');
    await msp.clicks(claire, detail, 'Déplacer');
    const move = msp.last(msp.private(claire), 'Déplacer la RCP');
    await msp.clicks(claire, move, 'Déplacer', { f_date: '2026-11-26' });
    expect(msp.last(msp.in(lea.chat), 'RCP déplacée').text).toContain('Au lieu du mardi 24 novembre 2026');
    expect(announcement(msp).text).toContain('jeudi 26 novembre 2026');

    await msp.clicks(claire, detail, 'Annuler la RCP');
    const cancel = msp.last(msp.private(claire), 'Annuler la RCP\n«');
    await msp.clicks(claire, cancel, 'Annuler la RCP', { f_reason: 'salle indisponible' });
    expect(msp.last(msp.in(lea.chat), 'RCP annulée').text).toContain('salle indisponible');
    expect(msp.last(msp.in(channelId), 'RCP annulée').text).not.toContain('[Présent]');
    expect(msp.in(channelId)).toHaveLength(1);
  });

  it('goes on after a restart, before anybody has written again', async () => {
    await using msp = await openMspWithMeeting();
    await msp.stop();
    await msp.start();
    await msp.at('2026-11-24T11:30:00Z');
    expect(msp.in(lea.chat).filter(({ text }) => text.includes('RCP dans une heure'))).toHaveLength(1);
    await msp.clicks(lea, announcement(msp), 'Présent');
    expect(announcement(msp).text).toContain('Présents (1)\nLéa Martin');
  });
});

describe('the few words that only Teams needs', () => {
  it('are French for a French team, whatever language the client has', async () => {
    await using msp = await openMspWithMeeting();
    const english = { locale: 'en-US', entities: [{ type: 'clientInfo', locale: 'en-US' }] };
    const list = msp.last(msp.in(claire.chat), 'Prochaines RCP');
    const { body } = await msp.send({ ...msp.click(claire, list, 'Planifier une RCP'), ...english });
    expect(body).toMatchObject({ value: 'Le formulaire est ci-dessous.' });
    expect(JSON.stringify(formOf(msp).card)).toContain('Ce champ est obligatoire.');
    const cancelled = await msp.send({ ...msp.click(claire, formOf(msp), 'Annuler'), ...english });
    expect(cancelled.body).toMatchObject({ value: { fallbackText: 'Annulé.', lang: 'fr' } });
  });
});
