import type { Feature } from '../define.ts';
import { addGuestAction, addGuestForm } from './commands/add.ts';
import { guestsAction, guestsCommand, letterAction, removeGuestAction } from './commands/list.ts';
import { consentDelivery } from './jobs.ts';

/** People from outside the structure. */
export const guestFeature: Feature = {
  commands: [guestsCommand],
  actions: [guestsAction, addGuestAction, letterAction, removeGuestAction],
  forms: [addGuestForm],
  deliveries: [consentDelivery],
};
