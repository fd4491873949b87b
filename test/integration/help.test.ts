import { describe, expect, it } from 'vitest';
import { registry } from '../../src/app.ts';
import { catalogueOf } from '../../src/i18n/catalogue.ts';
import { renderMessage } from '../../src/platforms/slack/render/message.ts';
import { renderCard } from '../../src/platforms/teams/render-view.ts';
import { plainText } from '../../src/ui/text.ts';
import { messageProblems } from '../support/slack-blocks.ts';
import { openStructure, viewOf } from '../support/structure.ts';

const { commands, help } = catalogueOf('fr');

describe('the help', () => {
  it('groups every command under what it is for, and is whole on both platforms', async () => {
    await using structure = await openStructure();
    await structure.says('claire', 'rcp');
    const view = viewOf(await structure.says('claire', 'diapason aide'));

    const titles = view.blocks.flatMap((block) => (block.kind === 'text' ? [plainText(block.text)] : []));
    expect(titles).toEqual([help.intro, ...Object.values(help.groups), help.privacy]);
    const lists = view.blocks.flatMap((block) => (block.kind === 'list' ? [block.items.length] : []));
    expect(lists.reduce((sum, count) => sum + count, 0)).toBe(registry.commands.length);
    expect(Math.max(...lists)).toBeLessThanOrEqual(8);

    const { blocks } = renderMessage(view);
    expect(messageProblems(blocks)).toEqual([]);
    const card = JSON.stringify(renderCard(view));
    for (const { id } of registry.commands) {
      expect(JSON.stringify(blocks)).toContain(commands[id].usage);
      expect(card).toContain(commands[id].usage);
    }
    expect(card).not.toContain('"+ ');
  });

  it('leaves out what somebody may not do', async () => {
    await using structure = await openStructure();
    await structure.says('claire', 'rcp');
    const text = JSON.stringify(viewOf(await structure.says('lea', 'diapason aide')));
    expect(text).toContain(help.groups.structure);
    expect(text).not.toContain('/diapason reglages');
  });
});
