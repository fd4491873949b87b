import { countedLength } from '../../../core/clean-line.ts';
import { locale } from '../../../core/locale.ts';
import { catalogueOf } from '../../../i18n/catalogue.ts';
import { formatList } from '../../../i18n/format.ts';
import type { Reply } from '../../../ui/reply.ts';
import { casesOfCode } from '../../case-review/store.ts';
import type { Context } from '../../context.ts';
import { defineCommand } from '../../define.ts';
import { caution, objectionView } from '../../objection.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { members } from '../../practitioner/role.ts';
import { allPractitioners } from '../../practitioner/store.ts';
import { listPage } from '../../task-list/page.ts';
import { checkDue } from '../fields.ts';
import { readableCase } from '../links.ts';
import { taskLimits } from '../model.ts';
import { type LineProblem, readTaskLine, type TaskLine } from '../read-line.ts';
import { nameOf } from '../views/people.ts';
import { understoodView } from '../views/understood.ts';
import { openWith, payloadOf, type Read } from './line-form.ts';

/** `/tache` lists what is to be done; followed by words, it reads them and asks whether it understood. */
export const lineCommand = defineCommand({
  id: 'task.line',
  roles: members,
  rest: 'text',
  run: async (context, rest) =>
    rest === '' ? { kind: 'view', view: await listPage(context, 'mine') } : readLine(context, rest),
});

/** `/tache nouvelle`: the form. */
export const newCommand = defineCommand({
  id: 'task.new',
  roles: members,
  rest: 'text',
  run: async (context, rest) => (rest === '' ? openWith(context, {}) : readLine(context, rest)),
});

/** Reads "@Léa rappeler la pharmacie vendredi"; whatever is missing or wrong opens the form with the rest. */
async function readLine(context: Context, text: string): Promise<Reply> {
  const { t, tx, careTeam, now } = context;
  const people = await allPractitioners(tx, careTeam.id);
  const said = readTaskLine(text, {
    people,
    // What people type does not depend on their language.
    professionWords: locale.options.flatMap((one) => catalogueOf(one).task.professionWords),
    now,
    zone: careTeam.zone,
    region: careTeam.holidayRegion,
  });
  // Without the names and dates in between, its words may say what the whole line did not.
  const objected = await objectionView(context, said.title);
  if (objected !== undefined) return { kind: 'view', view: objected };
  const [newest] = said.code === undefined ? [] : await casesOfCode(tx, careTeam.id, said.code);
  const review = newest && (await readableCase(context, newest.id));
  const read: Read = {
    title: said.title,
    owners: [...said.owners],
    pool: said.pool ?? undefined,
    due: said.due,
    priority: said.priority,
    repetition: said.repetition,
    case: review?.id,
  };
  const problems = [
    ...said.problems.map((problem) => problemText(problem, context)),
    ...(said.code !== undefined && review === undefined ? [t.task.understood.noCase(said.code)] : []),
    ...(said.owners.length > taskLimits.owners ? [t.task.form.tooManyOwners(taskLimits.owners)] : []),
    ...titleProblems(said.title, context),
    ...Object.values(checkDue(context, said.due)?.errors ?? {}),
  ];
  if (problems.length > 0) return openWith(context, read, problems.join(' '));
  const who = whoText(said, context, people);
  return {
    kind: 'view',
    view: understoodView({ ...said, who, caution: await caution(context, said.title) }, payloadOf(read), context),
  };
}

function titleProblems(title: string, { t }: Context): readonly string[] {
  if (title === '') return [t.task.form.titleMissing];
  const length = countedLength(title);
  return length > taskLimits.titleLength ? [t.fields.titleTooLong(length, taskLimits.titleLength)] : [];
}

function problemText(problem: LineProblem, { t }: Context): string {
  const words = t.task.understood;
  switch (problem.kind) {
    case 'several':
    case 'nobody':
    case 'left':
      return words[problem.kind](problem.name);
    case 'code':
      return words.code(problem.typed);
    case 'impossible':
      return words.impossible;
    case 'unknown-repetition':
      return words.unknownRepetition;
    case 'first-date':
      return words.firstDate;
    default:
      return problem satisfies never;
  }
}

/** Who is to do it, as it was understood: nobody named means whoever typed it. */
function whoText(
  { owners, pool }: TaskLine,
  { t, actor, locale: language }: Context,
  people: readonly Practitioner[],
): string {
  if (pool !== null) return t.task.form.anyOf(t.professions[pool]);
  const names = (owners.length === 0 ? [actor.id] : owners).map((id) => nameOf(people, id));
  return formatList(names, language);
}
