import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { linesOf, screen } from '../../../src/features/weekly-digest/fit.ts';
import { renderMessage } from '../../../src/platforms/slack/render/message.ts';
import { renderCard } from '../../../src/platforms/teams/render-view.ts';
import { plainText } from '../../../src/ui/text.ts';
import type { View } from '../../../src/ui/view.ts';
import { messageProblems } from '../../support/slack-blocks.ts';
import { channel, formOf, viewOf } from '../../support/structure.ts';
import { write } from '../decision/decisions.ts';
import { examine } from '../filing/examined.ts';
import { give, idOf, inTeam } from '../reminder/tasks.ts';
import { digests, openDigestTeam, plain, type Team, words } from './digests.ts';

const monday = '2026-11-23T07:00:00Z';

function published(team: Team): View {
  const view = team.platform.screen.findLast(
    (message) => message.to.kind === 'channel' && message.view?.fallback.startsWith('Le point du'),
  )?.view;
  if (view === undefined) throw new Error('nothing was published');
  return view;
}

/** How many lines of a phone a message takes; a row of buttons as much as two. */
function height({ blocks }: View): number {
  return blocks.reduce((sum, block) => {
    switch (block.kind) {
      case 'heading':
      case 'text':
      case 'note':
        return sum + linesOf(plainText(block.text));
      case 'list':
        return sum + block.items.reduce((lines, { text }) => lines + linesOf(plainText(text)), 0);
      default:
        return sum + 2;
    }
  }, 0);
}

describe('the weekly digest says', () => {
  it('what is late, worst first, what is due, what was decided, filed and is to be reviewed, and who is new', async () => {
    await using team = await openDigestTeam();
    await give(team, { title: 'Relancer le laboratoire', dueOn: '2026-11-11', to: ['Léa Martin'] });
    await give(team, { title: 'Vérifier le chariot', dueOn: '2026-11-20', to: ['Marc Petit'] });
    await give(team, { title: 'Rappeler la pharmacie', dueOn: '2026-11-23', to: ['Léa Martin'] });
    await give(team, { title: 'Bien plus tard', dueOn: '2026-11-30' });
    const review = await examine(team, {
      requester: 'Léa Martin',
      outside: true,
      reviewOn: '2026-11-25',
      consent: 'informed',
    });
    await write(team.db, [
      { statement: 'Les gardes du samedi tournent', createdAt: new Date('2026-11-18T10:00:00Z') },
      { statement: 'Poser un pansement secret', caseReviewId: review.id, createdAt: new Date('2026-11-18T10:00:00Z') },
      { statement: 'De la semaine d’avant', createdAt: new Date('2026-11-15T10:00:00Z') },
      { statement: 'Pas encore adoptée', status: 'proposed', createdAt: new Date('2026-11-18T10:00:00Z') },
    ]);
    const begun = { data: { createdAt: new Date('2026-01-01T00:00:00Z') } };
    await team.db.careTeam.updateMany(begun);
    await team.db.practitioner.updateMany(begun);
    await team.db.practitioner.updateMany({
      where: { displayName: 'Inès Faure' },
      data: { createdAt: new Date('2026-11-19T00:00:00Z') },
    });
    await team.at(monday);
    const [said = ''] = digests(team);
    expect(said).toContain('Tâches : 2 en retard, 1 à faire dans les 7 jours');
    expect(said.indexOf('Relancer le laboratoire, 12 jours de retard')).toBeLessThan(
      said.indexOf('Vérifier le chariot, 3 jours de retard'),
    );
    expect(said).toContain('2 décisions prises en 7 jours, dont 1 sur des dossiers');
    expect(said).toContain('Les gardes du samedi tournent');
    expect(said).toContain('1 compte rendu à verser au dossier du patient');
    expect(said).toContain('À revoir : 1 dossier');
    expect(said).toContain('Bienvenue à Inès Faure');
    for (const hidden of ['secret', 'semaine d’avant', 'Pas encore', 'Bien plus tard', 'Quel pansement', 'Léa']) {
      expect(said).not.toContain(hidden);
    }
  });

  it('of a case’s task the code alone, and who is late only where the team wants that', async () => {
    await using team = await openDigestTeam();
    const review = await examine(team, { requester: 'Léa Martin', outside: true });
    await give(team, {
      title: 'Revoir le pansement',
      dueOn: '2026-11-11',
      to: ['Léa Martin'],
      caseReviewId: review.id,
    });
    const form = formOf(await team.says('claire', 'point reglages'));
    await team.submits('claire', form, { names: 'yes' });
    await team.at(monday);
    const [said = ''] = digests(team);
    expect(said).toContain('Tâche du dossier C-7QK4, 12 jours de retard (Léa Martin)');
    expect(said).not.toContain('pansement');
    const details = words(viewOf(await team.clicks('marc', published(team), 'Voir le détail')));
    expect(details).toContain('Tâche du dossier C-7QK4');
    expect(details).not.toContain('pansement');
  });

  it('of 500 members and 2,000 open tasks what fits one screen of a phone, and the rest page by page', async () => {
    await using team = await openDigestTeam();
    const author = await idOf(team, 'Claire Dubois');
    const { careTeamId } = await team.db.practitioner.findFirstOrThrow();
    const long =
      'Vérifier avec la pharmacie et le laboratoire que le protocole de suivi des plaies chroniques est bien à jour pour tous';
    const at = new Date('2026-11-16T08:00:00Z');
    await team.db.practitioner.createMany({
      data: Array.from({ length: 500 }, (_, index) => ({
        ...{
          id: randomUUID(),
          careTeamId,
          displayName: `Marie-Dominique de Villeneuve-${index}`,
          role: 'practitioner',
        },
        ...{ calendarSecret: randomUUID(), createdAt: new Date('2026-11-19T08:00:00Z') },
      })),
    });
    await team.db.task.createMany({
      data: Array.from({ length: 2_000 }, (_, index) => ({
        ...{ id: randomUUID(), careTeamId, title: `${long} ${index}`, priority: 'normal', status: 'to-do' },
        ...{ dueOn: index % 2 === 0 ? '2026-11-02' : '2026-11-25', createdById: author, createdAt: at },
        ...{ scheduledAt: at, updatedAt: at },
      })),
    });
    await write(
      team.db,
      Array.from({ length: 30 }, (_, index) => ({
        statement: `${long} ${index}`,
        createdAt: new Date('2026-11-19T10:00:00Z'),
      })),
    );
    const shown = viewOf(await team.says('claire', 'point'));
    const word = formOf(await team.clicks('claire', shown, 'Ajouter un mot'));
    await team.submits('claire', word, { word: 'mot '.repeat(50).trim() });
    await team.at(monday);
    const view = published(team);
    expect(height(view)).toBeLessThanOrEqual(screen.lines);
    const said = plain(team.platform.channel(channel.externalId).at(-1) ?? '');
    expect(said).toContain('Tâches : 1000 en retard, 1000 à faire dans les 7 jours');
    expect(said).toContain('Bienvenue aux 500 nouveaux membres');
    expect(messageProblems(renderMessage(view).blocks)).toEqual([]);
    expect(JSON.stringify(renderCard(view)).length).toBeLessThanOrEqual(28_000);

    expect(said).toMatch(/et 99\d autres/);

    let page = viewOf(await team.clicks('marc', view, 'Voir le détail'));
    expect(words(page)).toContain('Page 1 sur 4');
    expect(words(page)).toContain(`${long} `);
    expect(words(page)).toContain('et 990 autres');
    for (const number of [2, 3, 4]) {
      expect(messageProblems(renderMessage(page).blocks)).toEqual([]);
      expect(JSON.stringify(renderCard(page)).length).toBeLessThanOrEqual(28_000);
      page = viewOf(await team.clicks('marc', page, 'Page suivante'));
      expect(words(page)).toContain(`Page ${number} sur 4`);
    }
  }, 120_000);

  it('in English where that is the structure’s language', async () => {
    await using team = await openDigestTeam();
    await inTeam(team, (tx, { id }) => tx.careTeam.update({ where: { id }, data: { locale: 'en' } }));
    await team.at(monday);
    const said = plain(team.platform.channel(channel.externalId).at(-1) ?? '');
    expect(said).toContain('The week from Monday 23 November 2026');
    expect(said).toContain('Tuesday 24 at 13:30, Suivi diabète (5 answers missing, 4 free slots)');
  });
});
