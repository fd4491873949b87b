import { createHmac } from 'node:crypto';

export const signingSecret = 'a-signing-secret-for-tests';

export interface SignedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Signing {
  readonly secret?: string;
  /** Seconds that the request is old. */
  readonly age?: number;
}

/** Signs any body as Slack does (v0, HMAC-SHA256 over version, time and raw body). */
export function signed(
  body: string,
  contentType: string,
  { secret = signingSecret, age = 0 }: Signing = {},
): SignedRequest {
  const time = Math.floor(Date.now() / 1000) - age;
  const hash = createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': String(time),
      'x-slack-signature': `v0=${hash}`,
    },
  };
}

const form = 'application/x-www-form-urlencoded';

/** A JSON body: events. */
export function signedJson(body: unknown, signing?: Signing): SignedRequest {
  return signed(JSON.stringify(body), 'application/json', signing);
}

/** A slash command. */
export function signedCommand(fields: Readonly<Record<string, string>>, signing?: Signing): SignedRequest {
  return signed(new URLSearchParams(fields).toString(), form, signing);
}

/** A click, a submitted form or a search: JSON in the `payload` of a form. */
export function signedInteraction(payload: unknown, signing?: Signing): SignedRequest {
  return signed(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), form, signing);
}

/** The body of an event as Slack wraps it. */
export function eventBody(event: Readonly<Record<string, unknown>>, eventId = 'Ev1') {
  return { type: 'event_callback', team_id: 'T1', event_id: eventId, event_time: 1, event };
}

/** A slash command as Slack sends it. */
export function commandFields(command: string, text: string, responseUrl: string): Record<string, string> {
  return {
    command,
    text,
    team_id: 'T1',
    team_domain: 'tilleuls',
    channel_id: 'CRCP',
    channel_name: 'rcp',
    user_id: 'UMARC',
    user_name: 'marc',
    trigger_id: 'trigger.1',
    response_url: responseUrl,
  };
}

/** A click on a button of a message. */
export function clickPayload(
  actionId: string,
  value: string | undefined,
  responseUrl: string,
  more: Readonly<Record<string, unknown>> = {},
) {
  return {
    type: 'block_actions',
    team: { id: 'T1', domain: 'tilleuls' },
    user: { id: 'UMARC', username: 'marc', team_id: 'T1' },
    trigger_id: 'trigger.2',
    response_url: responseUrl,
    channel: { id: 'CRCP', name: 'rcp' },
    container: { type: 'message', message_ts: '1700000000.000001', channel_id: 'CRCP', is_ephemeral: false },
    actions: [{ type: 'button', action_id: actionId, block_id: 'b', ...(value === undefined ? {} : { value }) }],
    ...more,
  };
}

/** A submitted modal. */
export function submissionPayload(formId: string, context: string, values: unknown) {
  return {
    type: 'view_submission',
    team: { id: 'T1', domain: 'tilleuls' },
    user: { id: 'UMARC', username: 'marc', team_id: 'T1' },
    trigger_id: 'trigger.3',
    view: {
      id: 'V1',
      hash: '1700000000.abc',
      type: 'modal',
      callback_id: formId,
      private_metadata: context,
      title: { type: 'plain_text', text: 'Planifier une RCP' },
      state: { values },
    },
  };
}

/** A command chosen in the menu of a message. */
export function messageShortcutPayload(
  callbackId: string,
  text: string | undefined,
  responseUrl: string,
  more: Readonly<Record<string, unknown>> = {},
) {
  return {
    type: 'message_action',
    callback_id: callbackId,
    trigger_id: 'trigger.4',
    response_url: responseUrl,
    team: { id: 'T1', domain: 'tilleuls' },
    user: { id: 'UMARC', name: 'marc', team_id: 'T1' },
    channel: { id: 'CRCP', name: 'rcp' },
    message_ts: '1700000000.000002',
    action_ts: '1700000100.000003',
    message: { type: 'message', user: 'UNADIA', ts: '1700000000.000002', ...(text === undefined ? {} : { text }) },
    ...more,
  };
}
