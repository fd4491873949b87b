import { expect, it } from 'vitest';
import { newId, newSecret, practitionerId } from '../../../src/core/ids.ts';
import type { Profession } from '../../../src/features/practitioner/profession.ts';
import { profession } from '../../../src/features/practitioner/profession.ts';
import { renderMessage } from '../../../src/platforms/slack/render/message.ts';
import { renderCard } from '../../../src/platforms/teams/render-view.ts';
import type { View } from '../../../src/ui/view.ts';
import { messageProblems } from '../../support/slack-blocks.ts';
import { openTeam, viewOf } from '../../support/structure.ts';
import { card as cardOf } from '../decision/decisions.ts';
import { labels, proposed, type Team, words } from '../vote/votes.ts';
import { ask, asked, paper, says } from './opinions.ts';

/** Adds members with an account each, of these professions in turn. */
async function grow(team: Team, count: number, professions: readonly Profession[]): Promise<readonly string[]> {
  const {
    careTeamId,
    createdAt,
    id: workspaceId,
  } = {
    ...(await team.db.practitioner.findFirstOrThrow()),
    ...(await team.db.workspace.findFirstOrThrow({ select: { id: true } })),
  };
  const people = Array.from({ length: count }, (_, index) => ({
    id: newId(practitionerId),
    careTeamId,
    displayName: `Marie-Dominique de Villeneuve-${index}`,
    profession: professions[index % professions.length] ?? null,
    role: 'practitioner',
    calendarSecret: newSecret(),
    createdAt,
  }));
  await team.db.practitioner.createMany({ data: people });
  await team.db.chatAccount.createMany({
    data: people.map(({ id }) => ({
      id: `account-${id}`,
      ...{ careTeamId, practitionerId: id, workspaceId, externalId: id, lastSeenAt: createdAt },
    })),
  });
  return people.map(({ id }) => id);
}

/** Shows it on both platforms, whole: nothing is left out, and every button is there. */
function expectWhole(view: View): void {
  const { blocks } = renderMessage(view);
  expect(messageProblems(blocks)).toEqual([]);
  const card = renderCard(view);
  expect(JSON.stringify(card).length).toBeLessThanOrEqual(30_000);
  for (const shown of [JSON.stringify(blocks), JSON.stringify(card.body)]) {
    expect(shown).not.toMatch(/"(?:… )?\+ \d+"/);
    for (const label of labels(view)) expect(shown).toContain(label);
  }
}

it('asks 500 members, names a few colleagues, and edits no more messages than that once many have answered', async () => {
  await using team = await openTeam();
  const people = await grow(team, 500, ['nurse']);
  const { decision } = await asked(team, ['nurse', 'pharmacist']);
  const sent = team.platform.screen.filter(
    ({ view }) => view?.blocks[0] && JSON.stringify(view).includes('Au titre de'),
  );
  // Léa is a nurse too, Ravi a pharmacist.
  expect(sent).toHaveLength(502);
  expect(await team.db.delivery.count({ where: { kind: 'opinion.asked', state: 'sent' } })).toBe(503);
  expect(await team.db.delivery.count({ where: { kind: 'opinion.reminder', state: 'pending' } })).toBe(502);

  const { id: requestId, careTeamId } = await team.db.opinionRequest.findFirstOrThrow();
  const said = { careTeamId, requestId, profession: 'nurse', stance: 'reserved', at: team.clock.now() };
  await team.db.opinion.createMany({
    data: people.map((id) => ({ ...said, practitionerId: id, text: 'é'.repeat(300) })),
  });
  const edits = () => team.platform.screen.reduce((sum, message) => sum + message.edits, 0);
  const before = edits();
  await says(team, 'lea', 'Favorable');
  // Léa's own and Marc's.
  expect(edits() - before).toBe(2);
  expect(words(await paper(team, 'lea'))).toMatch(
    /Pour votre profession, (?:[^,]+, ){3}[^,]+ et [^,]+ ont déjà répondu\./,
  );
  expect(words(await paper(team, 'marc'))).toContain('Infirmier : 1 favorable et 500 réservés');

  const card = await cardOf(team, 'marc', { id: decision });
  for (const view of [await paper(team, 'lea'), await paper(team, 'marc'), card]) expectWhole(view);
  const first = viewOf(await team.clicks('marc', card, 'Lire les avis'));
  expect(words(first)).toContain('Page 1 sur 63.');
  expect(labels(first)).toEqual(['Page suivante', 'Voir la décision']);
  const second = viewOf(await team.clicks('marc', first, 'Page suivante'));
  expect(labels(second)).toEqual(['Page précédente', 'Page suivante', 'Voir la décision']);
  for (const view of [first, second]) expectWhole(view);
}, 180_000);

it('shows every profession there is on one card, and twelve opinions of 300 characters', async () => {
  await using team = await openTeam();
  const people = await grow(team, profession.options.length, profession.options);
  const decision = await proposed(team);
  await ask(team, 'marc', decision, { professions: profession.options });
  const open = await cardOf(team, 'marc', { id: decision });
  expectWhole(open);
  expect(words(open)).toContain('0 profession sur 40 a répondu.');
  expect(words(open)).toContain('Élu : en attente (1 personne)');

  await team.clicks('marc', open, 'Clore les avis');
  const twelve = profession.options.slice(0, 12);
  // The clock is put back: the request that is open is the one in full all the same.
  team.clock.set(new Date('2026-11-16T07:30:00Z'));
  await ask(team, 'marc', decision, { professions: twelve });
  const { id: requestId, careTeamId } = await team.db.opinionRequest.findFirstOrThrow({ where: { state: 'open' } });
  await team.db.opinion.createMany({
    data: twelve.map((one, index) => ({
      ...{ careTeamId, requestId, profession: one, stance: 'unfavourable', at: team.clock.now() },
      ...{ practitionerId: people[index] ?? '', text: 'é'.repeat(300) },
    })),
  });
  const card = await cardOf(team, 'marc', { id: decision });
  expect(words(card).match(/é{300}/g)).toHaveLength(12);
  expectWhole(card);
  expectWhole(viewOf(await team.says('marc', 'decision avis')));
}, 180_000);

it('refuses to show opinions to whoever may not read them, and a page that is not there', async () => {
  await using team = await openTeam();
  const { decision } = await asked(team, ['nurse']);
  const { id: request } = await team.db.opinionRequest.findFirstOrThrow();
  const button = {
    kind: 'action',
    action: 'opinion.show',
    label: 'Lire les avis',
    payload: { request, page: 900 },
  } as const;
  expect(words(viewOf(await team.presses('marc', button)))).toContain('Page 1 sur 1.');
  const review = await team.db.caseReview.create({
    data: {
      ...{ id: 'case', code: 'C-7QK4', kind: 'complex-case', motive: 'diabetes', question: '', attribute: 'none' },
      ...{ consent: 'informed', wantedProfessions: [], status: 'proposed', createdAt: team.clock.now() },
      careTeamId: (await team.db.careTeam.findFirstOrThrow()).id,
      requesterId: (await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } })).id,
      updatedAt: team.clock.now(),
    },
  });
  await team.db.decision.update({ where: { id: decision }, data: { caseReviewId: review.id } });
  expect(words(viewOf(await team.presses('lea', button)))).toContain('Ces avis se lisent avec le dossier');
});
