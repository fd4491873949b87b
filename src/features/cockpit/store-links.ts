import { randomUUID } from 'node:crypto';
import type { Tx } from '../../store/client.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { stewards } from '../practitioner/role.ts';
import { hashOf } from './link-code.ts';

type Person = Pick<Practitioner, 'id' | 'careTeamId'>;

/** Keeps somebody's code, in the place of an earlier one. */
export async function keepCode(tx: Tx, { id, careTeamId }: Person, code: string, expiresAt: Date): Promise<void> {
  const row = { codeHash: hashOf(code), careTeamId, expiresAt };
  await tx.sharedPersonCode.upsert({
    where: { practitionerId: id, careTeamId },
    create: { practitionerId: id, ...row },
    update: row,
  });
}

/**
 * Notes that whoever types a code and whoever it was shown to in another structure are one person; false when it is no
 * code of an active steward of another structure, or no longer. The code is the only key to that structure: it is looked
 * for across all of them, and taken once.
 */
export async function takeCode(tx: Tx, now: Date, actor: Person, code: string): Promise<boolean> {
  const taken = {
    codeHash: hashOf(code),
    careTeamId: { not: actor.careTeamId },
    expiresAt: { gt: now },
    practitioner: { active: true, role: { in: [...stewards] } },
  };
  const found = await tx.sharedPersonCode.findFirst({ where: taken });
  if (found === null || (await tx.sharedPersonCode.deleteMany({ where: taken })).count === 0) return false;
  const both = [
    { practitionerId: actor.id, careTeamId: actor.careTeamId },
    { practitionerId: found.practitionerId, careTeamId: found.careTeamId },
  ];
  const known = await tx.sharedPerson.findMany({ where: { OR: both } });
  const sharedId = known[0]?.sharedId ?? randomUUID();
  await tx.sharedPerson.updateMany({
    where: { sharedId: { in: known.map((one) => one.sharedId) } },
    data: { sharedId },
  });
  for (const one of both) {
    const { practitionerId, careTeamId } = one;
    await tx.sharedPerson.upsert({
      where: { practitionerId, careTeamId },
      create: { ...one, sharedId },
      update: { sharedId },
    });
  }
  return true;
}

/** From now on somebody of one structure is nobody of the others. */
export async function unlink(tx: Tx, { id, careTeamId }: Person): Promise<void> {
  await tx.sharedPerson.deleteMany({ where: { practitionerId: id, careTeamId } });
}
