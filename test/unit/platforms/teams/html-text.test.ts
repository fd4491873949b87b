import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfHtml } from '../../../../src/platforms/teams/html-text.ts';

describe('the words of a message in HTML', () => {
  it.each([
    ['nothing', '', ''],
    ['words alone', 'Avis sur une plaie', 'Avis sur une plaie'],
    ['a mention', '<div><div><at id="0">Nadia Benali</at> - avis&nbsp;?</div>\n</div>', 'Nadia Benali - avis ?'],
    ['paragraphs and breaks', '<p>Un</p><p>&nbsp;</p><p>Deux<br>Trois<br/>Quatre</p>', 'Un\nDeux\nTrois\nQuatre'],
    ['a list', '<p>Points</p><ul><li>plaie</li><li>douleur</li></ul>', 'Points\nplaie\ndouleur'],
    ['a table', '<table><tr><td>HbA1c</td><td>9&nbsp;%</td></tr></table>', 'HbA1c 9 %'],
    ['emphasis inside a word', 'dé<strong>jà</strong> <em>vu</em>', 'déjà vu'],
    ['a link', '<a href="https://has-sante.fr/a?b=1&amp;c=2" title="x > y">la fiche</a>', 'la fiche'],
    ['an emoji', 'Merci <emoji id="like" alt="👍" title="J&#39;aime"></emoji>', 'Merci 👍'],
    ['an emoji of an older client', '<img itemtype="http://schema.skype.com/Emoji" alt="😀">', '😀'],
    [
      'a picture',
      'Voir <img src="https://x.example/p.png" alt="image" itemtype="http://schema.skype.com/AMSImage">',
      'Voir',
    ],
    ['an attachment', '<attachment id="a1"></attachment>Compte rendu', 'Compte rendu'],
    ['a comment', 'a<!-- <b>secret</b> > -->b', 'ab'],
    ['letters by name', 'h&eacute;morragie, &OElig;d&egrave;me, &Ccedil;a, na&iuml;f', 'hémorragie, Œdème, Ça, naïf'],
    ['letters by number', '&#233;t&#xE9; &#128077; l&#x2019;avis', 'été 👍 l’avis'],
    ['French quotation marks', '&laquo;&nbsp;oui&nbsp;&raquo;&hellip;', '« oui »…'],
    ['what was typed as HTML', '&lt;b&gt;&amp;lt;&lt;/b&gt;', '<b>&lt;</b>'],
    ['an angle that is no tag', 'HbA1c < 7 % et 3 <4', 'HbA1c < 7 % et 3 <4'],
    ['names that are none', '&inconnu; &constructor; &amp; &; R&D', '&inconnu; &constructor; & &; R&D'],
    ['numbers that are none', '&#0; &#xD800; &#99999999; &#x110000;', '\ufffd \ufffd \ufffd \ufffd'],
    ['a tag without an end', 'avant <a href="x" après', 'avant'],
  ])('%s', (_, html, words) => {
    expect(textOfHtml(html)).toBe(words);
  });

  it('are those that were typed, whatever they are', () => {
    const escaped = (text: string) =>
      text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
    const typed = fc.array(fc.constantFrom('<', '>', '&', '"', "'", '&amp;', '<b>', 'a', 'é', '👩‍⚕️', '/'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(typed, (parts) => {
        const text = parts.join('');
        expect(textOfHtml(`<div><p class="x">${escaped(text)}</p></div>`)).toBe(text);
      }),
    );
  });

  it.each(['<', '<a', '<a "', '<a \'"', '<!--', '<a href="', '&', '&#', '<p>', '</', ' '])(
    'are read at once, even out of 100,000 times %j',
    (part) => {
      const started = performance.now();
      textOfHtml(part.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(1_000);
    },
  );
});
