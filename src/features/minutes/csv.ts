import { csvText } from '../../core/csv.ts';
import { localParts } from '../../core/local-time.ts';
import { formatList } from '../../i18n/format.ts';
import type { Reader } from '../context.ts';
import type { MinutesCase, MinutesContent } from './content.ts';
import { taskLine } from './sheet.ts';

/**
 * The cases of one RCP, one line each, dates as "yyyy-MM-dd". What the reader may not see stays empty.
 */
export function casesCsv(content: MinutesContent, reader: Reader): string {
  const { t } = reader;
  const { labels, csv } = t.minutes;
  const header = [
    csv.code,
    labels.type,
    csv.theme,
    labels.requester,
    csv.outcome,
    labels.consent,
    labels.question,
    labels.heard,
    csv.decisionType,
    labels.decision['complex-case'],
    labels.reason,
    labels.reference,
    labels.tasks,
    labels.owner['complex-case'],
    labels.reviewOn,
    labels.filing,
  ];
  const putOff = content.putOff.map(({ code, motive, requester }) => [
    code,
    '',
    t.caseReview.motives[motive],
    requester?.name ?? '',
    csv.putOff,
    ...header.slice(5).map(() => ''),
  ]);
  return csvText([header, ...content.cases.map((one) => lineOf(one, reader)), ...putOff]);
}

function lineOf(one: MinutesCase, reader: Reader): readonly string[] {
  const { t, locale, teamZone } = reader;
  const { detail } = one;
  const decision = detail?.decision;
  return [
    one.code,
    t.meetingTypes[one.kind],
    t.caseReview.motives[one.motive],
    one.requester?.name ?? '',
    t.minutes.csv.examined,
    one.kind === 'complex-case' ? t.caseReview.consents[one.consent] : '',
    detail?.question ?? '',
    formatList(
      one.heard.map((profession) => t.professions[profession]),
      locale,
    ),
    decision === undefined ? '' : t.session.decisionTypes[decision.type],
    decision?.statement ?? '',
    decision?.reason ?? '',
    decision?.reference ?? '',
    (detail?.tasks ?? []).map((task) => taskLine(task, reader)).join(' | '),
    detail?.owner?.name ?? '',
    one.reviewOn ?? '',
    one.filedAt === null ? t.caseReview.filings[one.filing] : localParts(one.filedAt, teamZone).date,
  ];
}
