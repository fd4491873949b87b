import { parseArgs } from 'node:util';

/** What somebody asked of the demo. */
export interface DemoOptions {
  /** End after the played week. */
  readonly once: boolean;
  /** Afterwards a stand-in of Slack instead of one of Teams. */
  readonly slack: boolean;
}

export const usage = `Utilisation : npm run demo -- [--once] [--slack]
  (sans option)  joue une semaine, puis ouvre Diapason dans un navigateur avec le Microsoft 365 Agents Playground
  --slack        joue une semaine, puis ouvre Diapason dans un navigateur avec local-slack (Linux x64)
  --once         s’arrête après la semaine, comme sans terminal (dans un tube, en intégration continue)
  --help         affiche cette aide
`;

/** Reads the command line; "help" and "unknown" end the demo before it starts. */
export function readArguments(args: readonly string[]): DemoOptions | 'help' | 'unknown' {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { once: { type: 'boolean' }, slack: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return 'help';
    return { once: values.once ?? false, slack: values.slack ?? false };
  } catch {
    return 'unknown';
  }
}
