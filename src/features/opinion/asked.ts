import type { CareTeamId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { Decision } from '../decision/model.ts';
import { readersOf } from '../decision/readers.ts';
import { isCarer } from '../practitioner/carer.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Profession } from '../practitioner/profession.ts';
import { activePractitioners } from '../practitioner/store.ts';
import { inOrder } from './model.ts';

type About = Pick<Decision, 'caseReviewId'>;
type Member = Pick<Practitioner, 'id' | 'profession'>;

/**
 * For which profession a member may give an opinion on a decision: their own, if they have said it; about a case, when
 * they are a carer who may read it. Undefined: they may not. Source: L1110-4 III CSP.
 */
export function voiceOf(person: Member, { caseReviewId }: About, mayRead: boolean): Profession | undefined {
  const { profession } = person;
  if (profession === null) return undefined;
  return caseReviewId === null || (isCarer(person) && mayRead) ? profession : undefined;
}

/** Every member who may be asked, by name, with the profession for which they speak. */
async function voices(tx: Tx, team: CareTeamId, decision: About) {
  const mayRead = await readersOf(tx, team, decision);
  return (await activePractitioners(tx, team)).flatMap((person) => {
    const profession = voiceOf(person, decision, mayRead(person));
    return profession === undefined ? [] : [{ person, profession }];
  });
}

/** The professions that may be asked: those that somebody speaks for. */
export async function askableProfessions(tx: Tx, team: CareTeamId, decision: About): Promise<Profession[]> {
  return inOrder((await voices(tx, team, decision)).map(({ profession }) => profession));
}

/** Everyone who speaks for these professions as of now, by name. */
export async function askedFor(
  tx: Tx,
  team: CareTeamId,
  decision: About,
  professions: readonly Profession[],
): Promise<Practitioner[]> {
  const all = await voices(tx, team, decision);
  return all.filter(({ profession }) => professions.includes(profession)).map(({ person }) => person);
}
