import { formatList, formatTimeOfDay, formatWeekday } from '../../../i18n/format.ts';
import type { ActionButton, Block, Button, ListItem, View } from '../../../ui/view.ts';
import { careTeamActions } from '../../care-team/actions.ts';
import type { CareTeam } from '../../care-team/model.ts';
import { zoneLabel } from '../../care-team/zones.ts';
import type { Reader } from '../../context.ts';
import { actions as meetingActions } from '../../meeting/actions.ts';
import { practitionerIds } from '../../practitioner/kinds.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { weeklyDigestActions } from '../../weekly-digest/actions.ts';
import { setupActions as actions } from '../actions.ts';
import { isComplete, type Keepable, type Progress, type Step, stepsOf } from '../model.ts';

/** What is shown, and to whom. */
interface Shown {
  readonly careTeam: CareTeam;
  readonly progress: Progress;
  readonly person: Pick<Practitioner, 'displayName' | 'role' | 'confirmed'>;
}

/** The set-up of a structure: what is chosen in each step, what remains, and the way to each. */
export function cardView(shown: Shown, reader: Reader): View {
  const { progress, person } = shown;
  const { setup: words } = reader.t;
  const steps = stepsOf(progress);
  const done = steps.filter((one) => one.done).length;
  const left = steps.filter((one) => !one.done).map(({ step }) => words.inList[step]);
  const rest = isComplete(progress) ? words.complete : words.left(formatList(left, reader.locale));
  return {
    fallback: `${words.title}. ${words.count(done, steps.length)}. ${rest}`,
    blocks: [
      { kind: 'heading', text: person.confirmed ? words.title : words.hello(person.displayName) },
      ...(isComplete(progress) ? [] : [{ kind: 'text' as const, text: introOf(shown, reader) }]),
      { kind: 'progress', label: words.count(done, steps.length), value: done, max: steps.length },
      { kind: 'text', text: rest },
      { kind: 'list', items: steps.map(({ step, done: isDone }, index) => row(step, isDone, index, shown, reader)) },
      ...waysOn(shown, reader),
      { kind: 'note', text: reader.t.welcome.privacy },
    ],
  };
}

/** What stands in the place of the set-up while it is put away. */
export function awayView({ t }: Reader): View {
  const { setup: words } = t;
  return {
    fallback: words.away,
    blocks: [
      { kind: 'text', text: words.away },
      { kind: 'buttons', buttons: [{ kind: 'action', action: actions.resume, label: words.resume, payload: {} }] },
    ],
  };
}

function introOf({ person }: Shown, { t }: Reader): string {
  const greeting = person.confirmed ? [] : [t.welcome.text];
  const role = person.confirmed || person.role !== 'coordinator' ? [] : [t.setup.coordinator];
  return [...greeting, ...role, t.setup.intro].join(' ');
}

function row(step: Step, done: boolean, index: number, shown: Shown, reader: Reader): ListItem {
  const { setup: words } = reader.t;
  return {
    text: [{ strong: words.row(index + 1, words.steps[step]) }, ` ${done ? words.done : words.toDo[step]}`],
    detail: chosen(step, shown, reader),
    buttons: [...change(step, done, shown, reader), ...(done || step === 'meeting' ? [] : [keep(step, reader)])],
  };
}

/** What holds in a step now. */
function chosen(step: Step, { careTeam, progress }: Shown, { t, locale }: Reader): string {
  const { setup: words } = t;
  switch (step) {
    case 'structure':
      return words.structure(
        careTeam.name,
        zoneLabel(t, careTeam.zone),
        t.holidayRegions[careTeam.holidayRegion],
        t.languages[careTeam.locale],
      );
    case 'channel': {
      const names = progress.channels.map((name) => name ?? t.settings.unnamedChannel);
      return names.length === 0 ? words.noChannel : words.channel(formatList(names, locale));
    }
    case 'roles': {
      const said = (names: readonly string[]) => (names.length === 0 ? words.nobody : formatList(names, locale));
      return words.roles(said(progress.coordinators), said(progress.secretaries));
    }
    case 'digest': {
      const { digestOn, digestWeekday, digestTime } = careTeam;
      if (!digestOn) return words.noDigest;
      const say = progress.channels.length === 0 ? words.digestWaits : words.digest;
      return say(formatWeekday(digestWeekday, locale), formatTimeOfDay(digestTime, locale));
    }
    case 'meeting':
      return progress.hasMeeting ? words.meeting : words.noMeeting;
    default:
      return step satisfies never;
  }
}

/** The way to where a step is done or changed. */
function change(step: Step, done: boolean, { progress: { hasMeeting } }: Shown, { t }: Reader): readonly Button[] {
  const button = (action: string, label: string): ActionButton => ({ kind: 'action', action, label, payload: {} });
  switch (step) {
    case 'structure':
      return [button(careTeamActions.settings, t.setup.change.structure)];
    case 'roles':
      return [button(actions.roles, t.setup.change.roles)];
    case 'digest':
      return [button(weeklyDigestActions.settings, t.setup.change.digest)];
    case 'channel':
      // Before one is chosen its form offers none: it is chosen by adding the bot to it.
      return done ? [button(careTeamActions.settings, t.setup.change.channel)] : [];
    case 'meeting':
      return hasMeeting
        ? [button(meetingActions.list, t.buttons.all)]
        : [{ ...button(meetingActions.plan, t.setup.plan), style: 'primary' }];
    default:
      return step satisfies never;
  }
}

function keep(step: Keepable, { t }: Reader): Button {
  return { kind: 'action', action: actions.keep, label: t.setup.keep[step], payload: { step } };
}

function waysOn({ progress, person }: Shown, { t }: Reader): readonly Block[] {
  const profile: Button = {
    kind: 'action',
    action: practitionerIds.openProfile,
    label: t.buttons.completeProfile,
    payload: {},
  };
  const later: Button = { kind: 'action', action: actions.later, label: t.setup.later, payload: {} };
  const buttons = [...(person.confirmed ? [] : [profile]), ...(isComplete(progress) ? [] : [later])];
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}
