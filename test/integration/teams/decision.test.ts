import { expect, it } from 'vitest';
import { z } from 'zod';
import { channelThread, invoke, linkToMessage, messageAction } from '../../support/teams-activities.ts';
import { inputsOf, readCard } from './card.ts';
import { channelId, claire, lea, type Msp, openInstalledMsp, type Posted } from './msp.ts';

const from = { id: lea.id, name: lea.name, aadObjectId: lea.aadObjectId };
const opened = z.object({ task: z.object({ value: z.object({ card: z.object({ content: z.unknown() }) }) }) });
const submit = z.object({ type: z.literal('Action.Submit'), title: z.literal('Enregistrer'), data: z.looseObject({}) });

function dialogOf(body: unknown): unknown {
  return opened.parse(body).task.value.card.content;
}

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

/** What « Enregistrer » of a dialog sends: dialogs know no Action.Execute. */
function sent(dialog: unknown): object {
  let data = {};
  JSON.parse(JSON.stringify(dialog), (_, value: unknown) => {
    data = submit.safeParse(value).data?.data ?? data;
    return value;
  });
  return { ...data, ...inputsOf(dialog) };
}

function announced(msp: Msp): readonly Posted[] {
  return msp.in(channelId).filter(({ text }) => plain(text)?.includes('Décision : '));
}

it('records what a message says, with a way back to it, and tells the channel', async () => {
  await using msp = await openInstalledMsp(claire, lea);
  const words = '<p>On fermera le 24&nbsp;décembre &amp; le 31</p>';
  const dialog = dialogOf((await msp.send(messageAction('decision-record', words, { from }))).body);
  expect(readCard(dialog)).toContain('Aucun nom de patient ici');
  expect(inputsOf(dialog)).toMatchObject({ f_statement: 'On fermera le 24 décembre & le 31', f_state: 'adopted' });
  const value = { commandId: 'decision-record', commandContext: 'message', data: sent(dialog) };
  const more = { from, conversation: channelThread };
  const done = await msp.send(invoke('composeExtension/submitAction', value, more));
  expect(readCard(dialogOf(done.body))).toContain('La décision est enregistrée.');
  expect(JSON.stringify(dialogOf(done.body))).toContain(linkToMessage);
  expect(await msp.db.decision.findMany()).toMatchObject([{ status: 'adopted', sourceLink: linkToMessage }]);
  expect(announced(msp)).toHaveLength(1);
  expect(announced(msp)[0]?.text).toContain('[Voir]');
});

it('is proposed, adopted, replaced and looked at again', async () => {
  await using msp = await openInstalledMsp(claire, lea);
  await msp.says(lea, 'decision Les gardes du samedi tournent');
  const form = msp.last(msp.private(lea), 'Nouvelle décision\n');
  const wrong = await msp.clicks(lea, form, 'Enregistrer', { f_reason: 'voir lea@exemple.fr' });
  expect(wrong.text).toContain('e-mail');
  const recorded = await msp.clicks(lea, form, 'Enregistrer', { f_state: 'proposed', f_reviewOn: '2026-12-15' });
  expect(recorded.text).toContain('[Mettre au vote]');
  expect(announced(msp)).toEqual([]);
  const card = await msp.becomes(form, 'La décision est enregistrée');
  const adopted = await msp.clicks(lea, card, 'Adopter');
  expect(plain(adopted.text)).toContain('C’est noté : la décision est adoptée.');
  expect(announced(msp)).toHaveLength(1);
  // The card as it was says what is true.
  expect((await msp.clicks(lea, card, 'Ne pas adopter')).text).toContain('Rien n’a changé');

  await msp.at('2026-12-15T08:00:00Z');
  const question = msp.last(msp.private(lea), 'Décision à revoir');
  await msp.clicks(lea, question, 'Remplacer');
  const next = msp.last(msp.private(lea), 'Remplacer la décision');
  await msp.clicks(lea, next, 'Enregistrer', { f_statement: 'Les gardes sont tirées au sort' });
  await msp.becomes(question, 'tirées au sort');
  expect(announced(msp).map(({ text }) => text)).toEqual([
    expect.stringContaining('caduque'),
    expect.stringContaining('tirées au sort'),
  ]);

  await msp.says(claire, 'decision chercher GARDES tirees');
  expect(plain(msp.last(msp.private(claire), 'Registre des décisions').text)).toContain('1 décision : 1 adoptée.');
  await msp.says(claire, 'decision liste');
  const list = msp.last(msp.private(claire), '2 décisions');
  expect((await msp.clicks(claire, list, 'Voir')).text).toContain('[Retour au registre]');
  await msp.clicks(claire, list, 'Exporter');
  // Teams takes no files: a private link comes instead.
  expect(msp.last(msp.private(claire), 'decisions-2026-12-15.csv').card).toMatchObject({ type: 'AdaptiveCard' });
});
