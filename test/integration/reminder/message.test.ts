import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/platforms/slack/render/message.ts';
import { renderCard } from '../../../src/platforms/teams/render-view.ts';
import { parserErrors } from '../../contract/teams/card-schema.ts';
import { messageProblems } from '../../support/slack-blocks.ts';
import { buttonsOf, viewOf } from '../../support/structure.ts';
import { setOwnAbsence } from '../absence/absences.ts';
import { lastReminder, openCrew, reminders } from './crew.ts';
import { change, finish, give } from './tasks.ts';

const thursday = '2026-11-26';
const monday = '2026-11-23T08:00:00Z';

describe('the message', () => {
  it('is edited in place as its tasks change, and says what is done for the day', async () => {
    await using team = await openCrew();
    const first = await give(team, { to: ['Léa Martin'], dueOn: thursday, title: 'Rappeler le laboratoire' });
    const second = await give(team, {
      to: ['Léa Martin', 'Marc Petit'],
      dueOn: thursday,
      title: 'Commander les gants',
    });
    await team.at(monday);
    await finish(team, second);
    await team.at('2026-11-23T08:01:00Z');
    expect(reminders(team, 'lea')).toHaveLength(1);
    expect(reminders(team, 'lea')[0]).toMatch(/Commander les gants[^•]*faite/);
    expect(reminders(team, 'lea')[0]).not.toContain('Tout est fait');
    expect(reminders(team, 'marc')[0]).toContain('Tout est fait.');
    // Nothing more to put off.
    expect(buttonsOf(lastReminder(team, 'marc')).map(({ label }) => label)).not.toContain('Demain');
    await change(team, first, { title: 'Rappeler le laboratoire Sud' });
    await team.at('2026-11-23T08:02:00Z');
    expect(reminders(team, 'lea')[0]).toContain('Rappeler le laboratoire Sud');
    // The next day it is about something else.
    await change(team, first, { project: 'Qualité' });
    await team.at('2026-11-24T08:02:00Z');
    expect(reminders(team, 'lea')[0]).not.toContain('Commander les gants');
    expect(reminders(team, 'lea')).toHaveLength(1);
  });

  it('is ticked where it stands, and a second click says what is true', async () => {
    await using team = await openCrew();
    await give(team, { to: ['Léa Martin'], dueOn: thursday });
    await team.at(monday);
    const before = lastReminder(team, 'lea');
    const done = viewOf(await team.clicks('lea', before, 'C’est fait'));
    expect(done.blocks.some((one) => one.kind === 'heading' && one.text === 'Vos tâches')).toBe(true);
    expect(JSON.stringify(done)).toContain('Tout est fait.');
    expect(reminders(team, 'lea')[0]).toContain('Tout est fait.');
    const again = viewOf(await team.clicks('lea', before, 'C’est fait'));
    expect(JSON.stringify(again)).toContain('Rien n’a changé');
    expect(reminders(team, 'lea')).toHaveLength(1);
    expect(await team.db.task.count({ where: { status: 'done' } })).toBe(1);
    expect(team.errors).toEqual([]);
  });

  it('says in a word that a newer one replaces it, whatever is clicked on it', async () => {
    await using team = await openCrew();
    await give(team, { to: ['Léa Martin'], dueOn: thursday });
    await team.at(monday);
    const old = lastReminder(team, 'lea');
    await team.at('2026-11-26T08:00:00Z');
    expect(reminders(team, 'lea')[0]).toContain('Remplacé par le rappel du jeudi 26 novembre 2026.');
    const reply = viewOf(await team.clicks('lea', old, 'Demain'));
    expect(reply.fallback).toBe('Remplacé par le rappel du jeudi 26 novembre 2026.');
    expect(await team.db.taskSnooze.count()).toBe(0);
    // Its task is done all the same.
    const done = viewOf(await team.clicks('lea', old, 'C’est fait'));
    expect(JSON.stringify(done)).toContain('Remplacé par le rappel du jeudi 26 novembre 2026.');
    expect(reminders(team, 'lea')[1]).toContain('Tout est fait.');
  });

  it('says the time, too, when the newer one comes on the same day', async () => {
    await using team = await openCrew();
    await give(team, { to: ['Léa Martin'], dueOn: thursday });
    await team.at(monday);
    await team.clicks('lea', lastReminder(team, 'lea'), 'Ce soir');
    await team.at('2026-11-23T17:00:00Z');
    expect(reminders(team, 'lea')[0]).toContain('Remplacé par le rappel du lundi 23 novembre 2026 à 18 h.');
  });

  it('does not tell its reader that a task is theirs, but whose it is besides or instead', async () => {
    await using team = await openCrew();
    await give(team, { to: ['Léa Martin'], dueOn: thursday, title: 'Rappeler le laboratoire' });
    await give(team, { to: ['Léa Martin', 'Claire Dubois'], dueOn: thursday, title: 'Commander les gants' });
    await give(team, { to: ['Inès Faure'], dueOn: '2026-11-16', title: 'Vérifier le chariot' });
    await team.at(monday);
    expect(reminders(team, 'lea')[0]).toMatch(/Rappeler le laboratoire[│\s]+jeudi 26 novembre/);
    expect(reminders(team, 'lea')[0]).toMatch(
      /Commander les gants[│\s]+Claire Dubois et Léa Martin, jeudi 26 novembre/,
    );
    expect(reminders(team, 'claire')[0]).toMatch(/Vérifier le chariot[│\s]+Inès Faure, lundi 16 novembre/);
  });

  it('is whole on both platforms, however long its titles are', async () => {
    await using team = await openCrew();
    const longest = 'œ*é_“ '.repeat(24);
    const late = { to: ['Marc Petit', 'Inès Faure', 'Claire Dubois'], dueOn: '2026-11-19', priority: 'high' } as const;
    for (let index = 10; index < 22; index += 1) {
      await give(team, { ...late, title: `${index} ${longest}`.slice(0, 140) });
    }
    await setOwnAbsence(team, 'marc', { first: '2026-11-17', last: '2026-12-31', delegate: 'Ravi Payet' });
    await team.at('2026-11-19T06:00:00Z');
    const view = lastReminder(team, 'ravi');
    const { blocks } = renderMessage(view);
    expect(messageProblems(blocks)).toEqual([]);
    const card = renderCard(view);
    expect(parserErrors(card)).toEqual([]);
    for (const shown of [JSON.stringify(blocks), JSON.stringify(card.body)]) {
      expect(shown).not.toMatch(/"(?:… )?\+ \d+"/);
      expect(shown.match(/"task\.show~|"verb":"task\.show"/g)).toHaveLength(8);
      expect(shown.match(/À la place de Marc Petit/g)).toHaveLength(8);
      expect(shown).toContain('Toutes mes tâches');
    }
    expect(reminders(team, 'ravi').at(-1)).toContain('et 4 autres');
  });

  it('is nobody else’s', async () => {
    await using team = await openCrew();
    await give(team, { to: ['Léa Martin'], dueOn: thursday });
    await team.at(monday);
    const reply = viewOf(await team.clicks('marc', lastReminder(team, 'lea'), 'Demain'));
    expect(reply.fallback).toContain('Ce rappel n’existe plus.');
    expect(await team.db.taskSnooze.count()).toBe(0);
  });

  it('is in the reader’s language', async () => {
    await using team = await openCrew();
    await team.db.practitioner.updateMany({ where: { displayName: 'Léa Martin' }, data: { locale: 'en' } });
    await give(team, { to: ['Léa Martin'], dueOn: thursday });
    await team.at(monday);
    const [message] = team.platform.screen.filter(({ to }) => to.kind === 'direct' && to.user === 'lea').slice(-1);
    expect(message?.view?.fallback).toBe('Your tasks: 1 soon.');
  });
});
