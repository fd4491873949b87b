import { expect, it } from 'vitest';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { hold, secrets } from '../minutes/held.ts';
import { channel, readable, useClinic } from './clinic.ts';

const clinic = useClinic();

const direct = (user: string) => clinic.api.workspace.posts.filter((post) => post.channel === `D${user}`);
const inChannel = () => clinic.api.workspace.posts.filter((post) => post.channel === channel);

/** The private answer that came last, as a message to click. */
function answered() {
  const last = clinic.api.responses.at(-1);
  expect(messageProblems(last?.['blocks'])).toEqual([]);
  return { ts: '1', blocks: last?.['blocks'] };
}

function asked(user: string) {
  const post = direct(user).findLast(({ text }) => text.startsWith('Merci de valider'));
  if (post === undefined) throw new Error(`${user} was not asked`);
  expect(messageProblems(post.blocks)).toEqual([]);
  return post;
}

/** An RCP of six cases took place, Nadia and Marc were there. */
async function afterRcp(): Promise<void> {
  for (const user of ['UNADIA', 'UMARC']) await clinic.types(user, '/rcp');
  await clinic.types('UCAMILLE', '/rcp', 'planifier');
  await clinic.submits('UCAMILLE', clinic.openModal(), { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' });
  await clinic.db.practitioner.updateMany({ data: { profession: 'nurse' } });
  const codes = Array.from({ length: 6 }, (_, index) => `C-${String(index).padStart(2, '0')}AA`);
  await hold(clinic.db, ['Nadia Benali', 'Marc Lefèvre'], codes);
  clinic.clock.set(new Date('2026-11-24T14:00:00Z'));
  await clinic.settled();
}

it('goes from the recorded RCP to approved minutes over signed HTTP', async () => {
  await afterRcp();
  await clinic.types('UCAMILLE', '/rcp', 'compte-rendu');
  expect(readable(answered().blocks)).toContain('C-00AA · Plaie chronique');
  expect(readable(answered().blocks)).toContain('page 1 sur 2');

  await clinic.clicks('UCAMILLE', answered(), 'Compléter');
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  await clinic.submits('UCAMILLE', clinic.openModal(), { remarks: 'Salle fermée' });
  await clinic.types('UCAMILLE', '/rcp', 'cr');
  await clinic.clicks('UCAMILLE', answered(), 'Soumettre à validation');
  const shown = clinic.api.of('chat.update').at(-1)?.args['blocks'];
  expect(messageProblems(shown)).toEqual([]);
  expect(readable(shown)).toContain('à valider jusqu’au mardi 1er décembre 2026 à 18 h');

  await clinic.clicks('UMARC', asked('UMARC'), 'Faire une remarque');
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  const { body } = await clinic.submits('UMARC', clinic.openModal(), { reason: 'Appeler le 06 12 34 56 78' });
  expect(body).toMatchObject({ response_action: 'errors', errors: { reason: expect.stringContaining('téléphone') } });

  const buttons = { ...asked('UMARC'), channel: 'DUMARC' };
  await clinic.clicks('UNADIA', asked('UNADIA'), 'Approuver');
  await clinic.clicks('UMARC', buttons, 'Approuver');
  await clinic.clicks('UMARC', buttons, 'Approuver');
  expect(await clinic.db.meeting.findFirst()).toMatchObject({ status: 'minutes-approved' });

  const lines = inChannel().filter(({ text }) => text.startsWith('Compte rendu validé'));
  const announcement = inChannel().find(({ thread_ts }) => thread_ts === undefined);
  expect(lines.map(({ thread_ts }) => thread_ts)).toEqual([announcement?.ts]);
  for (const secret of Object.values(secrets)) expect(JSON.stringify(inChannel())).not.toContain(secret);

  const [line] = lines;
  if (line === undefined) throw new Error('nothing in the thread');
  await clinic.clicks('UMARC', line, 'Lire');
  expect(readable(answered().blocks)).toContain('Inchangé depuis la validation.');
  expect(readable(answered().blocks)).toContain(secrets.statement);
});

it('uploads the PDF for whoever asks', async () => {
  await afterRcp();
  await clinic.types('UMARC', '/rcp', 'cr');
  await clinic.clicks('UMARC', answered(), 'PDF');
  expect(readable(answered().blocks)).toContain('Le fichier arrive dans vos messages privés.');
  const file = [...clinic.api.workspace.files.values()].at(-1);
  expect(file?.name).toMatch(/^compte-rendu-2026-11-24-.*\.pdf$/);
  expect(new TextDecoder().decode(file?.bytes?.slice(0, 8))).toMatch(/^%PDF-1\./);
});
