import type { Catalogue } from '../../../i18n/catalogue.ts';
import type { Block } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { endOf } from '../../decision/dates.ts';
import { isErased } from '../../decision/steps.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { type Ballot, isOpen, turnoutOf, type Vote } from '../model.ts';
import { tallyOf } from '../outcome.ts';
import type { VoteSheet } from '../sheet.ts';

/** For whom a vote is written, and when. */
export interface VoteReader extends Reader {
  readonly now: Date;
}

/** How far a vote is, in one sentence. */
export function stateLine(vote: Vote, reader: VoteReader): string {
  const { state, methods, secrecy, outcomes } = reader.t.vote;
  const ended = whenOf({ startsAt: endOf(vote) }, reader);
  switch (vote.state) {
    case 'open': {
      if (!isOpen(vote, reader.now)) return state.counting;
      const kind = secrecy[vote.secret ? 'secret' : 'open'];
      return state.open(methods[vote.method], kind, whenOf({ startsAt: vote.closesAt }, reader));
    }
    case 'closed':
      return state.closed(ended, outcomes[vote.outcome ?? 'undecided']);
    case 'withdrawn':
      return state.withdrawn(ended);
    default:
      return vote.state satisfies never;
  }
}

/** « 4 votes sur 7, quorum 4 atteint. » */
export function turnoutLine(vote: Vote, { t }: Reader): string {
  const { voted, base, quorum, quorate } = turnoutOf(vote);
  return (quorate ? t.vote.turnoutMet : t.vote.turnoutBelow)(voted, base, quorum);
}

/** What was said how often, as far as it is shown. */
export function countLine({ vote, ballots }: VoteSheet, { t }: Reader): string {
  if (ballots === undefined) return vote.state === 'closed' ? t.vote.notCounted : t.vote.resultLater;
  const tally = tallyOf(ballots);
  return vote.method === 'majority'
    ? t.vote.counts.majority(tally.for, tally.against, tally.abstain)
    : t.vote.counts.consent(tally.consent, tally.objection, tally.abstain);
}

/** Why people objected, once the vote is closed; without names when it was secret. */
export function objectionBlocks(sheet: VoteSheet, { t }: Reader): readonly Block[] {
  const { vote, decision, ballots = [], mayRead } = sheet;
  const objections = ballots.filter(({ choice }) => choice === 'objection');
  // Whatever was said of a case that was withdrawn is erased.
  if (vote.state !== 'closed' || objections.length === 0 || isErased(decision)) return [];
  if (!mayRead) return [{ kind: 'note', text: t.vote.reasonsClosed }];
  return [
    { kind: 'text', text: [{ strong: t.vote.objections }] },
    { kind: 'list', items: objections.map((one) => ({ text: objectionText(one, sheet, t) })) },
  ];
}

function objectionText({ by, reason }: Ballot, { names }: VoteSheet, { vote: words }: Catalogue): string {
  return by === null ? reason : words.objectionBy(names.get(by) ?? words.formerMember, reason);
}

/** What the reader knows to have voted; of a secret vote, that they have, never what. */
export function ownLine({ vote, elector, own }: VoteSheet, { t }: Reader): string | undefined {
  if (elector?.voted !== true) return undefined;
  if (vote.secret || own === undefined) return t.vote.yoursSecret;
  return t.vote.yours(t.vote.choices[own.choice].toLowerCase());
}
