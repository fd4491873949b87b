import type { Role } from '../../../src/features/practitioner/role.ts';

/** The one table of who gets in where; behind the door, cases, tasks, votes and minutes ask for more than a role. */
export const rights = {
  commands: {
    anyone: ids('my-data.export'),
    members: ids(`
      meeting.list meeting.plan poll.start series.list agenda.show guest.list session.show minutes.show filing.list
      case.propose case.propose-event case.propose-protocol case.list case.who archive.search flash.open flash.list
      task.line task.new task.team task.finished reminder.preferences absence.declare absence.list
      decision.record decision.list decision.search opinion.list vote.list
      weekly-digest.show personal-digest.show personal-digest.settings profile home.show help`),
    office: ids('task.load'),
    stewards: ids(`
      weekly-digest.settings cockpit.show cockpit.link report.show settings rules retention.settings deliveries
      setup.show my-data.erase-member transfer.export`),
  },
  actions: {
    anyone: ids('my-data.erase'),
    members: ids(`
      meeting.answer meeting.cancel meeting.confirm-line meeting.details meeting.discard-line meeting.edit-line
      meeting.list meeting.move meeting.other-answer meeting.plan meeting.show
      poll.answer poll.answer-alike poll.cancel poll.close poll.open poll.retain poll.show
      series.postpone series.repeat series.list
      case.ask-more case.edit case.follow-up case.list case.object case.propose case.show case.withdraw
      agenda.show agenda.page agenda.up agenda.down agenda.reorder agenda.add agenda.remove agenda.send
      guest.list guest.add guest.letter guest.remove
      session.add-task session.attend session.conclude session.end session.leave session.next session.postpone
      session.register session.show session.start
      minutes.amend minutes.approve minutes.complete minutes.file minutes.object minutes.page minutes.show
      minutes.submit
      filing.close filing.file filing.list filing.show filing.later filing.propose filing.undo
      archive.search archive.page
      flash.ask-again flash.confirm flash.correct flash.dispute flash.list flash.open flash.show flash.withdraw
      task.accept task.back task.block task.claim task.confirm-line task.create task.decline task.discard-line
      task.done task.drop task.edit task.edit-line task.hand-over task.postpone task.release task.resume task.show
      task.undo task.list task-list.turn task.filter
      reminder.snooze reminder.snooze-until
      absence.declare absence.edit absence.list absence.open absence.remove absence.confirm-line absence.edit-line
      absence.discard-line
      decision.export decision.filter decision.keep decision.later decision.record decision.list decision.settle
      decision.show decision.supersede
      opinion.ask opinion.close opinion.give opinion.show
      vote.cast vote.close vote.ballot vote.open vote.withdraw
      weekly-digest.details weekly-digest.turn personal-digest.show personal-digest.settings
      calendar.show calendar.renew practitioner.open-profile help.show`),
    office: ids('task.load workload.turn'),
    stewards: ids(`
      weekly-digest.word weekly-digest.hold weekly-digest.release weekly-digest.publish weekly-digest.settings
      cockpit.show cockpit.refresh cockpit.schedules cockpit.meeting cockpit.to-file cockpit.retry cockpit.code
      cockpit.unlink
      report.show report.file report.other report.contract care-team.open-settings
      retention.open retention.apply undelivered.retry
      setup.keep setup.later setup.resume setup.open-roles`),
  },
  forms: {
    anyone: ids('my-data.erase-form'),
    members: ids(`
      meeting.plan meeting.move meeting.cancel meeting.details meeting.other-answer poll.start poll.answer
      series.postpone series.repeat case.propose case.edit agenda.reorder guest.add
      session.conclude session.tasks session.register minutes.amend minutes.complete minutes.object filing.later
      archive.search flash.correct flash.dispute flash.open
      task.create-form task.edit-form task.postpone-form task.block-form task.hand-over-form task.filter-form
      reminder.snooze-form reminder.preferences-form absence.declare-form
      decision.record-form decision.keep-form decision.later-form decision.filter-form
      opinion.ask-form opinion.give-form vote.ballot-form vote.open-form
      personal-digest.settings-form practitioner.profile`),
    office: [],
    stewards: ids(`
      weekly-digest.word-form weekly-digest.settings-form report.other-form report.contract-form care-team.settings
      care-team.rules retention.settings setup.roles transfer.export-form`),
  },
  messageActions: {
    anyone: [],
    members: ids('case-propose task-create decision-record'),
    office: [],
    stewards: [],
  },
} as const satisfies Record<string, Record<Right, readonly string[]>>;

/** What may be asked by whom; guests of the workspace may ask for what is kept about them, whoever left for nothing. */
export type Right = 'anyone' | 'members' | 'office' | 'stewards';

/** What each role has. */
export const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  coordinator: ['anyone', 'members', 'office', 'stewards'],
  administrator: ['anyone', 'members', 'office', 'stewards'],
  secretary: ['anyone', 'members', 'office'],
  practitioner: ['anyone', 'members'],
  guest: ['anyone'],
};

function ids(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
