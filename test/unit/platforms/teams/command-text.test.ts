import { afterEach, beforeEach, expect, it } from 'vitest';
import { botAccount, mention, message, tenant } from '../../../support/teams-activities.ts';
import { startTeamsBot, type TeamsBot } from '../../../support/teams-bot.ts';

let teams: TeamsBot;
beforeEach(async () => {
  teams = await startTeamsBot({ answerWithin: 2_000 });
});
afterEach(() => teams.close());

it.each([
  ['<at>Diapason</at> rcp planifier', 'rcp planifier'],
  ['<at>Diapason</at>&nbsp;/rcp  planifier \n', 'rcp  planifier'],
  ['rcp <at>Diapason</at>', 'rcp'],
  ['<at>Diapason</at> tache <at id="1">Ana Silva</at> relire', 'tache @Ana Silva relire'],
  ['<at id="0">Diapason</at> tache', 'tache'],
  ['tache <at>Ana <at>Silva</at> <at', 'tache <at>Ana @Silva <at'],
  ['<at>Diapason</at>', ''],
  ['/ rcp', 'rcp'],
])('the command line of %j is %j', async (typed, text) => {
  await teams.send(mention('', { text: typed }));
  expect(teams.bot.inbound).toMatchObject([{ kind: 'command', text }]);
});

it.each([
  ['one mention', '<at>Léa Martin</at>', [['Léa Martin', '29:lea']], '@Léa Martin'],
  [
    'a mention for each word',
    '<at>Léa</at>&nbsp;<at>Martin</at>',
    [
      ['Léa', '29:lea'],
      ['Martin', '29:lea'],
    ],
    '@Léa Martin',
  ],
  [
    'two people of one first name, word by word',
    '<at>Léa</at> <at>Martin</at> <at>Léa</at> <at>Petit</at>',
    [
      ['Léa', '29:lea'],
      ['Martin', '29:lea'],
      ['Léa', '29:petit'],
      ['Petit', '29:petit'],
    ],
    '@Léa Martin @Léa Petit',
  ],
  [
    'one person twice',
    '<at>Léa Martin</at> et <at>Léa Martin</at>',
    [['Léa Martin', '29:lea']],
    '@Léa Martin et @Léa Martin',
  ],
  ['a name of which Teams tells nothing', '<at>Zoé &amp; Cie</at>', [], '@Zoé &amp; Cie'],
  ['the bot among people', '<at>Léa Martin</at> <at>Diapason</at>', [['Léa Martin', '29:lea']], '@Léa Martin'],
  ['a name that was typed', '@Léa Martin', [], '@Léa Martin'],
])('a command line brings the names of those who are mentioned after "@": %s', async (_, typed, people, expected) => {
  const members = people.map(([name = '', id = '']) => ({
    type: 'mention',
    text: `<at>${name}</at>`,
    mentioned: { id, name },
  }));
  const bot = { type: 'mention', text: '<at>Diapason</at>', mentioned: botAccount };
  const text = `<at>Diapason</at> tache ${typed} rappeler la pharmacie vendredi`;
  await teams.send(mention('', { text, entities: [bot, ...members] }));
  const [inbound] = teams.bot.inbound;
  expect(inbound?.kind === 'command' && inbound.text.replace(/ +/g, ' ')).toBe(
    `tache ${expected} rappeler la pharmacie vendredi`,
  );
});

it('a command line calls people as the roster does, from which the members come', async () => {
  teams.connector.members.push({ id: '29:lea', name: 'Léa Martin', aadObjectId: 'aad-lea' });
  await teams.send(message('rcp'));
  const { displayName } = Object(await teams.platform.people.profile(tenant, 'aad-lea'));
  const lea = { type: 'mention', text: '<at>Léa Martin</at>', mentioned: { id: '29:lea', name: 'Léa Martin' } };
  await teams.send(message('tache <at>Léa Martin</at> relire', { entities: [lea] }));
  expect(teams.bot.inbound.at(-1)).toMatchObject({ text: `tache @${displayName} relire` });
});

it('a message of sixty thousand broken tags is read at once', async () => {
  const started = performance.now();
  await teams.send(message('<at '.repeat(30_000) + '<at>'.repeat(30_000)));
  expect(teams.bot.inbound).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(2_000);
});
