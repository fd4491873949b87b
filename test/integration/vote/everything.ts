import { testProvider } from '../../support/database.ts';
import { type Row, rows, tablesOf } from '../../support/tables.ts';
import type { Team } from './votes.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Ids and random secrets as what they stand for, so that two databases can be compared. */
export type Names = (text: string) => string;

/**
 * Everything that the database holds and everything that it knows about where and by which transaction a row was
 * written, table by table: SQLite's rowid, PostgreSQL's ctid and the order of xmin.
 */
export async function everything(team: Team): Promise<Readonly<Record<string, readonly string[]>>> {
  const names = await namesIn(team);
  const found: [string, Row[]][] = [];
  for (const table of await tablesOf(team.db)) found.push([table, await readAll(team, table)]);
  const transactions = found.flatMap(([, all]) => all.map((row) => Number(row['writtenBy'] ?? 0)));
  const order = [...new Set(transactions)].sort((one, other) => one - other);
  const shown = (row: Row) => {
    const ranked = 'writtenBy' in row ? { ...row, writtenBy: order.indexOf(Number(row['writtenBy'])) } : row;
    return names(JSON.stringify(ranked, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)));
  };
  return Object.fromEntries(
    found.map(([table, all]) => [table, inAnyOrder(table) ? all.map(shown).sort() : all.map(shown)]),
  );
}

/**
 * Eight lanes send the ballot papers at once and settle in whatever order: on PostgreSQL, where a row moves at each
 * change, a delivery stands elsewhere in every run.
 */
function inAnyOrder(table: string): boolean {
  return testProvider === 'postgresql' && table === 'Delivery';
}

async function readAll(team: Team, table: string): Promise<Row[]> {
  const query = {
    sqlite: `SELECT rowid AS place, * FROM "${table}" ORDER BY rowid`,
    postgresql: `SELECT ctid::text AS place, xmin::text AS "writtenBy", * FROM "${table}" ORDER BY ctid`,
  };
  const plain = inAnyOrder(table) ? `SELECT * FROM "${table}"` : query[testProvider];
  return rows.parse(await team.db.$queryRawUnsafe(plain));
}

/** Says whom and what the ids of a structure stand for. */
export async function namesIn({ db }: Team): Promise<Names> {
  const people = await db.practitioner.findMany();
  const known = new Map(people.map(({ id, displayName }) => [id, displayName]));
  const secrets = people.map(
    ({ calendarSecret, displayName }) => [calendarSecret, `secret of ${displayName}`] as const,
  );
  for (const { id, kind, practitionerId } of await db.delivery.findMany()) {
    known.set(id, `${kind} to ${known.get(practitionerId ?? '') ?? 'a channel'}`);
  }
  for (const { id } of await db.vote.findMany()) known.set(id, 'the vote');
  return (text) => {
    // The audit trail hashes the ids of its rows, which are others in every run; the rows themselves are compared.
    const unhashed = text.replace(/[0-9a-f]{64}/g, '<hash>');
    const named = unhashed.replace(uuid, (id) => known.get(id) ?? '<id>');
    const said = secrets.reduce((sofar, [secret, name]) => sofar.replaceAll(secret, name), named);
    // The number of a message on the platform: which of those sent at once was the first there.
    return said.replace(/(index\\*":)\d+/g, '$1n');
  };
}
