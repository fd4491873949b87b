import { describe, expect, it } from 'vitest';
import { formOf, openStructure, viewOf } from '../../support/structure.ts';

// Monday 16 November 2026, 9:00 in Paris.
const now = '2026-11-16T08:00:00Z';

const subject = { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' };

async function plannedBy(structure: Awaited<ReturnType<typeof openStructure>>, user = 'claire', changes = {}) {
  const form = formOf(await structure.says(user, 'rcp planifier'));
  return structure.submits(user, form, { ...subject, ...changes });
}

describe('planning an RCP by form', () => {
  it('opens a form of at most 8 fields with the structure’s habits filled in', async () => {
    await using structure = await openStructure({ now });
    const form = formOf(await structure.says('claire', 'rcp planifier'));
    expect(form.fields.map(({ id }) => id)).toEqual([
      'type',
      'title',
      'date',
      'time',
      'duration',
      'place',
      'facilitator',
      'invited',
    ]);
    expect(form.fields.find(({ id }) => id === 'time')?.initial).toBe('13:30');
  });

  it('tells who planned it, announces it once in the channel and attaches the calendar file to it', async () => {
    await using structure = await openStructure({ now });
    const reply = viewOf(await plannedBy(structure, 'claire', { place: 'Salle de réunion' }));
    expect(reply.fallback).toBe(
      'RCP «\u00a0Suivi diabète\u00a0» planifiée mardi 24 novembre 2026 à 13\u00a0h\u00a030.',
    );
    const [announcement, file, ...more] = structure.platform.channel('C-team');
    expect(more).toEqual([]);
    expect(announcement).toContain('RCP\u00a0: Suivi diabète');
    expect(announcement).toContain('mardi 24 novembre 2026 à 13\u00a0h\u00a030');
    expect(announcement).toContain('Salle de réunion');
    for (const button of ['Présent', 'Visio', 'Excusé']) expect(announcement).toContain(button);
    expect(file).toContain('BEGIN:VCALENDAR');
    expect(file).toContain('DTSTART:20261124T123000Z');
    expect(file).toContain('SUMMARY:RCP : Suivi diabète');
  });

  it('plans nothing twice when the same form is sent twice', async () => {
    await using structure = await openStructure({ now });
    const form = formOf(await structure.says('claire', 'rcp planifier'));
    await structure.submits('claire', form, subject);
    const again = viewOf(await structure.submits('claire', form, { ...subject, title: 'Autre titre' }));
    expect(JSON.stringify(again.blocks)).toContain('envoyé deux fois');
    expect(await structure.db.meeting.count()).toBe(1);
    expect(structure.platform.channel('C-team')).toHaveLength(2);
  });

  it('writes to each invited person where no channel was chosen', async () => {
    await using structure = await openStructure({ now, channel: false });
    for (const user of ['claire', 'lea', 'marc']) await structure.says(user, 'rcp');
    await plannedBy(structure);
    const [, invitation] = structure.platform.direct('lea');
    expect(invitation).toContain('Invitation à la RCP\u00a0: Suivi diabète');
    expect(structure.platform.channel('C-team')).toEqual([]);
  });

  it.each([
    ['a past date', { date: '2026-11-13' }, 'date', /passées/],
    ['a date in more than two years', { date: '2036-11-13' }, 'date', /deux ans/],
    ['a date that does not exist', { date: '2026-02-31' }, 'date', /date qui existe/],
    ['an impossible time', { time: '25:10' }, 'time', /entre 00:00 et 23:59/],
    ['an hour that exists twice', { date: '2027-10-31', time: '02:30' }, 'time', /deux fois/],
    ['an hour that is skipped', { date: '2027-03-28', time: '02:30' }, 'time', /n’existe pas/],
    ['no title', { title: '   ' }, 'title', /titre court/],
    ['a title of 10,000 characters', { title: 'é'.repeat(10_000) }, 'title', /10000 caractères/],
    ['a duration of nothing', { duration: '0' }, 'duration', /entre 10 et 480/],
    ['nobody invited', { invited: [] }, 'invited', /au moins une autre personne/],
    ['an unknown person', { invited: ['person:somebody-else'] }, 'invited', /ne fait plus partie/],
    ['a profession that nobody has', { invited: ['profession:podiatrist'] }, 'invited', /Pédicure-podologue/],
    ['a social security number in the title', { title: 'Suivi 2 95 10 99 126 111 93' }, 'title', /sécurité sociale/],
    ['a phone number in the place', { place: 'appeler le 06 12 34 56 78' }, 'place', /téléphone/],
    ['an e-mail address in the title', { title: 'voir jeanne.d@example.org' }, 'title', /e-mail/],
  ])('refuses %s with a sentence under the field and keeps what was typed', async (_, wrong, field, sentence) => {
    await using structure = await openStructure({ now });
    const reply = await plannedBy(structure, 'claire', wrong);
    if (reply.kind !== 'errors') throw new Error(`accepted: ${JSON.stringify(reply)}`);
    expect(reply.errors[field]).toMatch(sentence);
    const typed = { ...subject, ...wrong };
    for (const { id, initial } of reply.form.fields) {
      const given = Object.entries(typed).find(([key]) => key === id)?.[1];
      if (given !== undefined) expect(String(initial)).toBe(String(given));
    }
    expect(await structure.db.meeting.count()).toBe(0);
    expect(JSON.stringify(await structure.db.delivery.findMany())).not.toContain('06 12');
  });

  it.each([
    ['emoji', '👩‍⚕️ Suivi 🫀'],
    ['right-to-left text', 'متابعة السكري'],
    ['markup', '<!channel> *gras* & <script>'],
  ])('takes %s in a title as it is', async (_, title) => {
    await using structure = await openStructure({ now });
    await plannedBy(structure, 'claire', { title });
    const meeting = await structure.db.meeting.findFirstOrThrow();
    expect(meeting.title).toBe(title);
  });
});

describe('planning an RCP in one line', () => {
  it('shows back what it understood and plans it on « Valider »', async () => {
    await using structure = await openStructure({ now });
    const understood = viewOf(await structure.says('claire', 'rcp planifier mardi 13h30 Suivi diabète'));
    expect(understood.fallback).toContain('Suivi diabète');
    expect(understood.fallback).toContain('mardi 17 novembre 2026 à 13\u00a0h\u00a030');
    expect(await structure.db.meeting.count()).toBe(0);
    await structure.clicks('claire', understood, 'Valider');
    await structure.clicks('claire', understood, 'Valider');
    expect(await structure.db.meeting.count()).toBe(1);
    expect(structure.platform.channel('C-team')[0]).toContain('mardi 17 novembre 2026 à 13\u00a0h\u00a030');
  });

  it('takes the end of « 13h-14h30 » for the length', async () => {
    await using structure = await openStructure({ now });
    const understood = viewOf(await structure.says('claire', 'rcp planifier mardi 13h-14h30 Suivi diabète'));
    await structure.clicks('claire', understood, 'Valider');
    expect(await structure.db.meeting.findFirstOrThrow()).toMatchObject({
      title: 'Suivi diabète',
      durationMinutes: 90,
    });
  });

  it('opens the filled form on « Modifier », for the same RCP', async () => {
    await using structure = await openStructure({ now });
    const understood = viewOf(await structure.says('claire', 'rcp planifier mardi 13h30 Suivi diabète'));
    const form = formOf(await structure.clicks('claire', understood, 'Modifier'));
    expect(form.fields.find(({ id }) => id === 'title')?.initial).toBe('Suivi diabète');
    expect(form.fields.find(({ id }) => id === 'date')?.initial).toBe('2026-11-17');
    await structure.submits('claire', form, {});
    await structure.clicks('claire', understood, 'Valider');
    expect(await structure.db.meeting.count()).toBe(1);
  });

  it('plans nothing on « Annuler »', async () => {
    await using structure = await openStructure({ now });
    const understood = viewOf(await structure.says('claire', 'rcp planifier mardi 13h30 Suivi diabète'));
    const discarded = viewOf(await structure.clicks('claire', understood, 'Annuler'));
    expect(discarded.fallback).toBe('D’accord, rien n’a été planifié.');
    expect(await structure.db.meeting.count()).toBe(0);
  });

  it('opens the form with the rest when there is no date, and says so', async () => {
    await using structure = await openStructure({ now });
    const form = formOf(await structure.says('claire', 'rcp planifier Suivi diabète'));
    expect(form.intro).toContain('pas trouvé de date');
    expect(form.fields.find(({ id }) => id === 'title')?.initial).toBe('Suivi diabète');
  });

  it('shows a blocked text back to its author alone', async () => {
    await using structure = await openStructure({ now });
    const view = viewOf(await structure.says('claire', 'rcp planifier mardi 13h30 appeler 06 12 34 56 78'));
    expect(view.fallback).toContain('numéro de téléphone');
    expect(JSON.stringify(await structure.db.inboundEvent.findMany())).not.toContain('06 12');
  });
});

describe('a line that is not what it seems', () => {
  it('is refused when only its title without the date in between says what it must not', async () => {
    await using structure = await openStructure({ now });
    const view = viewOf(await structure.says('claire', 'rcp planifier 06 12 34 le 24/11/2026 56 78'));
    expect(view.fallback).toContain('numéro de téléphone');
  });

  it('is refused at the click too, whatever the button was made to carry', async () => {
    await using structure = await openStructure({ now });
    const understood = viewOf(await structure.says('claire', 'rcp planifier mardi 13h30 Suivi diabète'));
    for (const title of ['appeler 06 12 34 56 78', 'é'.repeat(10_000), '']) {
      const tampered = JSON.stringify(understood).replaceAll('Suivi diabète', title);
      await structure.clicks('claire', JSON.parse(tampered), 'Valider');
    }
    expect(await structure.db.meeting.count()).toBe(0);
  });

  it('with a title of 10,000 characters opens the form, its title kept, with a sentence', async () => {
    await using structure = await openStructure({ now });
    const title = 'é'.repeat(10_000);
    const form = formOf(await structure.says('claire', `rcp planifier mardi 13h30 ${title}`));
    expect(form.intro).toContain('raccourcissez-le');
    expect(form.fields.find(({ id }) => id === 'title')?.initial).toBe(title);
    expect(form.context.length).toBeLessThan(200);
  });

  it('with a title of 150 flags is too long, though a person sees 150 characters', async () => {
    await using structure = await openStructure({ now });
    const form = formOf(await structure.says('claire', `rcp planifier mardi 13h30 ${'🇫🇷'.repeat(150)}`));
    expect(form.intro).toContain('raccourcissez-le');
  });
});

describe('commands', () => {
  it('names the nearest commands for an unknown one', async () => {
    await using structure = await openStructure({ now });
    expect(viewOf(await structure.says('claire', 'rcp planifer')).fallback).toContain('/rcp planifier');
    expect(viewOf(await structure.says('claire', 'diapason reglage')).fallback).toContain('/diapason reglages');
  });

  it('explains itself, to each what they may do', async () => {
    await using structure = await openStructure({ now });
    await structure.says('claire', 'rcp');
    const coordinator = JSON.stringify(viewOf(await structure.says('claire', 'diapason aide')));
    const practitioner = JSON.stringify(viewOf(await structure.says('lea', 'diapason aide')));
    expect(coordinator).toContain('/diapason reglages');
    expect(practitioner).toContain('/rcp planifier');
    expect(practitioner).not.toContain('/diapason reglages');
  });

  it('handles a command that the platform delivers twice once', async () => {
    await using structure = await openStructure({ now });
    const inbound = {
      kind: 'command',
      text: 'diapason aide',
      platform: 'slack',
      workspace: 'T-msp',
      user: 'claire',
      place: { kind: 'direct' },
      sourceId: 'same',
    } as const;
    const [one, two] = await Promise.all([structure.app.bot.invoke(inbound), structure.app.bot.invoke(inbound)]);
    expect([one.kind, two.kind].sort()).toEqual(['none', 'view']);
    expect((await structure.app.bot.invoke(inbound)).kind).toBe('none');
  });
});
