import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { fr } from '../../../src/i18n/fr.ts';
import { ruleNames } from '../../../src/privacy/finding.ts';
import { inspect } from '../../../src/privacy/guard.ts';
import { ordinarySentences } from './ordinary-sentences.ts';

function found(text: string, field: 'case' | 'directory' | 'free' = 'case') {
  return inspect(text, { field }).map(({ rule, level, start, end }) => `${level} ${rule}: ${text.slice(start, end)}`);
}

describe('numbers of the sécurité sociale', () => {
  it.each([
    '295109912611193',
    '2 95 10 99 126 111 93',
    '2 95 10 99 126 111 - 93',
    '2951099126111 93',
    '2.95.10.99.126.111.93',
    '2-95-10-99-126-111-93',
    '2\u00a095\u00a010\u202f99\u202f126 111 93',
    '２９５１０９９１２６１１１９３',
    '2951O9912611193',
    '29510 99126 11193',
    '253072A07300443',
    '253072b07300470',
    '2 53 07 2A 073 004 43',
    '180127512345642',
  ])('are blocked when the key is right: %s', (nir) => {
    expect(found(nir)).toEqual([`block nir: ${nir}`]);
    expect(found(`Dossier ${nir}, à revoir mardi.`)).toEqual([`block nir: ${nir}`]);
    expect(found(`NIR:${nir}`, 'directory')).toEqual([`block nir: ${nir}`]);
  });

  it.each(['295109912611199', '2 95 10 99 126 111 99', '1-80-12-75-123-456-43', '253072B07300443'])(
    'are blocked when the key is wrong: %s',
    (nir) => {
      expect(found(`INS ${nir}.`)).toEqual([`block nir-wrong-key: ${nir}`]);
    },
  );

  it('are found after another number', () => {
    expect(found('salle 12 2 95 10 99 126 111 93')).toEqual(['block nir: 2 95 10 99 126 111 93']);
    expect(found('295109912611193 12')).toEqual(['block nir: 295109912611193']);
  });

  it('are found in a link', () => {
    expect(found('https://exemple.fr/?id=295109912611193')).toEqual(['block nir: 295109912611193']);
  });

  it.each([
    ['a department that does not exist', '253072C07300443'],
    ['a longer number', '1295109912611193'],
    ['16 digits of a card', '2951 0991 2611 1935'],
    ['an id of a Teams meeting', 'ID de réunion : 234 567 890 123 456'],
    ['a month that does not exist, with a wrong key', '295139912611199'],
  ])('are not %s: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('are found whatever separates and surrounds the digits', () => {
    const separator = fc.stringMatching(/^[ .\u00a0\u202f\u2009\u2011_/-]{0,3}$/);
    const around = fc.constantFrom('', ' ', '(', ')', ' : ', '« ', ' »', ', ', 'n° ', '\n', '👵', '; ');
    fc.assert(
      fc.property(
        validNir,
        fc.array(separator, { minLength: 14, maxLength: 14 }),
        around,
        around,
        fc.boolean(),
        (nir, between, before, after, wide) => {
          const characters = [...nir].map((character) =>
            wide && /\d/.test(character) ? fullWidth(character) : character,
          );
          const written = characters.map((character, index) => `${character}${between[index] ?? ''}`).join('');
          expect(found(`${before}${written}${after}`)).toEqual([`block nir: ${written}`]);
        },
      ),
    );
  });
});

describe('phone numbers', () => {
  it.each([
    '0612345678',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '06-12-34-56-78',
    '06/12/34/56/78',
    '06\u00a012\u00a034\u00a056\u00a078',
    '０６ １２ ３４ ５６ ７８',
    '0612 345 678',
    '0 612 345 678',
    '+33612345678',
    '+33 6 12 34 56 78',
    '+33 (0)6 12 34 56 78',
    '+33(0)612345678',
    '0033 6 12 34 56 78',
    '01 42 34 56 78',
    '0262 12 34 56',
    '0692 12 34 56',
    '+262 692 12 34 56',
    '+590 590 12 34 56',
    '+594 694 12 34 56',
    '+596 596 12 34 56',
    '+508 41 23 45',
    '+687 41 23 45',
    '+689 40 12 34 56',
    '06 12 20 12 34',
  ])('are blocked in a case and in a free text, allowed in the directory: %s', (phone) => {
    expect(found(`Appeler le ${phone} avant midi`)).toEqual([`block phone: ${phone}`]);
    expect(found(`(${phone})`, 'free')).toEqual([`block phone: ${phone}`]);
    expect(found(`tel:${phone}`)).toEqual([`block phone: ${phone}`]);
    expect(found(`Cabinet : ${phone}`, 'directory')).toEqual([]);
  });

  it('are blocked glued to the word for a phone', () => {
    expect(found('Tel0612345678')).toEqual(['block phone: 0612345678']);
    expect(found('joindre au0612345678')).toEqual(['block phone: 0612345678']);
  });

  it.each([
    '03/12/2026 06 12 34 56 78',
    'le 3.12.2026 06 12 34 56 78',
    '2026-12-03 06 12 34 56 78',
    'en 2026 06 12 34 56 78',
  ])('are found right after a date: %s', (text) => {
    expect(found(text)).toEqual(['block phone: 06 12 34 56 78']);
  });

  it('are all found', () => {
    expect(found('06 12 34 56 78 / 07 98 76 54 32')).toEqual([
      'block phone: 06 12 34 56 78',
      'block phone: 07 98 76 54 32',
    ]);
  });

  it.each([
    'https://meet.example/0612345678',
    'www.visio.example/salle?x=0612345678',
    'meet.example/0612345678',
    'https://us02web.zoom.us/j/80612345678?pwd=0612345678',
    'Salle C0612345678',
    'réf. AB_0612345678',
    'code 012 345 678 9',
    'RCP le 03/12/2026 14h',
    'RCP le 03/12/2026 14 30',
    '2026-05-03 14 30 00',
    'du 01-02-2026 10 au 02-02-2026 12',
    '061234567',
    '06123456789',
  ])('are not: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('e-mail addresses', () => {
  it.each(['jeanne.dupont@exemple.fr', 'J.DUPONT@EXEMPLE.FR', 'dr-martin+rcp@msp.exemple.org', 'prénom@exemple.fr'])(
    'are blocked, and allowed in the directory: %s',
    (address) => {
      expect(found(`écrire à ${address}.`)).toEqual([`block email: ${address}`]);
      expect(found(`<mailto:${address}>`, 'free')).toEqual([`block email: ${address}`]);
      expect(found(address, 'directory')).toEqual([]);
    },
  );

  it('are found with a phone number, in the order of the text', () => {
    expect(found('06 12 34 56 78 ou a@b.fr')).toEqual(['block phone: 06 12 34 56 78', 'block email: a@b.fr']);
  });

  it.each([
    '@Martin peux-tu venir ?',
    'rendez-vous @ la MSP',
    'a@b',
    'https://matrix.to/#/@salle:exemple.fr',
    'https://teams.microsoft.com/l/meetup-join/19:meeting_NzQwMDA@thread.v2/0',
    'https://teams.microsoft.com/l/channel/19:abc@thread.tacv2/G%C3%A9n%C3%A9ral',
  ])('are not: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what the author reads', () => {
  it.each(ruleNames)('shows what was found by the rule "%s", in both languages', (rule) => {
    expect(fr.guard[rule]('ce passage')).toContain('«\u00a0ce passage\u00a0»');
    expect(en.guard[rule]('this part')).toContain('this part');
  });
});

describe('everything else', () => {
  it('passes in ordinary sentences of a team', () => {
    expect(ordinarySentences.length).toBeGreaterThanOrEqual(60);
    expect(ordinarySentences.filter((sentence) => inspect(sentence, { field: 'case' }).length > 0)).toEqual([]);
  });

  it('passes when ordinary sentences follow each other', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ordinarySentences]), fc.constantFrom(' ', '\n', ', '), (sentences, glue) => {
        expect(found(sentences.join(glue))).toEqual([]);
      }),
    );
  });

  it('gives offsets in the original, in order, without overlaps', () => {
    const piece = fc.constantFrom(
      '2 95 10 99 126 111 93',
      '06 12 34 56 78',
      'a@b.fr',
      '👵🏽',
      '１',
      '\u200b',
      ' ',
      'Bilan',
      'e\u0301',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join(' ');
        const findings = inspect(text);
        findings.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(findings[index - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        });
        expect(findings.length > 0).toBe(pieces.some((one) => /[\d@]{2}|@/.test(one)));
      }),
    );
  });

  it('is inspected in less than a second, 10,000 characters of any kind', () => {
    for (const piece of [
      '1',
      '1 ',
      '0 ',
      'a@',
      'a.',
      '@',
      'www.',
      '06 12 34 56 7',
      '2 95 10 99 126 111 9',
      '\u200b',
      '1....',
      'https://',
    ]) {
      const before = performance.now();
      inspect(piece.repeat(10_000 / piece.length));
      expect(performance.now() - before).toBeLessThan(1_000);
    }
  });
});

function fullWidth(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
}

const padded = (length: number, min: number, max: number) =>
  fc.integer({ min, max }).map((number) => String(number).padStart(length, '0'));

const validNir = fc
  .tuple(
    fc.constantFrom('1', '2', '3', '4', '7', '8'),
    padded(2, 0, 99),
    padded(2, 1, 12),
    fc.oneof(padded(2, 1, 95), fc.constantFrom('2A', '2B', '97', '99')),
    padded(6, 0, 999_999),
  )
  .map((parts) => parts.join(''))
  .map((body) => {
    // The remainder digit by digit, unlike in the rule.
    const key =
      97 -
      [...body.replace('2A', '19').replace('2B', '18')].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
    return `${body}${String(key).padStart(2, '0')}`;
  });
