const counts = [0, 1, 101];
export const texts = {
  empty: '',
  blank: ' ',
  markup: '*gras* _italique_ ~barré~ `code` > citation',
  injection: '<!channel> <!here> <@U1> <#C1> <https://mal.fr|cliquez> &lt;!channel&gt; &',
  long: `${'longue phrase, '.repeat(200)}fin`,
  huge: 'x'.repeat(10_000),
  emoji: '👩‍⚕️👨‍👩‍👧‍👦🇫🇷'.repeat(300),
  rtl: 'اجتماع الفريق يوم الثلاثاء '.repeat(120),
  lines: 'un\ndeux\n\ntrois',
};
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const cases = Object.entries(texts).flatMap(([name, text]) => counts.map((count) => ({ name, text, count })));
