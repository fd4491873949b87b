import { expect, it } from 'vitest';
import { buttonNamed } from '../../support/e2e-buttons.ts';
import { messageProblems } from '../../support/slack-blocks.ts';
import { clickPayload, eventBody, signedInteraction, signedJson } from '../../support/slack-requests.ts';
import { change, give } from '../reminder/tasks.ts';
import { readable, useClinic } from './clinic.ts';

const clinic = useClinic();

/** Opens the tab « Accueil »; Slack says which state of it is shown. */
async function opens(user: string, hash = clinic.api.workspace.homes.get(user)?.hash): Promise<void> {
  const view = hash === undefined ? {} : { view: { id: `V${user}`, type: 'home', hash } };
  const event = { type: 'app_home_opened', user, channel: `D${user}`, tab: 'home', ...view };
  await clinic.send(signedJson(eventBody(event, `Ev-${clinic.api.calls.length}`)));
}

function home(user: string): unknown {
  return clinic.api.workspace.homes.get(user)?.view;
}

async function clicks(user: string, label: string): Promise<void> {
  const { action_id, value } = buttonNamed(home(user), label);
  const { response_url: _, channel: __, ...click } = clickPayload(action_id, value, '');
  await clinic.send(
    signedInteraction({
      ...click,
      user: { id: user, team_id: 'T1' },
      trigger_id: `home.${clinic.api.calls.length}`,
      container: { type: 'view', view_id: `V${user}` },
      view: { id: `V${user}`, type: 'home', hash: clinic.api.workspace.homes.get(user)?.hash },
    }),
  );
}

const publications = () => clinic.api.of('views.publish');

it('the home screen is published when it is opened, worked in, and follows what others do, over signed HTTP', async () => {
  await clinic.types('UMARC', '/rcp');
  const given = { by: 'Camille Roux', to: ['Marc Lefèvre'], dueOn: '2026-11-16' };
  await give(clinic, { ...given, title: 'Relancer le laboratoire' });
  await opens('UMARC');
  expect(publications()).toHaveLength(1);
  expect(publications()[0]?.args).not.toHaveProperty('hash');
  expect(readable(home('UMARC'))).toContain('Bonjour Marc Lefèvre');
  expect(readable(home('UMARC'))).toContain('Relancer le laboratoire');

  // Opened again, it builds on what Slack shows.
  const { hash } = clinic.api.workspace.homes.get('UMARC') ?? {};
  await opens('UMARC');
  expect(publications()).toHaveLength(2);
  expect(publications()[1]?.args).toMatchObject({ user_id: 'UMARC', hash });

  const messages = clinic.api.of('chat.postMessage').length;
  await clicks('UMARC', 'C’est fait');
  expect(readable(home('UMARC'))).not.toContain('Relancer le laboratoire');
  expect(publications()).toHaveLength(3);
  expect(clinic.api.of('chat.postMessage')).toHaveLength(messages);

  await clicks('UMARC', 'Nouvelle tâche');
  await clinic.submits('UMARC', clinic.openModal(), { title: 'Vérifier le chariot' });
  expect(readable(home('UMARC'))).toContain('Vérifier le chariot');

  // Somebody else gives him another one.
  await give(clinic, { ...given, title: 'Appeler la CPTS' });
  await clinic.types('UCAMILLE', '/rcp');
  expect(readable(home('UMARC'))).not.toContain('Appeler la CPTS');
  clinic.clock.set(new Date(clinic.clock.now().getTime() + 5_000));
  await clinic.settled();
  expect(readable(home('UMARC'))).toContain('Appeler la CPTS');
  expect(publications()).toHaveLength(5);
});

it('a state that is no longer the one on the screen is replaced by a fresh one', async () => {
  await clinic.types('UMARC', '/rcp');
  const task = await give(clinic, { by: 'Camille Roux', to: ['Marc Lefèvre'], title: 'Relancer le laboratoire' });
  await opens('UMARC');
  await change(clinic, task, { title: 'Rappeler le laboratoire' });
  await opens('UMARC', '1.stale');
  expect(publications().map(({ args }) => args['hash'])).toEqual([undefined, '1.stale', undefined]);
  expect(readable(home('UMARC'))).toContain('Rappeler le laboratoire');
});

it('what a click on it leads to is answered in the direct messages', async () => {
  await clinic.types('UMARC', '/rcp');
  await opens('UMARC');
  await clicks('UMARC', 'Mes absences');
  const answer = clinic.api.workspace.posts.findLast(({ channel }) => channel === 'DUMARC');
  expect(messageProblems(answer?.blocks)).toEqual([]);
  expect(readable(answer?.blocks)).toContain('bsence');
  expect(publications()).toHaveLength(1);
});

it('nobody hears of it when the app has no home tab', async () => {
  clinic.api.fail('views.publish', { status: 200, body: JSON.stringify({ ok: false, error: 'not_enabled' }) });
  await opens('UMARC');
  clinic.clock.set(new Date('2026-11-16T10:00:00Z'));
  await clinic.settled();
  expect(publications()).toHaveLength(1);
  const row = await clinic.db.delivery.findFirstOrThrow({ where: { kind: 'home' } });
  expect(row).toMatchObject({ state: 'cancelled', reason: 'not_enabled' });
  expect(await clinic.db.delivery.count({ where: { state: 'dead' } })).toBe(0);
});

it('a guest reads that it is not for them', async () => {
  await opens('UGUEST');
  expect(readable(home('UGUEST'))).not.toBe('');
  expect(readable(home('UGUEST'))).not.toContain('Mes tâches');
});
