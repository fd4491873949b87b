import { caseReviewId, meetingId, newId } from '../../../src/core/ids.ts';
import type { Db } from '../../../src/store/client.ts';
import { formOf, openTeam, type Structure, type StructureOptions, viewOf } from '../../support/structure.ts';

/** Tuesday 24 November 2026, 13:30 in Paris: when the RCP of openTeam begins. */
const start = '2026-11-24T12:30:00Z';

/** What an RCP has on its agenda; everything else of a case is the same for all. */
export interface Listed {
  readonly code: string;
  readonly kind?: 'complex-case' | 'adverse-event' | 'protocol';
  readonly consent?: 'informed' | 'consented' | 'not-asked';
  readonly requester?: string;
}

/** Writes cases on the agenda of the only RCP, as the requester's forms and the agenda would. */
export async function putOnAgenda(db: Db, ...listed: readonly Listed[]): Promise<void> {
  const meeting = await db.meeting.findFirstOrThrow();
  const motives = { 'complex-case': 'diabetes', 'adverse-event': 'fall', protocol: 'new-protocol' } as const;
  for (const [position, { code, kind = 'complex-case', consent, requester = 'Marc Petit' }] of listed.entries()) {
    const { id } = await db.practitioner.findFirstOrThrow({ where: { displayName: requester } });
    await db.caseReview.create({
      data: {
        id: newId(caseReviewId),
        careTeamId: meeting.careTeamId,
        code,
        kind,
        motive: motives[kind],
        question: `Question de ${code} ?`,
        attribute: 'none',
        consent: consent ?? 'informed',
        severity: kind === 'adverse-event' ? 'minor' : null,
        requesterId: id,
        wantedProfessions: [],
        status: 'on-agenda',
        meetingId: meetingId.parse(meeting.id),
        position,
        createdAt: new Date('2026-11-20T08:00:00Z'),
        updatedAt: new Date('2026-11-20T08:00:00Z'),
      },
    });
  }
}

/** A running session as its people see and drive it. */
export class Room {
  readonly structure: Structure & AsyncDisposable;

  constructor(structure: Structure & AsyncDisposable) {
    this.structure = structure;
  }

  /** The board as it stands in the channel. */
  board() {
    const boards = this.structure.platform.screen.filter(
      ({ view, to }) => to.kind === 'channel' && /^(?:En séance|RCP terminée)/.test(headingOf(view) ?? ''),
    );
    const [board, ...others] = boards;
    if (board?.view === undefined || others.length > 0) throw new Error(`${boards.length} boards`);
    return board.view;
  }

  /** The same as text. */
  boardText(): string {
    return this.structure.platform.channel('C-team').find((text) => /En séance|RCP terminée/.test(text)) ?? 'no board';
  }

  /** Clicks a button of the board. */
  taps(user: string, label: string) {
    return this.structure.clicks(user, this.board(), label);
  }

  /** What somebody sees of the session in private. */
  async sees(user: string) {
    return viewOf(await this.structure.says(user, 'rcp seance'));
  }

  /** Concludes the current case with what the form proposes and these values. */
  async concludes(user: string, values: Record<string, string | readonly string[] | undefined> = {}) {
    const form = formOf(await this.taps(user, 'Conclure le dossier'));
    return this.structure.submits(user, form, { statement: 'Réévaluer le traitement', ...values });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.structure[Symbol.asyncDispose]();
  }
}

function headingOf(view: { readonly blocks: readonly object[] } | undefined): string | undefined {
  const first = view?.blocks[0];
  return first !== undefined && 'text' in first && typeof first.text === 'string' ? first.text : undefined;
}

/** The RCP of openTeam at its start, with these cases on its agenda; Claire, who planned it, facilitates. */
export async function openRoom(listed: readonly Listed[], options: StructureOptions = {}): Promise<Room> {
  const structure = await openTeam(options);
  await putOnAgenda(structure.db, ...listed);
  await structure.at(start);
  structure.platform.screen.length = 0;
  return new Room(structure);
}

/** The same, started by Claire. */
export async function openSession(listed: readonly Listed[], options: StructureOptions = {}): Promise<Room> {
  const room = await openRoom(listed, options);
  await room.structure.clicks('claire', await room.sees('claire'), 'Commencer');
  return room;
}
