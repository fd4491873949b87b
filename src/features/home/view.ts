import { formatDay } from '../../i18n/format.ts';
import type { Block, Button, View } from '../../ui/view.ts';
import { absenceActions } from '../absence/actions.ts';
import { careTeamActions } from '../care-team/actions.ts';
import { caseActions } from '../case-review/actions.ts';
import type { Context, Reader } from '../context.ts';
import { helpActions } from '../help/actions.ts';
import { planButton, showButton } from '../meeting/views/buttons.ts';
import { whenOf } from '../meeting/views/facts.ts';
import type { MyWeek } from '../personal-digest/model.ts';
import { myWeekBlocks } from '../personal-digest/views/my-week.ts';
import { practitionerIds } from '../practitioner/kinds.ts';
import { stewards } from '../practitioner/role.ts';
import { taskActions } from '../task/actions.ts';
import { isOwner } from '../task/model.ts';
import { taskItem } from '../task/views/row.ts';
import type { TaskPage } from '../task-list/model.ts';
import { sizeOf } from '../task-list/views/said.ts';
import type { NextMeeting } from './store.ts';

/** What a home screen is made from. */
export interface Home {
  readonly week: MyWeek;
  /** The first page of one's open tasks. */
  readonly tasks: TaskPage;
  /** One's next RCP, when it is not in the week. */
  readonly later: NextMeeting | undefined;
  /** The cockpit in short, for those who steer the structure; [] for the others. */
  readonly cockpit: readonly Block[];
}

type HomeReader = Reader & Pick<Context, 'now' | 'careTeam' | 'actor'>;

/** As many tasks as stand above the fold; the others are behind their list. */
const shownTasks = 5;

/** One's home screen: on Slack the tab « Accueil », on Teams a card. */
export function viewOf(home: Home, reader: HomeReader, note: string): View {
  const { t, now, zone, locale, careTeam, actor } = reader;
  const words = t.home;
  const greeting = words.greeting(actor.displayName);
  return {
    fallback: [note, words.fallback(greeting, sizeOf(home.tasks, reader))].filter((part) => part !== '').join(' '),
    blocks: [
      { kind: 'heading', text: greeting },
      { kind: 'note', text: words.where(formatDay(now, zone, locale), careTeam.name) },
      ...(note === '' ? [] : [{ kind: 'text' as const, text: note }]),
      ...weekBlocks(home, reader),
      ...taskBlocks(home, reader),
      ...cockpitPart(home, reader),
      { kind: 'divider' },
      { kind: 'buttons', buttons: quickButtons(reader) },
    ],
  };
}

/** What waits for the reader but for the tasks, which stand below one by one, and the next RCP. */
function weekBlocks({ week, tasks, later }: Home, reader: HomeReader): readonly Block[] {
  const words = reader.t.home;
  const { meetings, opinions, votes, minutes, toFile } = week;
  const isQuiet = meetings.length + opinions.length + votes.length + minutes.length + toFile === 0;
  const asked = { ...week, tasks: { late: 0, due: 0 } };
  return [
    // « Rien ne vous attend » above a list of tasks would be wrong.
    ...(isQuiet && tasks.total > 0 ? [] : myWeekBlocks(asked, { ...reader, standing: 'home' })),
    ...(later === undefined
      ? []
      : [
          {
            kind: 'list' as const,
            items: [
              {
                text: [{ strong: words.nextMeeting(later.title) }],
                detail: whenOf(later, reader),
                buttons: [showButton(later, reader)],
              },
            ],
          },
        ]),
  ];
}

/** The most urgent tasks, each with the one thing that is mostly done to it. */
function taskBlocks({ tasks: page }: Home, reader: HomeReader): readonly Block[] {
  const { tasks, people, today, standsInFor, total } = page;
  const words = reader.t.home;
  if (total === 0) return [];
  const items = tasks.slice(0, shownTasks).map((task) => {
    const standsIn = !isOwner(task, reader.actor.id) && task.owners.some(({ id }) => standsInFor.includes(id));
    const hidesOwner = task.owners.length === 1 && !standsIn;
    const item = taskItem(task, { actor: reader.actor, people, today, standsIn, hidesOwner, at: 'home' }, reader);
    return { ...item, buttons: (item.buttons ?? []).slice(0, 1) };
  });
  return [
    { kind: 'divider' },
    { kind: 'text', text: [{ strong: words.tasks }, '\n', sizeOf(page, reader)] },
    { kind: 'list', items },
    { kind: 'buttons', buttons: [button(taskActions.list, words.allTasks, { code: 'mine' })] },
  ];
}

function cockpitPart({ cockpit }: Home, { t }: HomeReader): readonly Block[] {
  return cockpit.length === 0
    ? []
    : [{ kind: 'divider' }, { kind: 'text', text: [{ strong: t.cockpit.title }] }, ...cockpit];
}

function quickButtons(reader: HomeReader): readonly Button[] {
  const { t, actor } = reader;
  const words = t.home.buttons;
  return [
    planButton(reader),
    button(taskActions.create, words.task),
    button(caseActions.propose, t.buttons.propose),
    button(absenceActions.open, words.absences),
    button(practitionerIds.openProfile, words.profile),
    ...(stewards.includes(actor.role) ? [button(careTeamActions.settings, words.settings)] : []),
    button(helpActions.show, words.help),
  ];
}

function button(action: string, label: string, payload: Readonly<Record<string, string>> = {}): Button {
  return { kind: 'action', action, label, payload };
}
