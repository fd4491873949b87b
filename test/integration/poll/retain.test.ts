import { describe, expect, it } from 'vitest';
import { viewOf } from '../../support/structure.ts';
import {
  answers,
  detailFor,
  friday,
  lastLetter,
  letters,
  messageOf,
  openPoll,
  plain,
  retains,
  type Team,
  tableOf,
  thursday,
} from './polled.ts';

const polled = { title: 'Chutes à domicile' };

async function answerOf(team: Team, displayName: string) {
  const where = { meeting: polled, practitioner: { displayName } };
  return (await team.db.invitation.findFirst({ where }))?.answer;
}

describe('retaining a date', () => {
  it('makes a planned RCP of the poll and announces it like any other, with its calendar file and reminders', async () => {
    await using team = await openPoll();
    await answers(team, 'lea', { yes: [1] });
    await answers(team, 'marc', { ifNeeded: [1] });
    await answers(team, 'ravi', { yes: [0] });
    const reply = viewOf(await retains(team, 'claire', await detailFor(team, 'claire'), 1));
    expect(plain(reply.fallback)).toBe(`La RCP « Chutes à domicile » a lieu ${thursday}.`);
    expect(await team.db.meeting.findFirst({ where: polled })).toMatchObject({
      status: 'planned',
      startsAt: new Date('2026-11-26T11:30:00Z'),
      pollClosesAt: null,
    });

    const [poll, announcement, file, ...more] = team.platform.channel('C-team').map(plain);
    expect(more).toEqual([]);
    expect(poll).toContain('Date retenue : Chutes à domicile');
    expect(poll).not.toContain('Tout me va');
    expect(announcement).toContain('RCP : Chutes à domicile');
    expect(announcement).toContain('Léa Martin');
    expect(file).toContain('DTSTART:20261126T113000Z');

    await team.at('2026-11-26T10:30:00Z');
    expect(letters(team, 'lea', 'RCP dans une heure')).toHaveLength(1);
    expect(letters(team, 'marc', 'RCP dans une heure')).toHaveLength(1);
    expect(letters(team, 'ravi', 'RCP dans une heure')).toEqual([]);
  });

  it('keeps clear answers: yes is present, no is excused, if needed has to be confirmed', async () => {
    await using team = await openPoll();
    await answers(team, 'lea', { yes: [1] });
    await answers(team, 'marc', { ifNeeded: [1] });
    await answers(team, 'ravi', { yes: [0] });
    await retains(team, 'claire', await detailFor(team, 'claire'), 1);
    expect(await answerOf(team, 'Léa Martin')).toBe('present');
    expect(await answerOf(team, 'Marc Petit')).toBe('none');
    expect(await answerOf(team, 'Ravi Payet')).toBe('excused');
    expect(await answerOf(team, 'Inès Faure')).toBe('none');
  });

  it('says before that the quorum is not met', async () => {
    await using team = await openPoll();
    await answers(team, 'lea', { yes: [0, 1] });
    await answers(team, 'marc', { yes: [1] });
    const detail = await detailFor(team, 'claire');
    const asked = detail.blocks
      .flatMap((block) => (block.kind === 'list' ? block.items : []))
      .flatMap(({ buttons = [] }) => buttons.map((one) => (one.kind === 'action' ? one.confirm?.text : '')));
    expect(asked.map((text) => text?.includes('Quorum non atteint'))).toEqual([true, false, true]);
  });

  it('counts once when it is clicked twice', async () => {
    await using team = await openPoll();
    const detail = await detailFor(team, 'claire');
    await retains(team, 'claire', detail, 1);
    const again = viewOf(await retains(team, 'claire', detail, 1));
    expect(plain(again.fallback)).toContain(`a lieu ${thursday}`);
    expect(team.platform.channel('C-team')).toHaveLength(3);
  });

  it('goes to the first of two people, and tells the other which date it is', async () => {
    await using team = await openPoll({ by: 'marc' });
    const [first, second] = [await detailFor(team, 'marc'), await detailFor(team, 'claire')];
    const replies = await Promise.all([retains(team, 'marc', first, 1), retains(team, 'claire', second, 2)]);
    const said = replies.map((reply) => plain(viewOf(reply).fallback));
    const { startsAt } = await team.db.meeting.findFirstOrThrow({ where: polled });
    const kept = startsAt.toISOString() === '2026-11-26T11:30:00.000Z' ? thursday : friday;
    expect(said).toContain(`La RCP « Chutes à domicile » a lieu ${kept}.`);
    expect(said).toContainEqual(expect.stringContaining(`est déjà choisie : ${kept}`));
    expect(team.platform.channel('C-team')).toHaveLength(3);
  });

  it('is not for everyone', async () => {
    await using team = await openPoll({ by: 'marc' });
    const refused = viewOf(await retains(team, 'lea', await detailFor(team, 'claire'), 0));
    expect(plain(refused.fallback)).toContain('Seules la personne qui a planifié cette RCP');
    expect(await team.db.meeting.findFirst({ where: polled })).toMatchObject({ status: 'polling' });
  });

  it('leaves nothing to answer: an old button says which date it is', async () => {
    await using team = await openPoll();
    const { view } = messageOf(team);
    await retains(team, 'claire', await detailFor(team, 'claire'), 1);
    const late = viewOf(await team.clicks('lea', view, 'Tout me va'));
    expect(plain(late.fallback)).toContain(`est déjà choisie : ${thursday}`);
    expect(await team.db.pollVote.count()).toBe(0);
  });

  it('edits the private messages where no channel was chosen, and invites everyone', async () => {
    await using team = await openPoll({ channel: false });
    await team.clicks('marc', lastLetter(team, 'claire'), 'Détail');
    const detail = viewOf(await team.clicks('claire', lastLetter(team, 'claire'), 'Détail'));
    await retains(team, 'claire', detail, 1);
    expect(letters(team, 'lea', 'Date retenue')).toHaveLength(1);
    expect(letters(team, 'lea', 'Invitation à la RCP : Chutes à domicile')).toHaveLength(1);
  });

  it('asks nobody in the morning about a date that was retained in the night', async () => {
    await using team = await openPoll({ channel: false, now: '2026-11-16T21:00:00Z' });
    const polls = await team.db.meeting.findMany({
      where: polled,
      include: { slots: { orderBy: { startsAt: 'asc' } } },
    });
    const [poll] = polls;
    const payload = { meeting: poll?.id ?? '', slot: poll?.slots[1]?.id ?? '' };
    await team.presses('claire', { kind: 'action', label: 'Retenir', action: 'poll.retain', payload });
    await team.at('2026-11-17T07:00:00Z');
    expect(letters(team, 'lea', 'Date retenue')).toEqual([]);
    expect(letters(team, 'lea', 'Quand tenir')).toEqual([]);
    expect(letters(team, 'lea', 'Invitation à la RCP : Chutes à domicile')).toHaveLength(1);
  });
});

describe('cancelling a poll', () => {
  it('edits the one message, tells nobody else, and refuses what comes after with a sentence', async () => {
    await using team = await openPoll();
    const { view } = messageOf(team);
    const detail = await detailFor(team, 'claire');
    const reply = viewOf(await team.clicks('claire', detail, 'Annuler le sondage'));
    expect(plain(reply.fallback)).toBe('Le sondage « Chutes à domicile » est terminé sans date.');
    expect(tableOf(team)).toContain('Aucune date n’a été retenue.');
    expect(plain(viewOf(await team.clicks('lea', view, 'Tout me va')).fallback)).toContain('terminé sans date');
    expect(plain(viewOf(await retains(team, 'claire', detail, 0)).fallback)).toContain('terminé sans date');
    await team.clicks('claire', detail, 'Annuler le sondage');
    await team.at('2026-11-27T12:00:00Z');
    for (const user of ['lea', 'marc', 'claire']) expect(letters(team, user, 'Chutes')).toEqual([]);
    expect(team.platform.channel('C-team')).toHaveLength(1);
    expect(await team.db.timer.count()).toBe(0);
  });

  it('does not cancel an RCP whose date is retained', async () => {
    await using team = await openPoll();
    const detail = await detailFor(team, 'claire');
    await retains(team, 'claire', detail, 1);
    const late = viewOf(await team.clicks('claire', detail, 'Annuler le sondage'));
    expect(plain(late.fallback)).toContain('est déjà choisie');
    expect(await team.db.meeting.findFirst({ where: polled })).toMatchObject({ status: 'planned' });
  });

  it('is not for everyone', async () => {
    await using team = await openPoll();
    const detail = await detailFor(team, 'claire');
    for (const label of ['Annuler le sondage', 'Clore les réponses']) {
      expect(plain(viewOf(await team.clicks('lea', detail, label)).fallback)).toContain('Seules la personne');
    }
    expect(await team.db.meeting.findFirst({ where: polled })).toMatchObject({ status: 'polling' });
  });
});
