// npm run keys:rotate: seals what is stored anew with the first key of DIAPASON_KEYS; exit code 1 when that fails.
import { runOnDatabase } from './command-line.ts';
import { ExplainedError } from './core/explained-error.ts';
import { Seal } from './store/seal.ts';
import { resealAll } from './store/slack-installation.ts';

runOnDatabase(async (db, { slack }) => {
  // Whoever reads that nothing was to be done removes the old key.
  if (slack === undefined || !('oauth' in slack)) {
    throw new ExplainedError('Nothing was done: SLACK_CLIENT_ID is not set in this environment. Keep every key.');
  }
  const { anew, already } = await resealAll(db, new Seal(slack.oauth.keys));
  process.stdout.write(
    `Sealed with the first key of DIAPASON_KEYS: ${anew} anew, ${already} already. The other keys can be removed.\n`,
  );
});
