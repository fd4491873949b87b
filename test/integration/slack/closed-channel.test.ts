import { expect, it } from 'vitest';
import { eventBody, signedJson } from '../../support/slack-requests.ts';
import { channel, useClinic } from './clinic.ts';

const clinic = useClinic();

const readings = () => clinic.api.of('conversations.members').length;

it('a channel that the bot was put out of is asked for its people a day later, or when the bot is invited again', async () => {
  const people = clinic.api.workspace.channels.get(channel) ?? [];
  clinic.api.workspace.channels.delete(channel);
  clinic.clock.set(new Date(clinic.clock.now().getTime() + 25 * 3_600_000));
  await clinic.settled();
  const asked = readings();
  for (let beat = 0; beat < 6; beat++) {
    clinic.clock.set(new Date(clinic.clock.now().getTime() + 11 * 60_000));
    await clinic.settled();
  }
  expect(readings()).toBe(asked);

  clinic.api.workspace.channels.set(channel, people);
  await clinic.send(signedJson(eventBody({ type: 'member_joined_channel', user: 'UBOT', channel }, 'Ev-again')));
  expect(readings()).toBeGreaterThan(asked);
});
