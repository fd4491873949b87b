import { Settings } from 'luxon';

declare module 'luxon' {
  // Makes the types of luxon say that a date is always valid.
  interface TSSettings {
    throwOnInvalid: true;
  }
}

// A date that does not exist is an error where it is made, not "Invalid DateTime" in a message.
Settings.throwOnInvalid = true;
