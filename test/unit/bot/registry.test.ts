import { describe, expect, it } from 'vitest';
import { registry } from '../../../src/app.ts';
import { nearest, recognise } from '../../../src/bot/registry.ts';

const { commands } = registry;

describe('a typed line', () => {
  it.each([
    ['rcp', 'meeting.list', ''],
    ['RCP', 'meeting.list', ''],
    ['rcp planifier', 'meeting.plan', ''],
    ['Rcp Planifier  mardi 13h30   Suivi diabète', 'meeting.plan', 'mardi 13h30 Suivi diabète'],
    ['diapason réglages', 'settings', ''],
    ['diapason settings', 'settings', ''],
    ['diapason', 'help', ''],
    ['aide', 'help', ''],
    ['  diapason   profil ', 'profile', ''],
  ])('%j calls %s with %j', (line, id, rest) => {
    expect(recognise(commands, line)).toMatchObject({ kind: 'command', command: { id }, rest });
  });

  it.each([
    ['rcp planifer', 'rcp planifier'],
    ['rcp lsite', 'rcp'],
    ['diapason regalges', 'diapason reglages'],
    ['aide moi', 'diapason aide'],
  ])('%j is unknown and near to %s', (line, near) => {
    expect(recognise(commands, line).kind).toBe('unknown');
    expect(nearest(commands, line)).toContain(near);
  });

  it('that is empty or absurdly long is unknown too', () => {
    expect(recognise(commands, '').kind).toBe('unknown');
    expect(recognise(commands, 'x'.repeat(100_000)).kind).toBe('unknown');
  });
});

describe('the registry', () => {
  it('names every command, button and form once', () => {
    for (const ids of [commands, registry.actions, registry.forms].map((entries) => entries.map(({ id }) => id))) {
      expect(new Set<string>(ids).size).toBe(ids.length);
    }
  });
});
