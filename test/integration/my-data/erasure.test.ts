import { describe, expect, it } from 'vitest';
import { fr } from '../../../src/i18n/fr.ts';
import type { Form } from '../../../src/ui/form.ts';
import { plainText } from '../../../src/ui/text.ts';
import { buttonsOf, formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { heldOf, tablesWith } from '../../support/tables.ts';
import { imports, said } from '../csv/tables.ts';
import { openFullHouse } from '../rights/full-house.ts';

const words = fr.myData;
const done = { word: 'effacer' };

/** « Effacer mes données » in the answer to « mes données ». */
async function opens(team: Structure, user: string): Promise<Form> {
  return formOf(await team.clicks(user, viewOf(await team.says(user, 'mes données')), words.erase));
}

const introOf = ({ intro = '' }: Form) => plainText(intro).replace(/[\u00a0\u202f]/g, ' ');

async function memberOf(team: Structure, displayName: string) {
  return team.db.practitioner.findFirstOrThrow({ where: { displayName } });
}

/** The lines of the report as a coordinator reads them, without that name and so in no order of names. */
async function report(team: Structure, name: string): Promise<readonly string[]> {
  const said = JSON.stringify(viewOf(await team.says('claire', 'point bilan 2026')));
  const lines = [...said.matchAll(/"(?:text|value|fallback)":"([^"]*)"/g)].map(([, line = '']) => line);
  return lines.map((line) => line.replace(name, '…').replace(words.formerMember, '…')).toSorted();
}

describe('« Effacer mes données »', () => {
  it('says first what goes and what stays, and does nothing until the word is typed', async () => {
    await using team = await openTeam();
    await team.says('marc', 'absence du 7 au 9 décembre');
    await team.submits('marc', formOf(await team.says('marc', 'tache nouvelle')), { title: 'Rappeler le laboratoire' });
    const { id: who, careTeamId } = await memberOf(team, 'Marc Petit');
    await team.db.absence.create({
      data: {
        ...{ id: 'a-1', careTeamId, practitionerId: who, firstDay: '2026-12-07', lastDay: '2026-12-09' },
        ...{ createdAt: team.clock.now(), createdById: who },
      },
    });
    const form = await opens(team, 'marc');
    expect(introOf(form)).toContain('1 absence,');
    expect(introOf(form)).toContain('1 tâche en cours');
    expect(introOf(form)).toContain('0 présence en RCP');
    // What was sent is not under the name of a former member: it stands after that list.
    expect(introOf(form)).toMatch(
      /Restera, sous le nom « Ancien membre » :(?:\n• .+){2}\n\nLes messages et .+ gardent votre nom :/,
    );
    const before = await heldOf(team.db, careTeamId);
    for (const word of ['', 'oui', 'effacé']) {
      expect(await team.submits('marc', form, { word })).toMatchObject({
        kind: 'errors',
        errors: { word: words.notConfirmed('EFFACER') },
      });
    }
    expect(await heldOf(team.db, careTeamId)).toEqual(before);
  });

  it('leaves the name, the account and the secret address in no table, and every count as it was', async () => {
    await using team = await openFullHouse();
    await team.opensHome('lea');
    await team.submits('lea', formOf(await team.says('lea', 'point perso reglages')), {});
    const person = await memberOf(team, 'Léa Martin');
    const { externalId } = await team.db.chatAccount.findFirstOrThrow({ where: { practitionerId: person.id } });
    const traces = ['Léa Martin', `"${externalId}"`, person.calendarSecret];
    expect(await tablesWith(team.db, ...traces)).toEqual(['ChatAccount', 'Delivery', 'Practitioner']);
    const counted = await report(team, 'Léa Martin');
    const rows = async () => ({
      ...(await Promise.all([
        team.db.attendance.count(),
        team.db.invitation.count(),
        team.db.caseReview.count(),
        team.db.decision.count(),
        team.db.task.count(),
        team.db.taskOwner.count(),
        team.db.pollVote.count(),
        team.db.flashParticipant.count(),
        team.db.voteElector.count(),
      ])),
    });
    const kept = await rows();
    const form = await opens(team, 'lea');
    const said = viewOf(await team.submits('lea', form, done)).fallback;
    expect(said).toBe(words.doneSelf);
    expect(await tablesWith(team.db, ...traces)).toEqual([]);
    expect(await rows()).toEqual(kept);
    expect(counted.join()).toMatch(/…\s: 0/);
    expect(await report(team, 'Léa Martin')).toEqual(counted);
    const theirs = { where: { practitionerId: person.id } };
    const left = [
      await team.db.delivery.count(theirs),
      await team.db.homeScreen.count(theirs),
      await team.db.personalDigestHabits.count(theirs),
      await team.db.absence.count(theirs),
    ];
    expect(left).toEqual([0, 0, 0, 0]);
    expect(await memberOf(team, words.formerMember)).toMatchObject({ id: person.id, active: false });
    expect(team.errors).toEqual([]);
  });

  it('shows nobody of that name any more where the RCP was announced, and writes to nobody', async () => {
    await using team = await openTeam();
    const announced = () => team.platform.channel('C-team').join('\n');
    await team.says('marc', 'rcp');
    await team.submits('marc', await opens(team, 'marc'), done);
    team.platform.screen.length = 0;
    // He left the channel too: its members are not read again.
    await team.db.workspace.updateMany({ data: { rosterDueAt: null } });
    await team.at('2026-11-22T14:00:00Z');
    await team.at('2026-11-24T07:00:00Z');
    await team.at('2026-11-24T11:30:00Z');
    expect(team.platform.direct('marc')).toEqual([]);
    expect(announced()).not.toContain('Marc Petit');
    expect(await team.db.delivery.count({ where: { state: 'dead' } })).toBe(0);
    expect(team.errors).toEqual([]);
  });

  it('leaves the audit trail, with ids only', async () => {
    await using team = await openTeam();
    const { id } = await memberOf(team, 'Marc Petit');
    await team.submits('marc', await opens(team, 'marc'), done);
    const trail = await team.db.auditEntry.findMany({ where: { actorId: id }, orderBy: { seq: 'asc' } });
    expect(trail.at(-1)).toMatchObject({ act: 'form my-data.erase-form', outcome: 'done', subjects: [id] });
  });

  it('makes whoever speaks again somebody new, and two who were erased two people of one name', async () => {
    await using team = await openTeam();
    const { id } = await memberOf(team, 'Marc Petit');
    await team.submits('marc', await opens(team, 'marc'), done);
    await team.submits('lea', await opens(team, 'lea'), done);
    expect(await team.db.practitioner.count({ where: { displayName: words.formerMember } })).toBe(2);
    await team.says('marc', 'rcp');
    const again = await memberOf(team, 'Marc Petit');
    expect(again.id).not.toBe(id);
    expect(again).toMatchObject({ active: true, profession: null, confirmedAt: null });
  });

  it('is refused to the last coordinator, before and after the form was opened', async () => {
    await using team = await openTeam();
    const view = viewOf(await team.says('claire', 'mes données'));
    const refused = fr.errors['erasure-last-coordinator']();
    expect(viewOf(await team.clicks('claire', view, words.erase)).fallback).toBe(refused);
    await team.db.practitioner.updateMany({ where: { displayName: 'Léa Martin' }, data: { role: 'coordinator' } });
    const form = formOf(await team.clicks('claire', view, words.erase));
    await team.db.practitioner.updateMany({ where: { displayName: 'Léa Martin' }, data: { role: 'practitioner' } });
    expect(viewOf(await team.submits('claire', form, done)).fallback).toContain(refused);
    expect(await memberOf(team, 'Claire Dubois')).toMatchObject({ active: true });
  });

  it('gives the open tasks back to the team', async () => {
    await using team = await openTeam();
    await team.submits('marc', formOf(await team.says('marc', 'tache nouvelle')), { title: 'Rappeler le laboratoire' });
    await team.submits('marc', await opens(team, 'marc'), done);
    expect(JSON.stringify(viewOf(await team.says('claire', 'tache equipe sans responsable')))).toContain(
      'Rappeler le laboratoire',
    );
  });
});

describe('« /diapason effacer »', () => {
  const leaves = (team: Structure, displayName: string) =>
    team.db.practitioner.updateMany({ where: { displayName }, data: { active: false } });

  it('lets a coordinator erase somebody who left, by name or from the list, once', async () => {
    await using team = await openTeam();
    expect(viewOf(await team.says('claire', 'diapason effacer')).fallback).toBe(words.nobodyLeft);
    await leaves(team, 'Marc Petit');
    await leaves(team, 'Ravi Payet');
    const listed = viewOf(await team.says('claire', 'diapason effacer'));
    expect(buttonsOf(listed)).toHaveLength(2);
    const form = formOf(await team.says('claire', 'diapason effacer marc petit'));
    expect(introOf(form)).toContain('pour Marc Petit');
    expect(introOf(form)).toContain('gardent son nom :');
    expect(viewOf(await team.submits('claire', form, done)).fallback).toBe(words.doneOf);
    expect(await tablesWith(team.db, 'Marc Petit')).toEqual([]);
    // Sent, or pressed, a second time it changes nothing and says so.
    const already = fr.errors['erasure-done']();
    expect(viewOf(await team.submits('claire', form, done)).fallback).toContain(already);
    expect(viewOf(await team.clicks('claire', listed, words.eraseOf)).fallback).toBe(already);
    expect(buttonsOf(viewOf(await team.says('claire', 'diapason effacer')))).toHaveLength(1);
  });

  it('stays done when a file of before, or a form that was open, comes in', async () => {
    await using team = await openTeam();
    const { id } = await memberOf(team, 'Marc Petit');
    const file = `identifiant;nom;fuseau horaire;langue\n${id};Marc Petit;Indian/Reunion;English\n`;
    const open = formOf(await team.says('claire', 'diapason profil Marc Petit'));
    await leaves(team, 'Marc Petit');
    await team.submits('claire', formOf(await team.says('claire', 'diapason effacer marc petit')), done);
    const erased = await team.db.practitioner.findUnique({ where: { id } });
    expect(said(await imports(team, 'members', file))[0]).toBe(
      'ligne 2 : laissée de côté ; cette personne ne fait plus partie de l’équipe',
    );
    await team.submits('claire', open, { role: 'secretary' });
    expect(await team.db.practitioner.findUnique({ where: { id } })).toEqual(erased);
  });

  it('touches nobody who is still there, nobody unknown, and obeys nobody else', async () => {
    await using team = await openTeam();
    await leaves(team, 'Marc Petit');
    const { id: person } = await memberOf(team, 'Marc Petit');
    const lea = await memberOf(team, 'Léa Martin');
    const here = fr.errors['erasure-still-here']('Léa Martin');
    expect(viewOf(await team.says('claire', 'diapason effacer léa')).fallback).toBe(here);
    const press = (user: string, who: string) =>
      team.presses(user, { kind: 'action', action: 'my-data.erase', label: '', payload: { person: who } });
    expect(viewOf(await press('claire', lea.id)).fallback).toBe(here);
    expect(viewOf(await press('lea', person)).fallback).toBe(fr.errors['form-outdated']());
    expect(viewOf(await team.says('claire', 'diapason effacer zoé')).fallback).toBe(
      fr.errors['nobody-of-that-name']('zoé'),
    );
    expect(await team.db.practitioner.count({ where: { erasedAt: { not: null } } })).toBe(0);
  });
});
