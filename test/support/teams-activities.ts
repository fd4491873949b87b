// Activities as Teams posts them; `serviceUrl` is added by whoever sends them.

type Activity = Readonly<Record<string, unknown>>;

export const tenant = '11111111-aaaa-4aaa-8aaa-111111111111';
export const botAccount = { id: '28:diapason', name: 'Diapason' };
export const marc = { id: '29:marc', name: 'Marc Lefèvre', aadObjectId: 'aad-marc' };

const clientInfo = { type: 'clientInfo', locale: 'fr-FR', country: 'FR', platform: 'Web', timezone: 'Europe/Paris' };

export const personal = { id: 'a:chat-marc', conversationType: 'personal', tenantId: tenant };
export const channelThread = {
  id: '19:rcp@thread.tacv2;messageid=1700000000000',
  conversationType: 'channel',
  tenantId: tenant,
  isGroup: true,
};
export const groupChat = { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId: tenant, isGroup: true };

let count = 0;

function activity(type: string, more: Activity): Activity {
  return {
    type,
    id: `activity-${++count}`,
    channelId: 'msteams',
    timestamp: '2026-04-20T08:00:00.000Z',
    from: marc,
    recipient: botAccount,
    conversation: personal,
    channelData: { tenant: { id: tenant } },
    locale: 'fr-FR',
    entities: [clientInfo],
    ...more,
  };
}

/** A line typed in the private chat. */
export function message(text: string, more: Activity = {}): Activity {
  return activity('message', { text, textFormat: 'plain', ...more });
}

/** A line typed in a channel after a mention of the bot. */
export function mention(text: string, more: Activity = {}): Activity {
  const at = '<at>Diapason</at>';
  return message(`${at} ${text}`, {
    conversation: channelThread,
    channelData: { tenant: { id: tenant }, team: { id: '19:team', name: 'MSP des Tilleuls' } },
    entities: [clientInfo, { type: 'mention', text: at, mentioned: botAccount }],
    ...more,
  });
}

/** A click on an Action.Execute of the message `clicked`. */
export function execute(verb: string, data: unknown, more: Activity = {}): Activity {
  const value = { action: { type: 'Action.Execute', title: 'x', verb, data }, trigger: 'manual' };
  return activity('invoke', { name: 'adaptiveCard/action', replyToId: 'clicked', value, ...more });
}

/** A click on an Action.Submit of the message `clicked`. */
export function submit(value: unknown, more: Activity = {}): Activity {
  return activity('message', { replyToId: 'clicked', value, ...more });
}

export function invoke(name: string, value: unknown, more: Activity = {}): Activity {
  return activity('invoke', { name, value, ...more });
}

export function event(type: string, more: Activity = {}): Activity {
  return activity(type, more);
}

/** The address of a message of a channel as Teams tells it, at its usual length. */
export const linkToMessage = `https://teams.microsoft.com/l/message/19:rcp@thread.tacv2/1700000000000?tenantId=${tenant}&groupId=22222222-bbbb-4bbb-8bbb-222222222222&parentMessageId=1700000000000&teamName=MSP%20des%20Tilleuls&channelName=coordination&createdTime=1700000000000`;

/** A command of the message extension chosen in the menu of a message, whose words Teams sends as HTML. */
export function messageAction(commandId: string, content: string, more: Activity = {}): Activity {
  const value = {
    commandId,
    commandContext: 'message',
    requestId: '7f7d22efe5414818becebcec649a7912',
    messagePayload: {
      id: '1700000000000',
      replyToId: null,
      linkToMessage,
      deleted: false,
      subject: null,
      locale: 'fr-fr',
      body: { contentType: 'html', content },
      from: { user: { userIdentityType: 'aadUser', id: 'aad-nadia', displayName: 'Nadia Benali' } },
      reactions: [],
      mentions: [],
      attachments: [],
    },
  };
  return invoke('composeExtension/fetchTask', value, { conversation: channelThread, ...more });
}
