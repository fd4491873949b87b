import {
  attendanceId,
  careTeamId,
  caseReviewId,
  decisionId,
  guestId,
  meetingId,
  practitionerId,
  taskId,
} from '../../../../src/core/ids.ts';
import type { Reader } from '../../../../src/features/context.ts';
import type { MinutesRows } from '../../../../src/features/minutes/content.ts';
import type { Practitioner } from '../../../../src/features/practitioner/model.ts';
import { catalogueOf } from '../../../../src/i18n/catalogue.ts';

// One RCP with everything that minutes can hold.

const team = careTeamId.parse('team');
const meeting = meetingId.parse('meeting');
const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);

function person(id: string, displayName: string, profession: Practitioner['profession']): Practitioner {
  const rest = {
    role: 'practitioner',
    zone: null,
    locale: null,
    calendarSecret: id,
    taskReminders: true,
    reminderTime: '09:00',
    active: true,
  } as const;
  return { id: practitionerId.parse(id), careTeamId: team, displayName, profession, ...rest, confirmed: true };
}

export const lea = person('lea', 'Léa Martin', 'nurse');
export const marc = person('marc', 'Marc Petit', 'general-practitioner');
const ravi = person('ravi', 'Ravi Payet', 'pharmacist');
const ines = person('ines', 'Inès Faure', 'physiotherapist');

const said = { caseIds: [], substituteId: null };
const review: MinutesRows['cases'][number] = {
  id: caseReviewId.parse('case-1'),
  careTeamId: team,
  code: 'C-7QK4',
  followUpOfId: null,
  kind: 'complex-case',
  motive: 'chronic-wound',
  question: 'Changer de pansement ?',
  attribute: 'both',
  consent: 'informed',
  severity: null,
  subject: '',
  requesterId: lea.id,
  wantedProfessions: [],
  status: 'examined',
  meetingId: meeting,
  position: 0,
  minutes: 15,
  startedAt: at('12:30'),
  endedAt: at('12:45'),
  heard: ['nurse', 'pharmacist'],
  filing: 'to-file',
  filedAt: null,
  reviewOn: '2026-12-15',
  purgedAt: null,
  revision: 3,
  createdAt: at('08:00'),
  updatedAt: at('12:45'),
};

const event: MinutesRows['cases'][number] = {
  ...review,
  id: caseReviewId.parse('case-2'),
  code: 'C-9XA2',
  kind: 'adverse-event',
  motive: 'fall',
  question: 'Pourquoi la chute ?',
  severity: 'serious',
  filing: 'none',
};

const protocol: MinutesRows['cases'][number] = {
  ...review,
  id: caseReviewId.parse('case-3'),
  code: 'C-2BD7',
  kind: 'protocol',
  motive: 'new-protocol',
  question: '',
  subject: 'Patients sous AVK',
  filing: 'none',
};

const decision: MinutesRows['decisions'][number] = {
  id: decisionId.parse('decision-1'),
  careTeamId: team,
  meetingId: meeting,
  caseReviewId: review.id,
  type: 'treatment',
  status: 'adopted',
  statement: 'Pansement tous les deux jours',
  reason: '',
  reference: 'HAS 2011',
  causes: [],
  version: '',
  ownerId: marc.id,
  reviewOn: '2026-12-15',
  createdById: lea.id,
  sourceLink: '',
  supersedesId: null,
  supersededById: null,
  caseCode: review.code,
  createdAt: at('12:45'),
  revision: 1,
};

export const rows: MinutesRows = {
  team: { name: 'MSP des Tilleuls' },
  meeting: {
    id: meeting,
    careTeamId: team,
    type: 'complex-case',
    title: 'Plaies chroniques',
    startsAt: at('12:30'),
    movedFrom: null,
    durationMinutes: 60,
    place: 'Salle bleue',
    status: 'ended',
    cancelReason: '',
    facilitatorId: marc.id,
    secretaryId: lea.id,
    createdById: lea.id,
    seriesId: null,
    invitesEveryone: true,
    invitedProfessions: [],
    pollClosesAt: null,
    convenedAt: null,
    startedAt: at('12:34'),
    endedAt: at('13:40'),
    currentCaseId: null,
    quorum: 'met',
    revision: 5,
    updatedAt: at('13:40'),
    invitations: [
      { practitioner: ines, answer: 'excused', ...said },
      { practitioner: lea, answer: 'present', ...said },
      { practitioner: marc, answer: 'remote', ...said },
      { practitioner: ravi, answer: 'substituted', caseIds: [], substituteId: marc.id },
    ],
  },
  guests: [],
  attendees: [
    {
      id: attendanceId.parse('a1'),
      careTeamId: team,
      meetingId: meeting,
      who: { kind: 'member', practitionerId: lea.id },
      name: lea.displayName,
      profession: lea.profession,
      organisation: '',
      mode: 'present',
      arrivedAt: at('12:34'),
      leftAt: at('13:40'),
      recordedById: lea.id,
    },
    {
      id: attendanceId.parse('a2'),
      careTeamId: team,
      meetingId: meeting,
      who: { kind: 'member', practitionerId: marc.id },
      name: marc.displayName,
      profession: marc.profession,
      organisation: '',
      mode: 'remote',
      arrivedAt: at('12:40'),
      leftAt: at('13:00'),
      recordedById: lea.id,
    },
    {
      id: attendanceId.parse('a3'),
      careTeamId: team,
      meetingId: meeting,
      who: { kind: 'guest', guestId: guestId.parse('roche') },
      name: 'Anne Roche',
      profession: 'other-physician',
      organisation: 'CHU de Nantes',
      mode: 'present',
      arrivedAt: at('12:34'),
      leftAt: at('13:00'),
      recordedById: lea.id,
    },
  ],
  cases: [review, event, protocol],
  putOff: [{ ...review, id: caseReviewId.parse('case-4'), code: 'C-4WE9', motive: 'diabetes', status: 'postponed' }],
  decisions: [
    decision,
    {
      ...decision,
      id: decisionId.parse('decision-2'),
      caseReviewId: event.id,
      type: 'safety-measure',
      statement: 'Barre d’appui',
      causes: ['team', 'environment'],
    },
    {
      ...decision,
      id: decisionId.parse('decision-3'),
      caseReviewId: protocol.id,
      type: 'protocol-adopted',
      statement: 'INR hebdomadaire',
      version: '1.2',
    },
  ],
  tasks: [
    {
      id: taskId.parse('task-1'),
      careTeamId: team,
      title: 'Appeler la dermatologue',
      owners: [{ id: ravi.id, since: new Date('2026-11-24T13:00:00Z') }],
      dueOn: '2026-12-03',
      agreed: { dueOn: '2026-12-03', ownerIds: [ravi.id], pool: null },
      repetition: null,
      anchorOn: '2026-12-03',
      priority: 'normal',
      status: 'to-do',
      blockedBy: null,
      pool: null,
      remindsLikeTeam: true,
      rungs: [],
      project: '',
      sourceLink: '',
      caseCode: review.code,
      decisionId: null,
      createdAt: new Date('2026-11-24T13:00:00Z'),
      scheduledAt: new Date('2026-11-24T13:00:00Z'),
      doneAt: null,
      revision: 1,
      meetingId: meeting,
      caseReviewId: review.id,
      createdById: lea.id,
    },
  ],
  people: [ines, lea, marc, ravi],
  minutes: undefined,
};

export const reader: Reader = {
  t: catalogueOf('fr'),
  locale: 'fr',
  zone: 'Europe/Paris',
  teamZone: 'Europe/Paris',
  publicUrl: undefined,
};
