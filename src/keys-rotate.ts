// npm run keys:rotate: seals what is stored anew with the first key of DIAPASON_KEYS; exit code 1 when that fails.
import { runOnDatabase } from './command-line.ts';
import { Seal, SealError } from './store/seal.ts';
import { resealAll } from './store/slack-installation.ts';

runOnDatabase(
  async (db, { slack }) => {
    if (slack === undefined || !('oauth' in slack)) {
      process.stdout.write('Nothing is sealed: SLACK_CLIENT_ID is not set.\n');
      return;
    }
    const { anew, already } = await resealAll(db, new Seal(slack.oauth.keys));
    process.stdout.write(
      `Sealed with the first key of DIAPASON_KEYS: ${anew} anew, ${already} already. The other keys can be removed.\n`,
    );
  },
  (error) => error instanceof SealError,
);
