import type { CommandId } from '../../i18n/catalogue.ts';

/** The parts of the help, in the order in which a team needs them. */
export const groups = ['meetings', 'cases', 'afterwards', 'flash', 'tasks', 'decisions', 'structure'] as const;
export type Group = (typeof groups)[number];

/** Where each command stands in the help; one that stands nowhere does not compile. */
export const groupOf: Readonly<Record<CommandId, Group>> = {
  'meeting.list': 'meetings',
  'meeting.plan': 'meetings',
  'poll.start': 'meetings',
  'series.list': 'meetings',
  'agenda.show': 'meetings',
  'guest.list': 'meetings',
  'session.show': 'meetings',
  'case.propose': 'cases',
  'case.propose-event': 'cases',
  'case.propose-protocol': 'cases',
  'case.list': 'cases',
  'case.who': 'cases',
  'minutes.show': 'afterwards',
  'filing.list': 'afterwards',
  'archive.search': 'afterwards',
  'flash.open': 'flash',
  'flash.list': 'flash',
  'task.line': 'tasks',
  'task.new': 'tasks',
  'task.team': 'tasks',
  'task.finished': 'tasks',
  'task.load': 'tasks',
  'vote.list': 'decisions',
  'opinion.list': 'decisions',
  'decision.record': 'decisions',
  'decision.list': 'decisions',
  'decision.search': 'decisions',
  profile: 'structure',
  settings: 'structure',
  rules: 'structure',
  deliveries: 'structure',
  'absence.declare': 'structure',
  'absence.list': 'structure',
  'reminder.preferences': 'structure',
  help: 'structure',
};
