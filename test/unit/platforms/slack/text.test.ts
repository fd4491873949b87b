import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { typedText, withoutMention } from '../../../../src/platforms/slack/inbound/command-text.ts';
import { readText } from '../../../../src/platforms/slack/inbound/read-text.ts';
import { cut } from '../../../../src/platforms/slack/render/cut.ts';
import { escaped } from '../../../../src/platforms/slack/render/escape.ts';
import { mrkdwn } from '../../../../src/platforms/slack/render/mrkdwn.ts';
import { plainText } from '../../../../src/ui/text.ts';
import { messageProblems, seen } from '../../../support/slack-blocks.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 80 });
const max = fc.integer({ min: 1, max: 60 });
const nobody = () => undefined;

describe('cutting a text', () => {
  it('never goes beyond the limit and changes nothing that fits', () => {
    fc.assert(
      fc.property(anyText, max, (text, limit) => {
        const short = cut(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        if (text.length <= limit) expect(short).toBe(text);
        else expect(short.endsWith('…') && text.startsWith(short.slice(0, -1))).toBe(true);
      }),
    );
  });

  it.each([
    ['a family', 'abc👨‍👩‍👧‍👦', 8, 'abc…'],
    ['a flag', 'ab🇫🇷', 5, 'ab…'],
    ['an accent of its own', 'abcde\u0301f', 6, 'abcd…'],
    ['Arabic', 'اجتماع الفريق', 8, 'اجتماع…'],
  ])('does not tear %s apart', (_, text, limit, expected) => {
    expect(cut(text, limit)).toBe(expected);
  });
});

describe('escaping a text for Slack’s markup', () => {
  it('leaves nothing that calls anybody, within the limit, with whole escapes only', () => {
    const nasty = fc.array(fc.constantFrom('<', '>', '&', '<!channel>', '<@U1>', 'é', '👩‍⚕️', 'x'), { maxLength: 60 });
    fc.assert(
      fc.property(nasty, max, (parts, limit) => {
        const safe = escaped(parts.join(''), limit);
        expect(safe.length).toBeLessThanOrEqual(limit);
        expect(safe).not.toMatch(/[<>]/);
        expect(safe.replace(/&(amp|lt|gt);/g, '')).not.toContain('&');
      }),
    );
  });

  it('comes back as typed from Slack', () => {
    const typed = fc.array(fc.constantFrom('<', '>', '&', '&amp;', '&lt;', 'a', 'é'), { maxLength: 20 });
    fc.assert(
      fc.property(typed, (parts) => {
        const text = parts.join('');
        expect(typedText(escaped(text, 1000), nobody)).toBe(text);
      }),
    );
  });
});

describe('emphasised text', () => {
  const typed = fc
    .array(fc.constantFrom('*', '_', '~', '`', '<', '>', '&', '<!channel>', '\n', ' ', 'a', 'é', '👩‍⚕️'), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));
  const span = fc.oneof(
    typed,
    typed.map((strong) => ({ strong })),
    typed.map((emphasis) => ({ emphasis })),
    typed.map((label) => ({ link: 'https://a.fr/x?y=1&z=2', label })),
  );

  it('stays within the limit and calls nobody, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.integer({ min: 1, max: 120 }), (spans, limit) => {
        const text = mrkdwn(spans, limit);
        expect(text.length).toBeLessThanOrEqual(limit);
        if (text !== '')
          expect(messageProblems([{ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }])).toEqual([]);
      }),
    );
  });

  it('is read as it was typed', () => {
    const words = fc.oneof(
      typed,
      typed.map((strong) => ({ strong })),
      typed.map((emphasis) => ({ emphasis })),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (spans) => {
        expect(seen({ type: 'mrkdwn', text: mrkdwn(spans, 3000) })).toEqual([plainText(spans)]);
      }),
    );
  });
});

describe('what was typed', () => {
  it.each([
    ['<@U123|camille> et <@U456>', '@camille et @U456'],
    ['<@UNADIA> et <@UNADIA|nadia.b>', '@Nadia Benali et @Nadia Benali'],
    ['<!here> <!subteam^S1|@kines>', '@here @kines'],
    ['<!date^1795281586^{date}|21 novembre>', '21 novembre'],
    ['<mailto:a@b.fr|a@b.fr>', 'a@b.fr'],
    ['<https://visio.fr/x>', 'https://visio.fr/x'],
  ])('%s is read as %s', (sent, typed) => {
    expect(typedText(sent, (user) => (user === 'UNADIA' ? 'Nadia Benali' : undefined))).toBe(typed);
  });

  it('does not wait for a name that Slack does not tell', async () => {
    const nameOf = (user: string) =>
      user === 'UNADIA' ? Promise.resolve('Nadia Benali') : new Promise<undefined>(() => {});
    const namer = { nameOf, botUser: 'UBOT', logger: pino({ level: 'silent' }) };
    expect(await readText('<@UBOT> <@U1|camille> et <@UNADIA>', namer)).toBe('@camille et @Nadia Benali');
  });

  it('loses every mention of the bot, and no other', () => {
    expect(withoutMention('<@UBOT|diapason> /rcp planifier <@U1>', 'UBOT')).toBe('/rcp planifier <@U1>');
    expect(withoutMention('rcp <@UBOT> <@UBOT2>', 'UBOT')).toBe('rcp   <@UBOT2>');
    expect(withoutMention('<@U1> bonjour', 'UBOT')).toBe('<@U1> bonjour');
  });
});
