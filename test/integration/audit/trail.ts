import { careTeamId } from '../../../src/core/ids.ts';
import { type Verdict, verifyAudit } from '../../../src/store/audit-verify.ts';
import type { Structure } from '../../support/structure.ts';

/** What the trail says, in its order: who (by name), what, and how it ended. */
export async function trail({ db }: Pick<Structure, 'db'>): Promise<readonly string[]> {
  const people = await db.practitioner.findMany();
  const rows = await db.auditEntry.findMany({ orderBy: { seq: 'asc' } });
  return rows.map(({ actorId, act, outcome }) => {
    const who = people.find(({ id }) => id === actorId)?.displayName ?? 'nobody';
    return `${who} ${act} ${outcome}`;
  });
}

export async function verdict({ db }: Pick<Structure, 'db'>): Promise<Verdict> {
  const { id } = await db.careTeam.findFirstOrThrow();
  return verifyAudit(db, careTeamId.parse(id));
}

/** From here on the trail is new: what the fixture did is not looked at. */
export async function forget({ db }: Pick<Structure, 'db'>): Promise<void> {
  await db.auditEntry.deleteMany();
  await db.auditHead.deleteMany();
}
