import { limits } from '../limits.ts';

/** Whether Slack accepts the address in a link or a button: others make it refuse the whole message. */
export function isWebAddress(address: string): boolean {
  return address.length <= limits.button.url && /^https?:\/\/[^\s]+$/.test(address) && URL.canParse(address);
}
