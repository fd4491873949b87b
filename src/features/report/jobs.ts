import { localParts } from '../../core/local-time.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import { pdfBytes } from '../document/pdf.ts';
import { stewards } from '../practitioner/role.ts';
import { type ReportFormat, reportKinds } from './actions.ts';
import { reportCsv } from './csv.ts';
import { loadReport } from './load.ts';
import type { Report } from './model.ts';
import { reportDocument } from './pdf.ts';
import { periodOf } from './period.ts';
import { periodName } from './said.ts';

const mediaTypes = { pdf: 'application/pdf', csv: 'text/csv; charset=utf-8' } as const;

/** Reports as files, for whoever asked. */
export const reportDeliveries: readonly DeliveryKind[] = (['pdf', 'csv'] as const).map((format) =>
  defineDelivery({ kind: reportKinds[format], render: (context) => renderFile(context, format) }),
);

async function renderFile(context: DeliveryContext, format: ReportFormat): Promise<Rendered> {
  const { t, careTeam, delivery, recipient } = context;
  if (recipient === undefined || !stewards.includes(recipient.role)) return { kind: 'cancel', reason: 'no-recipient' };
  const period = periodOf(delivery.subjectId, careTeam.contractStartsOn);
  if (period === undefined) return { kind: 'cancel', reason: 'no-longer-true' };
  const { file } = t.report;
  const stem = `${file.name}-${delivery.subjectId}`;
  return {
    kind: 'file',
    // A sender looks for the delivery's id.
    name: `${stem}-${delivery.id}.${format}`,
    title: `${stem}.${format}`,
    mediaType: mediaTypes[format],
    bytes: await bytesOf(format, await loadReport(context, period), context),
    comment: file.comment(periodName(period, context)),
  };
}

async function bytesOf(format: ReportFormat, report: Report, context: DeliveryContext): Promise<Uint8Array> {
  const { careTeam, now } = context;
  switch (format) {
    case 'pdf': {
      const about = { structure: careTeam.name, now, today: localParts(now, careTeam.zone).date };
      return pdfBytes(reportDocument(report, about, context));
    }
    case 'csv':
      return new TextEncoder().encode(reportCsv(report, context));
    default:
      return format satisfies never;
  }
}
