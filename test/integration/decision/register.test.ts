import { describe, expect, it } from 'vitest';
import { decisionStatus } from '../../../src/features/decision/status.ts';
import { plainText } from '../../../src/ui/text.ts';
import { buttonsOf, formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { hold, secrets } from '../minutes/held.ts';
import { card, decided, labels, record, words, write } from './decisions.ts';

async function found(structure: Structure, user: string, typed: string): Promise<readonly string[]> {
  const view = viewOf(await structure.says(user, `decision chercher ${typed}`));
  return view.blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(({ text }) => plainText(text)) : []));
}

async function filtered(structure: Structure, user: string, changes: Record<string, string>): Promise<string> {
  const form = formOf(await structure.says(user, 'decision chercher'));
  return words(viewOf(await structure.submits(user, form, changes)));
}

describe('the register', () => {
  it('is a page of eight, the newest first, with counts in words', async () => {
    await using team = await openTeam();
    const empty = viewOf(await team.says('lea', 'decision liste'));
    expect(words(empty)).toContain('Aucune décision');
    expect(labels(empty)).toEqual(['Filtrer', 'Nouvelle décision']);
    const statuses = ['proposed', 'adopted', 'adopted', 'applied', 'obsolete', 'obsolete', 'to-review'] as const;
    await write(team.db, [
      ...statuses.map((status, index) => ({ statement: `Décision ${index + 1}`, status })),
      ...[8, 9, 10, 11].map((number) => ({ statement: `Décision ${number}`, status: 'rejected' as const })),
    ]);
    for (const phrase of ['decisions', 'décision registre', 'decision list']) {
      const view = viewOf(await team.says('lea', phrase));
      expect(words(view).split('\n').slice(0, 3)).toEqual([
        'Registre des décisions',
        '11 décisions : 1 proposée, 2 adoptées, 4 non adoptées, 1 appliquée, 1 à revoir, 2 caduques.',
        'Décision 11 | non adoptée, Fonctionnement de l’équipe, lundi 5 janvier 2026',
      ]);
      expect(labels(view).filter((label) => label === 'Voir')).toHaveLength(8);
      expect(labels(view).slice(-4)).toEqual(['Page suivante', 'Filtrer', 'Exporter', 'Nouvelle décision']);
    }
  });

  it('is turned, opened and come back to', async () => {
    await using team = await openTeam();
    await write(
      team.db,
      Array.from({ length: 20 }, (_, index) => ({ statement: `Décision ${index + 1}` })),
    );
    const first = viewOf(await team.says('lea', 'decision liste'));
    const second = await team.clicks('lea', first, 'Page suivante');
    expect(second.kind).toBe('update');
    expect(words(viewOf(second))).toContain('Décision 12 |');
    const opened = await team.clicks('lea', viewOf(second), 'Voir');
    expect(opened.kind).toBe('update');
    expect(words(viewOf(opened))).toContain('Décision 12');
    const back = viewOf(await team.clicks('lea', viewOf(opened), 'Retour au registre'));
    expect(words(back)).toContain('Décision 12 |');
    const last = viewOf(await team.clicks('lea', back, 'Page suivante'));
    expect(labels(last)).not.toContain('Page suivante');
    expect(words(viewOf(await team.clicks('lea', last, 'Page précédente')))).toContain('Décision 12 |');
    // What was on the last page is gone.
    await team.db.decision.deleteMany({ where: { statement: { in: ['Décision 1', 'Décision 2', 'Décision 3'] } } });
    await team.db.decision.deleteMany({ where: { statement: 'Décision 4' } });
    const beyond = viewOf(await team.clicks('lea', back, 'Page suivante'));
    expect(words(beyond)).toContain('Décision 12 |');
  });

  it('is filtered by a form: state, type, days, owner and RCP, all at once', async () => {
    await using team = await openTeam();
    await hold(team.db, ['Léa Martin', 'Marc Petit']);
    await team.at('2026-11-25T08:00:00Z');
    const marc = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } });
    const meeting = await team.db.meeting.findFirstOrThrow();
    await write(team.db, [
      { statement: 'Horaires', status: 'applied', createdAt: new Date('2026-03-31T21:59:00Z') },
      { statement: 'Achat', type: 'budget', ownerId: marc.id, createdAt: new Date('2026-03-31T22:00:00Z') },
      { statement: 'Affichage', type: 'budget', meetingId: meeting.id, createdAt: new Date('2026-04-30T21:59:00Z') },
      { statement: 'Archives', createdAt: new Date('2026-04-30T22:00:00Z') },
    ]);
    expect(await filtered(team, 'lea', { status: 'applied' })).toContain('1 décision : 1 appliquée.\nHoraires |');
    expect(await filtered(team, 'lea', { type: 'budget' })).toContain('2 décisions : 2 adoptées.\nAffichage |');
    const april = await filtered(team, 'lea', { from: '2026-04-01', to: '2026-04-30' });
    expect(april).toContain('depuis le mercredi 1er avril 2026 · jusqu’au jeudi 30 avril 2026');
    expect(april).toContain('2 décisions');
    expect(april).toMatch(/Affichage[^\n]*\nAchat/);
    expect(await filtered(team, 'lea', { owner: `person:${marc.id}`, type: 'budget' })).toMatch(/1 décision.*\nAchat/);
    const ofRcp = await filtered(team, 'lea', { meeting: meeting.id });
    expect(ofRcp).toContain('RCP du mardi 24 novembre 2026 à 13 h 30, Suivi diabète');
    expect(ofRcp).toContain('2 décisions');
    const form = formOf(await team.says('lea', 'decision chercher'));
    const wrong = await team.submits('lea', form, { from: '2026-04-30', to: '2026-04-01' });
    expect(wrong).toMatchObject({ kind: 'errors', errors: { to: expect.any(String) } });
    // « Filtrer » comes back with what was looked for, and « Toutes les décisions » forgets it.
    const view = viewOf(await team.submits('lea', form, { status: 'applied', words: 'horaires' }));
    const again = formOf(await team.clicks('lea', view, 'Filtrer'));
    expect(again.fields).toMatchObject([
      ...[{ id: 'words', initial: 'horaires' }, { id: 'status', initial: 'applied' }, { id: 'type' }, { id: 'owner' }],
      ...[{ id: 'meeting' }, { id: 'from' }, { id: 'to' }],
    ]);
    expect(words(viewOf(await team.clicks('lea', view, 'Toutes les décisions')))).toContain('5 décisions');
  });

  it('refuses a button with what the guard objects to, or with no page of ours', async () => {
    await using team = await openTeam();
    for (const action of ['decision.list', 'decision.filter']) {
      const payload = { page: 0, words: 'appeler 06 12 34 56 78' };
      const shown = viewOf(await team.presses('lea', { kind: 'action', label: '', action, payload }));
      expect(shown.fallback).toContain('téléphone');
      const odd = viewOf(
        await team.presses('lea', { kind: 'action', label: '', action, payload: { page: 0, status: 'burnt' } }),
      );
      expect(odd.fallback).toContain('n’est plus valable');
    }
    expect(team.errors).toEqual([]);
  });
});

describe('a search by words', () => {
  it('ignores accents, capitals and ligatures, wherever the words stand', async () => {
    await using team = await openTeam();
    await record(team, 'lea', { statement: 'Prévention des ŒDÈMES à l’Été', reason: 'Équité' });
    await record(team, 'lea', { statement: 'Garde du samedi', reference: 'Règlement n° 7, 100 %' });
    for (const typed of ['oedemes', 'Œdème', 'ete PREVENTION', 'équité oedeme', 'l’été', "l'ete"]) {
      expect(await found(team, 'lea', typed), typed).toEqual(['Prévention des ŒDÈMES à l’Été']);
    }
    for (const typed of ['samedi', 'reglement', '100 %', 'garde 7']) {
      expect(await found(team, 'lea', typed), typed).toEqual(['Garde du samedi']);
    }
    // Neither % nor _ stands for anything else.
    for (const typed of ['gardes%', 'sam_dix', 'dimanche', 'garde dimanche']) {
      expect(await found(team, 'lea', typed), typed).toEqual([]);
    }
  });

  it('shows back what was looked for, pages with it, and exports no words', async () => {
    await using team = await openTeam();
    await write(
      team.db,
      Array.from({ length: 10 }, (_, index) => ({ statement: `Garde ${index}` })),
    );
    await write(team.db, [{ statement: 'Autre chose' }]);
    const view = viewOf(await team.says('lea', 'decision chercher  garde '));
    expect(words(view)).toContain('« garde »\n10 décisions : 10 adoptées.');
    expect(labels(view)).not.toContain('Exporter');
    const next = viewOf(await team.clicks('lea', view, 'Page suivante'));
    expect(words(next)).toMatch(/« garde ».*Garde 1 \|.*Garde 0 \|/s);
    const opened = viewOf(await team.clicks('lea', next, 'Voir'));
    expect(words(viewOf(await team.clicks('lea', opened, 'Retour au registre')))).toContain('« garde »');
    expect(await team.db.delivery.count({ where: { subjectId: { contains: 'garde' } } })).toBe(0);
  });

  it('refuses what is too long or what the guard objects to, and asks when no word is left', async () => {
    await using team = await openTeam();
    expect(viewOf(await team.says('lea', `decision chercher ${'garde '.repeat(12)}`)).fallback).toContain('60 au plus');
    expect(viewOf(await team.says('lea', 'decision chercher lea@exemple.fr')).fallback).toContain('e-mail');
    expect(formOf(await team.says('lea', 'decision chercher ?!')).title).toBe('Filtrer le registre');
  });
});

describe('what the register shows of a case to those who may not read it', () => {
  async function afterTheRcp(): Promise<Structure & AsyncDisposable> {
    const team = await openTeam();
    await hold(team.db, ['Léa Martin', 'Marc Petit']);
    await team.at('2026-11-25T08:00:00Z');
    await team.db.meeting.updateMany({ data: { facilitatorId: null } });
    return team;
  }

  it('does not tell who answers for it by a filter either; whoever does finds their own', async () => {
    await using team = await afterTheRcp();
    const marc = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } });
    const owner = `person:${marc.id}`;
    expect(await filtered(team, 'claire', { owner })).toContain('Aucune décision');
    expect(await filtered(team, 'lea', { owner })).toContain(secrets.statement);
    await team.db.invitation.deleteMany({ where: { practitionerId: marc.id } });
    expect(await filtered(team, 'marc', { owner })).toContain('Décision du dossier C-7QK4');
  });

  it('is the code, type, day and state; its words find it for carers only', async () => {
    await using team = await afterTheRcp();
    const list = words(viewOf(await team.says('claire', 'decision liste')));
    expect(list).toContain('Décision du dossier C-7QK4 | adoptée, Traitement ou prescription, mardi 24 novembre 2026');
    expect(list).not.toMatch(/Pansement|Marc Petit/);
    expect(words(viewOf(await team.says('lea', 'decision liste')))).toContain(`C-7QK4, ${secrets.statement}`);
    for (const typed of ['pansement', 'HAS', '2011']) {
      expect(words(viewOf(await team.says('claire', `decision chercher ${typed}`)))).toContain('Aucune décision');
      expect(words(viewOf(await team.says('lea', `decision chercher ${typed}`)))).toContain(secrets.statement);
    }
    for (const typed of ['C-7QK4', '7qk4']) {
      const byCode = words(viewOf(await team.says('claire', `decision chercher ${typed}`)));
      expect(byCode).toContain('Décision du dossier C-7QK4');
      expect(byCode).not.toContain('Pansement');
    }
    // A word and a code together: what the word is in, nobody learns.
    const both = words(viewOf(await team.says('claire', 'decision chercher C-7QK4 pansement')));
    expect(both).toContain('Aucune décision');
  });

  it('goes when the patient objects: no word finds it', async () => {
    await using team = await afterTheRcp();
    const { caseReviewId } = await decided(team, secrets.statement);
    const payload = { case: caseReviewId ?? '' };
    await team.presses('lea', { kind: 'action', label: '', action: 'case.object', payload });
    expect(words(viewOf(await team.says('lea', 'decision chercher pansement')))).toContain('Aucune décision');
    const list = words(viewOf(await team.says('lea', 'decision liste')));
    expect(list).toContain('Décision du dossier C-7QK4');
    expect(list).not.toContain('Pansement');
  });

  it('nor does the file say more', async () => {
    await using team = await afterTheRcp();
    await record(team, 'lea', { statement: '=SUM(A1) ; "gardes"', reason: '-1' });
    const files = async (user: string) => {
      await team.clicks(user, viewOf(await team.says(user, 'decision liste')), 'Exporter');
      return team.platform.screen.findLast(({ to, file }) => to.kind === 'direct' && to.user === user && file)?.file;
    };
    const claires = (await files('claire')) ?? '';
    const [header, ...lines] = claires.split('\r\n');
    expect(header).toMatch(/^Date;Dossier;Type;État;Décision;Pourquoi.\?;Référence utilisée;Responsable;/u);
    expect(header).toMatch(/;À revoir le;Enregistrée par;RCP;Remplacée$/);
    const rcp = 'RCP du mardi 24 novembre 2026, Suivi diabète';
    expect(lines).toEqual([
      '2026-11-25;;Fonctionnement de l’équipe;adoptée;"\'=SUM(A1) ; ""gardes""";\'-1;;;;Léa Martin;;',
      `2026-11-24;C-7QK4;Traitement ou prescription;adoptée;;;;;2026-12-15;Léa Martin;${rcp};`,
      '',
    ]);
    expect(await files('lea')).toContain(`;${secrets.statement};;HAS 2011;Marc Petit;2026-12-15;`);
    // Pressed twice, one file comes.
    const list = viewOf(await team.says('marc', 'decision liste'));
    await Promise.all([team.clicks('marc', list, 'Exporter'), team.clicks('marc', list, 'Exporter')]);
    expect(
      team.platform.screen.filter(({ to, file }) => to.kind === 'direct' && to.user === 'marc' && file),
    ).toHaveLength(1);
  });

  it('and a filtered list exports what it shows', async () => {
    await using team = await openTeam();
    await write(team.db, [{ statement: 'Une' }, { statement: 'Deux', status: 'applied' }]);
    const form = formOf(await team.says('lea', 'decision chercher'));
    const view = viewOf(await team.submits('lea', form, { status: 'applied' }));
    await team.clicks('lea', view, 'Exporter');
    const file = team.platform.screen.findLast((message) => message.file !== undefined)?.file ?? '';
    expect(file).toContain('Deux');
    expect(file).not.toContain('Une;');
  });
});

describe('two thousand decisions', () => {
  it('are paged, counted, searched and exported', async () => {
    await using team = await openTeam();
    const lea = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
    const meeting = await team.db.meeting.findFirstOrThrow();
    const now = team.clock.now();
    const cases = Array.from({ length: 400 }, (_, index) => ({
      ...{ id: `case-${index}`, careTeamId: meeting.careTeamId, code: 'C-7QK4', kind: 'complex-case' },
      ...{ motive: 'diabetes', question: 'Q', attribute: 'none', consent: 'informed', wantedProfessions: [] },
      ...{ requesterId: lea.id, status: 'examined', createdAt: now, updatedAt: now },
    }));
    await team.db.caseReview.createMany({ data: cases });
    await write(
      team.db,
      Array.from({ length: 2_000 }, (_, index) => ({
        statement: `${index % 5 === 0 ? 'Pansement' : 'Garde'} numéro ${index}`,
        status: decisionStatus.options[index % 7] ?? 'adopted',
        ...(index % 5 === 0 && { caseReviewId: `case-${index / 5}` }),
      })),
    );
    const first = viewOf(await team.says('marc', 'decision liste'));
    expect(words(first)).toContain('2000 décisions : 286 proposées, 286 adoptées, 286 adoptées avec réserve');
    const [next] = buttonsOf(first).filter(({ label }) => label === 'Page suivante');
    if (next === undefined) throw new Error('there are more');
    const last = viewOf(await team.presses('marc', { ...next, payload: { ...next.payload, page: 9_999 } }));
    expect(words(last)).toContain('Garde numéro 1 |');
    expect(labels(last)).not.toContain('Page suivante');
    // Marc reads none of the cases; Léa asked for them.
    expect(words(viewOf(await team.says('marc', 'decision chercher pansement')))).toContain('Aucune décision');
    expect(words(viewOf(await team.says('lea', 'decision chercher pansement')))).toContain('400 décisions');
    expect(words(viewOf(await team.says('marc', 'decision chercher garde 1999')))).toContain('1 décision :');
    await team.clicks('marc', first, 'Exporter');
    const file = team.platform.screen.findLast((message) => message.file !== undefined)?.file ?? '';
    expect(file.split('\r\n')).toHaveLength(2_002);
    expect(file).not.toContain('Pansement');
    expect(await card(team, 'marc', await decided(team, 'Garde numéro 1999'))).toBeDefined();
    expect(team.errors).toEqual([]);
  });
});
