import { meetingId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import { attendanceCsv } from '../attendance/csv.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import type { MinutesContent, MinutesRows } from './content.ts';
import { casesCsv } from './csv.ts';
import { minutesMarkdown } from './markdown.ts';
import { type FileFormat, fileKinds } from './notifications.ts';
import { minutesPdf } from './pdf.ts';
import { readMinutes } from './read.ts';
import { sheetOf } from './sheet.ts';
import { contentFor } from './views/minutes.ts';
import { stateOf } from './views/state.ts';

const types = {
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  markdown: { extension: 'md', mediaType: 'text/markdown; charset=utf-8' },
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
  attendance: { extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
} as const satisfies Readonly<Record<FileFormat, { readonly extension: string; readonly mediaType: string }>>;

/** The files about one RCP, each with what its recipient may read. */
export const fileDeliveries: readonly DeliveryKind[] = (['pdf', 'markdown', 'csv', 'attendance'] as const).map(
  (format) => defineDelivery({ kind: fileKinds[format], render: (context) => renderFile(context, format) }),
);

async function renderFile(context: DeliveryContext, format: FileFormat): Promise<Rendered> {
  const { t, tx, careTeam, delivery, recipient, teamZone } = context;
  if (recipient === undefined) return { kind: 'cancel', reason: 'no-recipient' };
  const rows = await readMinutes(tx, careTeam, meetingId.parse(delivery.subjectId));
  if (rows === undefined) return { kind: 'cancel', reason: 'meeting-gone' };
  const { extension, mediaType } = types[format];
  const subject = format === 'attendance' ? t.minutes.file.attendanceName : t.minutes.file.minutesName;
  const stem = `${subject}-${localParts(rows.meeting.startsAt, teamZone).date}`;
  return {
    kind: 'file',
    // A sender looks for the delivery's id.
    name: `${stem}-${delivery.id}.${extension}`,
    title: `${stem}.${extension}`,
    mediaType,
    bytes: await bytesOf(format, rows, contentFor(rows, recipient), context),
    comment: t.minutes.file.comment(rows.meeting.title),
  };
}

async function bytesOf(
  format: FileFormat,
  rows: MinutesRows,
  content: MinutesContent,
  context: DeliveryContext,
): Promise<Uint8Array> {
  const text = (written: string) => new TextEncoder().encode(written);
  const { labelled, labels } = context.t.minutes;
  const state = () => `${labelled(labels.status)} ${stateOf(rows, context)}`;
  switch (format) {
    case 'pdf':
      return minutesPdf(sheetOf(content, context), state(), context.now, context);
    case 'markdown':
      return text(minutesMarkdown(sheetOf(content, context), state(), context));
    case 'csv':
      return text(casesCsv(content, context));
    case 'attendance':
      return text(attendanceCsv(rows.attendees, { ...context, zone: context.teamZone }));
    default:
      return format satisfies never;
  }
}
