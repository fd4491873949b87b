import { webApi } from '@slack/bolt';
import { ExplainedError } from '../../core/explained-error.ts';

/** Why Slack did not let us in, naming the variable to look at. */
export function refusal(variable: string, error: unknown): Error {
  if (error instanceof webApi.WebAPIPlatformError) {
    return new ExplainedError(
      `Slack refuses ${variable} (${error.data.error}): copy it again from the app's settings.`,
      {
        cause: error,
      },
    );
  }
  return new ExplainedError(`Slack cannot be reached with ${variable}: check the network and SLACK_API_URL.`, {
    cause: error,
  });
}
