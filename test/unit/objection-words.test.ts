import { describe, expect, it } from 'vitest';
import { type Examined, marked, refusalSentence } from '../../src/features/objection-words.ts';
import { catalogueOf } from '../../src/i18n/catalogue.ts';
import { inspect } from '../../src/privacy/guard.ts';
import { plainText } from '../../src/ui/text.ts';

const t = catalogueOf('fr');

function examined(text: string): Examined {
  return { text, findings: inspect(text, { field: 'case' }) };
}

function said(text: string): string | undefined {
  return refusalSentence(examined(text), t)?.replace(/[\u00a0\u202f]/g, ' ');
}

describe('what the guard says of a text', () => {
  it('is nothing when the text may pass', () => {
    expect(said('Suivi diabète, mardi 13 h 30')).toBeUndefined();
  });

  it('names the passage, why, and what to write instead', () => {
    expect(said('Rappeler au 06 39 98 12 34')).toBe(
      '« 06 39 98 12 34 » est un numéro de téléphone : retirez-le, ou passez par la messagerie sécurisée. ' +
        'Rien n’a été enregistré ni envoyé.',
    );
  });

  it('names every passage, on one line', () => {
    expect(said('06 39 98\n12 34, puis 2 95 10 99 126 111 93')).toBe(
      '« 06 39 98 12 34 » est un numéro de téléphone : retirez-le, ou passez par la messagerie sécurisée. ' +
        '« 2 95 10 99 126 111 93 » est un numéro de sécurité sociale : retirez-le. ' +
        'Rien n’a été enregistré ni envoyé.',
    );
  });

  it('is in the language of the author', () => {
    const found = inspect('06 39 98 12 34', { locale: 'en' });
    expect(refusalSentence({ text: '06 39 98 12 34', findings: found }, catalogueOf('en'))).toMatch(
      /^“06 39 98 12 34” is a phone number.*Nothing was saved or sent\.$/,
    );
  });

  it('names three at most, the same one once, and counts the others', () => {
    const phones = ['06 39 98 12 34', '06 39 98 12 35', '06 39 98 12 36', '06 39 98 12 37', '06 39 98 12 38'];
    const sentence = said(`${phones.join(', ')}, et encore ${phones[0]}`);
    expect(sentence?.match(/est un numéro/g)).toHaveLength(3);
    expect(sentence).toContain('Et encore 2 passages à reprendre.');
    expect(said(`${phones[0]} ou ${phones[0]}`)?.match(/est un numéro/g)).toHaveLength(1);
  });

  it('fits under a field of Slack, however long the passages are', () => {
    const long = Array.from({ length: 40 }, (_, index) => `${'a'.repeat(60)}${index}@${'b'.repeat(60)}.exemple.fr`);
    expect(said(long.join(' '))?.length).toBeLessThan(2000);
  });
});

describe('the text that is given back', () => {
  it('is the whole text, with each forbidden passage in brackets', () => {
    const text = 'Appeler 06 39 98 12 34\nou a.b@exemple.fr';
    expect(plainText(marked(examined(text)))).toBe('Appeler [06 39 98 12 34]\nou [a.b@exemple.fr]');
    expect(marked(examined(text))).toContainEqual({ strong: '[a.b@exemple.fr]' });
  });
});
