import { describe, expect, it } from 'vitest';
import { locale } from '../../../src/core/locale.ts';
import { catalogueOf } from '../../../src/i18n/catalogue.ts';
import { limits } from '../../../src/platforms/slack/limits.ts';

const code = 'C-7QK4';
/** More people than one RCP has. */
const many = 99;

/** The titles of the forms from an RCP's date to its end, and the headings of what they answer, which Slack shows alike. */
function titles(t: ReturnType<typeof catalogueOf>): readonly string[] {
  const { meeting, agenda, poll, series, caseReview, session, guest, report } = t;
  return [
    ...[meeting.form, meeting.move, meeting.cancel, meeting.details, meeting.otherAnswer].map(({ title }) => title),
    ...[meeting.planned.title, meeting.move.done],
    agenda.order.title,
    ...[poll.form.title, poll.launched.title, poll.answer.title, poll.answeredTitle],
    ...[series.repeat.title, series.planned, series.postpone.title],
    ...Object.values(caseReview.form.titles),
    ...[caseReview.form.followUpTitle, caseReview.edit.title, caseReview.edit.completeTitle],
    ...[caseReview.title(code), caseReview.proposed.title(code)],
    ...[session.conclude.title(code), session.conclude.done(code)],
    ...[session.task.title, session.task.done(many), session.register.title, session.register.done(many)],
    ...[guest.form.title, guest.title],
    ...[report.other.title, report.contract.title, report.title],
  ];
}

describe.each(locale.options)('the titles of forms in %s', (language) => {
  it.each(titles(catalogueOf(language)))('%s fits into a modal of Slack', (title) => {
    expect(title.length).toBeLessThanOrEqual(limits.modal.title);
  });
});
