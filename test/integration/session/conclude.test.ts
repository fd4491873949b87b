import { describe, expect, it } from 'vitest';
import { buttonsOf, formOf, viewOf } from '../../support/structure.ts';
import { openSession, type Room } from './agenda.ts';

async function opened(kind: 'complex-case' | 'adverse-event' | 'protocol'): Promise<Room> {
  const room = await openSession([{ code: 'C-7QK4', kind }]);
  for (const user of ['lea', 'marc']) await room.taps(user, 'Je suis là');
  await room.taps('claire', 'Dossier suivant');
  return room;
}

describe('concluding a case', () => {
  it.each([
    ['complex-case', ['heard', 'type', 'statement', 'reason', 'owner', 'reviewOn', 'reference']],
    ['adverse-event', ['causes', 'type', 'statement', 'reason', 'owner', 'heard', 'reviewOn', 'reference']],
    ['protocol', ['heard', 'type', 'statement', 'reason', 'version', 'reviewOn', 'reference']],
  ] as const)('asks for what HAS wants of a %s, in at most 8 fields', async (kind, fields) => {
    await using room = await opened(kind);
    const form = formOf(await room.taps('claire', 'Conclure le dossier'));
    expect(form.fields.map(({ id }) => id)).toEqual(fields);
    expect(form.fields.find(({ id }) => id === 'heard')?.initial).toEqual(['general-practitioner', 'nurse']);
  });

  it('records decision, professions heard, end and review date', async () => {
    await using room = await opened('complex-case');
    const { db } = room.structure;
    const lea = await db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
    await room.structure.at('2026-11-24T12:44:00Z');
    const done = viewOf(
      await room.concludes('claire', {
        type: 'treatment',
        heard: ['nurse'],
        owner: `person:${lea.id}`,
        reviewOn: '2027-02-23',
        reference: 'HAS 2024',
      }),
    );
    expect(done.fallback).toBe('La décision du dossier C-7QK4 est enregistrée.');
    expect(JSON.stringify(done)).toContain('mardi 23 février 2027');
    expect(await db.decision.findMany()).toMatchObject([
      {
        type: 'treatment',
        status: 'adopted',
        statement: 'Réévaluer le traitement',
        ownerId: lea.id,
        reference: 'HAS 2024',
      },
    ]);
    expect(await db.caseReview.findFirst()).toMatchObject({
      status: 'examined',
      heard: ['nurse'],
      reviewOn: '2027-02-23',
      endedAt: new Date('2026-11-24T12:44:00Z'),
    });
    expect(room.boardText()).toContain('Conclu à 13\u00a0h\u00a044.');
    expect(room.boardText()).not.toContain('Réévaluer');
    expect(JSON.stringify(await room.sees('lea'))).toContain('Réévaluer le traitement');
  });

  it('keeps causes of an event and the version of a protocol', async () => {
    await using event = await opened('adverse-event');
    await event.concludes('claire', { causes: ['team', 'task'], type: 'safety-measure' });
    expect(await event.structure.db.decision.findFirst()).toMatchObject({ causes: ['team', 'task'], version: '' });
    await using protocol = await opened('protocol');
    await protocol.concludes('claire', { version: '2.1', type: 'protocol-adopted' });
    expect(await protocol.structure.db.decision.findFirst()).toMatchObject({ causes: [], version: '2.1' });
  });

  it.each([
    ['no sentence', { statement: '' }, 'statement', 'une phrase'],
    ['a phone number', { statement: 'Appeler le 06 12 34 56 78' }, 'statement', 'téléphone'],
    ['301 characters', { statement: 'é'.repeat(301) }, 'statement', 'raccourcissez'],
    ['a review date that is past', { reviewOn: '2026-11-24' }, 'reviewOn', 'passée'],
    ['somebody who is no member', { owner: 'person:nobody' }, 'owner', 'ne fait plus partie'],
    ['a type that is none', { type: 'lottery' }, 'type', 'Choisissez'],
  ])('refuses %s under its field and records nothing', async (_, values, field, words) => {
    await using room = await opened('complex-case');
    const refused = await room.concludes('claire', values);
    expect(refused).toMatchObject({ kind: 'errors', errors: { [field]: expect.stringContaining(words) } });
    expect(await room.structure.db.decision.count()).toBe(0);
    expect(await room.structure.db.caseReview.findFirst()).toMatchObject({ status: 'on-agenda' });
  });

  it('of an event without a cause is refused', async () => {
    await using room = await opened('adverse-event');
    expect(await room.concludes('claire')).toMatchObject({ errors: { causes: 'Choisissez au moins une cause.' } });
  });

  it('twice with the same words records once; with others it asks to check', async () => {
    await using room = await opened('complex-case');
    const { structure } = room;
    const form = formOf(await room.taps('claire', 'Conclure le dossier'));
    const values = { statement: 'Réévaluer le traitement' };
    await structure.submits('claire', form, values);
    expect(viewOf(await structure.submits('claire', form, values)).fallback).toContain('est enregistrée');
    const conflict = formOf(await structure.submits('claire', form, { statement: 'Ne rien changer' }));
    expect(conflict.intro).toContain('entre-temps');
    expect(await structure.db.decision.findMany()).toMatchObject([{ statement: 'Réévaluer le traitement' }]);
  });

  it('may be corrected after the end, until the minutes are approved', async () => {
    await using room = await opened('complex-case');
    const { structure } = room;
    await room.concludes('claire');
    await room.taps('claire', 'Terminer la RCP');
    const after = viewOf(await room.taps('claire', 'Voir la séance'));
    const form = formOf(await structure.clicks('claire', after, 'Corriger la décision'));
    expect(form.fields.find(({ id }) => id === 'statement')?.initial).toBe('Réévaluer le traitement');
    await structure.submits('claire', form, { statement: 'Arrêter le traitement', reviewOn: '2027-01-12' });
    expect(await structure.db.decision.findMany()).toMatchObject([{ statement: 'Arrêter le traitement' }]);
    expect(await structure.db.caseReview.findFirst()).toMatchObject({ reviewOn: '2027-01-12' });
    // A remark on the minutes must be able to change what was noted.
    await structure.db.meeting.updateMany({ data: { status: 'minutes-pending' } });
    const again = formOf(await structure.clicks('claire', after, 'Corriger la décision'));
    await structure.submits('claire', again, { statement: 'Arrêter progressivement' });
    expect(await structure.db.decision.findMany()).toMatchObject([{ statement: 'Arrêter progressivement' }]);
    await structure.db.meeting.updateMany({ data: { status: 'minutes-approved' } });
    const refused = viewOf(await structure.clicks('claire', after, 'Corriger la décision'));
    expect(refused.fallback).toContain('ce n’est plus possible');
  });

  it('is not for a coordinator who may not read the case', async () => {
    await using room = await opened('complex-case');
    const { db } = room.structure;
    const marc = await db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } });
    await db.meeting.updateMany({ data: { facilitatorId: marc.id } });
    expect(viewOf(await room.taps('claire', 'Conclure le dossier')).fallback).toContain('réservé');
    expect(formOf(await room.taps('marc', 'Conclure le dossier')).title).toBe('Conclure C-7QK4');
  });

  it('of a case that was withdrawn meanwhile says so', async () => {
    await using room = await opened('complex-case');
    const board = room.board();
    await room.structure.db.caseReview.updateMany({ data: { status: 'withdrawn' } });
    const gone = viewOf(await room.structure.clicks('claire', board, 'Conclure le dossier'));
    expect(gone.fallback).toContain('n’est plus à l’ordre du jour');
  });

  it('after somebody ended the RCP says so, and gives back what was typed', async () => {
    await using room = await opened('complex-case');
    const form = formOf(await room.taps('claire', 'Conclure le dossier'));
    await room.taps('claire', 'Terminer la RCP');
    const late = viewOf(await room.structure.submits('claire', form, { statement: 'Réévaluer le traitement' }));
    expect(late.fallback).toContain('n’est plus à l’ordre du jour');
    expect(JSON.stringify(late.blocks)).toContain('Réévaluer le traitement');
    expect(await room.structure.db.decision.count()).toBe(0);
  });
});

describe('tasks that come out of an RCP', () => {
  it('belong to case, decision and RCP, several at once, and are added once', async () => {
    await using room = await opened('complex-case');
    const { structure } = room;
    await room.concludes('claire');
    const lea = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
    const form = formOf(await room.taps('claire', 'Ajouter une tâche'));
    expect(form.fields).toHaveLength(6);
    const values = { title1: 'Appeler la pharmacie', owner1: [`person:${lea.id}`], title2: 'Relire l’ordonnance' };
    const added = viewOf(await structure.submits('claire', form, values));
    expect(added.fallback).toBe('2 tâches ajoutées');
    await structure.submits('claire', form, values);
    const [review, decision] = [await structure.db.caseReview.findFirst(), await structure.db.decision.findFirst()];
    const tasks = await structure.db.task.findMany({ orderBy: { title: 'asc' }, include: { owners: true } });
    expect(tasks).toMatchObject([
      {
        title: 'Appeler la pharmacie',
        owners: [{ practitionerId: lea.id }],
        dueOn: '2026-12-08',
        caseReviewId: review?.id,
      },
      { title: 'Relire l’ordonnance', owners: [], dueOn: null, decisionId: decision?.id },
    ]);
    expect(JSON.stringify(await room.sees('marc'))).toContain(
      'Appeler la pharmacie (Léa Martin, mardi 8 décembre 2026)',
    );
    expect(room.boardText()).not.toContain('pharmacie');
  });

  it.each([
    ['no words', {}, 'title1', 'quelques mots'],
    ['an e-mail address', { title1: 'Écrire à jean.dupont@orange.fr' }, 'title1', 'e-mail'],
    ['a date that is past', { title1: 'Appeler', due1: '2026-11-23' }, 'due1', 'passée'],
    [
      'a second one for nobody we know',
      { title1: 'Appeler', title2: 'Écrire', owner2: ['person:x'] },
      'owner2',
      'équipe',
    ],
  ])('are refused with %s', async (_, values, field, words) => {
    await using room = await opened('complex-case');
    const form = formOf(await room.taps('claire', 'Ajouter une tâche'));
    const refused = await room.structure.submits('claire', form, values);
    expect(refused).toMatchObject({ kind: 'errors', errors: { [field]: expect.stringContaining(words) } });
    expect(await room.structure.db.task.count()).toBe(0);
  });

  it('may be for the RCP as a whole', async () => {
    await using room = await openSession([]);
    const form = formOf(await room.taps('claire', 'Ajouter une tâche'));
    await room.structure.submits('claire', form, { title1: 'Réserver la salle' });
    expect(await room.structure.db.task.findMany()).toMatchObject([
      { caseReviewId: null, meetingId: expect.any(String) },
    ]);
    expect(JSON.stringify(await room.sees('lea'))).toContain('Réserver la salle (sans responsable');
    expect(buttonsOf(room.board()).map(({ label }) => label)).not.toContain('Conclure le dossier');
  });
});
