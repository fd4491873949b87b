import { z } from 'zod';
import type { CsvDialect } from '../../core/csv.ts';
import { type What, what } from './what.ts';

const parts = z.tuple([what, z.enum(['excel', 'plain'])]);

/** What a delivery says of the file to be: "tasks excel". */
export function subjectOf(chosen: What, dialect: CsvDialect): string {
  return `${chosen} ${dialect}`;
}

export function readSubject(subjectId: string): z.infer<typeof parts> {
  return parts.parse(subjectId.split(' '));
}
