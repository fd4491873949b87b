import { expect, it } from 'vitest';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { give } from '../reminder/tasks.ts';
import { readable, useClinic } from './clinic.ts';

const clinic = useClinic();

it('one’s own digest comes in private at the time that was chosen, and its RCP is answered in it, over signed HTTP', async () => {
  await clinic.types('UCAMILLE', '/rcp', 'planifier');
  const planned = { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' };
  await clinic.submits('UCAMILLE', clinic.openModal(), planned);
  await give(clinic, { by: 'Camille Roux', to: ['Camille Roux'], dueOn: '2026-11-18' });
  await clinic.types('UCAMILLE', '/point', 'reglages');
  await clinic.submits('UCAMILLE', clinic.openModal(), { on: 'no', personal: 'yes' });
  await clinic.types('UCAMILLE', '/point', 'perso reglages');
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  await clinic.submits('UCAMILLE', clinic.openModal(), { weekday: '5', time: '12:30' });

  clinic.clock.set(new Date('2026-11-20T11:30:00Z'));
  await clinic.settled();
  const standing = () =>
    clinic.api.workspace.posts.filter(
      (post) => post.channel === 'DUCAMILLE' && readable(post.blocks).includes('Votre semaine'),
    );
  const [digest, ...others] = standing();
  if (digest === undefined) throw new Error('no digest');
  expect(others).toEqual([]);
  expect(messageProblems(digest.blocks)).toEqual([]);
  expect(readable(digest.blocks)).toContain('1 RCP dans les 7 jours');
  expect(readable(digest.blocks)).toContain('1 tâche en retard');

  await clinic.clicks('UCAMILLE', digest, 'Présent');
  const [after] = clinic.api
    .of('chat.update')
    .map(({ args }) => args['blocks'])
    .filter((blocks) => readable(blocks).includes('Votre semaine'));
  expect(messageProblems(after)).toEqual([]);
  expect(readable(after)).toContain('1 RCP dans les 7 jours');
  expect(readable(after)).not.toContain('Vous n’avez pas encore répondu');

  await clinic.types('UMARC', '/point', 'perso');
  const shown = clinic.api.responses.at(-1);
  expect(messageProblems(shown?.['blocks'])).toEqual([]);
  expect(readable(shown?.['blocks'])).toContain('Vous n’avez pas encore répondu');
});
