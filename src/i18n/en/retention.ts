import { pluralEn as plural } from '../plural.ts';

/** English: features/retention. */
export const retentionEn = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'retention.settings': {
      phrases: ['diapason retention', 'retention'],
      usage: '/diapason retention',
      help: 'Choose how long the texts of a filed case are kept, and see what would be erased.',
    },
  },
  words: {
    title: 'How long texts are kept',
    intro: (days: number) =>
      `Today the texts of a case (question, decisions, opinions, finished tasks) are erased ${plural(days, 'day', 'days')} after it was filed. Its code, its reason and its dates stay, and the reports do not change. A case that is not filed keeps its texts.`,
    days: 'Number of days after the filing',
    hint: (min: number, max: number) => `From ${min} to ${max} days. Nothing changes before you confirm.`,
    range: (min: number, max: number) => `Give a number of days between ${min} and ${max}.`,
    submit: 'See the effect',
    wouldBe: (days: number) => `With ${plural(days, 'day', 'days')}:`,
    tonight: (count: number) =>
      count === 0
        ? 'Next night no case would lose its texts.'
        : `Next night ${plural(count, 'case would lose its', 'cases would lose their')} texts.`,
    later: (count: number, day: string) =>
      count === 0 ? `By ${day}, none.` : `By ${day}, ${plural(count, 'case', 'cases')} in all.`,
    unfiled: (count: number) =>
      count === 0
        ? 'No case waits to be filed.'
        : `${plural(count, 'case is not filed yet and keeps its', 'cases are not filed yet and keep their')} texts until then.`,
    final: 'A text that was erased cannot be brought back.',
    apply: (days: number) => `Apply ${plural(days, 'day', 'days')}`,
    other: 'Choose another time',
    unchanged: (days: number) => `That is how it is now: ${plural(days, 'day', 'days')}. Nothing is changed.`,
    saved: (days: number) => `Texts are now kept for ${plural(days, 'day', 'days')}, from next night on.`,
    overtaken: (days: number) =>
      `This was changed meanwhile: it is ${plural(days, 'day', 'days')} now. Nothing else is changed.`,
  },
};
