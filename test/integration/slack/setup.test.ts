import { expect, it } from 'vitest';
import { buttonNamed } from '../../support/e2e-buttons.ts';
import { optionNamed } from '../../support/e2e-modal.ts';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { clickPayload, signedInteraction } from '../../support/slack-requests.ts';
import { readable, useClinic } from './clinic.ts';

const clinic = useClinic();

/** The messages about the set-up in Camille's direct messages; Slack would accept each of them. */
function cards() {
  const about = (blocks: unknown) => /étapes? faites? sur|mise de côté/.test(readable(blocks));
  const posts = clinic.api.workspace.posts.filter(({ channel, blocks }) => channel === 'DUCAMILLE' && about(blocks));
  for (const { blocks } of posts) expect(messageProblems(blocks)).toEqual([]);
  return posts;
}

function card() {
  const post = cards().at(-1);
  if (post === undefined) throw new Error('no message about the set-up');
  return { ...post, text: readable(post.blocks) };
}

/** Camille clicks a button of it, where it stands. */
function clicks(label: string) {
  const { ts, blocks } = card();
  const { action_id, value } = buttonNamed(blocks, label);
  const container = { type: 'message', message_ts: ts, channel_id: 'DUCAMILLE', is_ephemeral: false };
  const by = { user: { id: 'UCAMILLE', team_id: 'T1' }, trigger_id: `trigger-${label}`, container };
  return clinic.send(signedInteraction(clickPayload(action_id, value, clinic.api.responseUrl, by)));
}

/** The modal that has opened, which Slack would accept. */
function opened() {
  expect(modalProblems(clinic.api.of('views.open').at(-1)?.args['view'])).toEqual([]);
  return clinic.openModal();
}

it('the set-up is gone through, put away and ended in one private message, over signed HTTP', async () => {
  expect(card().text).toContain('Bonjour Camille Roux');
  expect(card().text).toContain('2. Canal des RCP ✓ fait');

  await clicks('Modifier la structure');
  await clinic.submits('UCAMILLE', opened(), { name: 'ESP du Port' });
  expect(card().text).toContain('1. Structure ✓ fait\nESP du Port.');

  await clicks('Nommer quelqu’un');
  const roles = opened();
  await clinic.submits('UCAMILLE', roles, { secretaries: [optionNamed(roles, 'secretaries', 'Nadia Benali')] });
  expect(card().text).toContain('Secrétariat : Nadia Benali.');

  await clicks('Plus tard');
  expect(card().text).toContain('L’installation est mise de côté');
  await clicks('Reprendre l’installation');
  await clicks('Garder le point');
  expect(card().text).toContain('4 étapes faites sur 5');

  await clicks('Planifier la première RCP');
  await clinic.submits('UCAMILLE', opened(), { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' });
  expect(card().text).toContain('L’installation est terminée.');
  expect(cards()).toHaveLength(1);

  await clinic.types('UMARC', '/diapason', 'installation');
  expect(readable(clinic.api.responses.at(-1)?.['blocks'])).toContain('réservée à');
});
