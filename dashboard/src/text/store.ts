import type { Weekday } from '../api/types';

export const weekdays: Record<Weekday, string> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

/** What is said of a store and its settings. */
export const store = {
  choose: 'Store',
  settings: 'Store settings',
  name: 'Name',
  timeZone: 'Time zone',
  timeZoneHint: 'Days, weeks and months of goals start by its clocks.',
  weekStart: 'Week starts on',
  currency: 'Currency',
  currencyHint: 'A store keeps its currency for good.',
  recut: 'A change re-cuts the running and later periods of its goals; closed ones keep theirs.',
  saved: 'The settings are saved.',
  menu: 'Menu',
  wall: 'Wallboard',
  none: 'No store yet',
  noneHint: 'A store opens with one request. This page notices by itself.',
  parked: (position: string) =>
    `The figures stand still: event ${position} was recorded but could not be applied. Nothing is lost; an operator can retry.`,
};

/** Before anything was sold. */
export const empty = {
  title: 'Ready for the first sale',
  hint: 'Send one from a terminal. It appears here the moment it is recorded.',
  copy: 'Copy',
  copied: 'Copied',
  waiting: 'Listening for the first order',
  arrived: 'Your first sale is in!',
  password: 'The password is in data/password, or what PACELINE_PASSWORD was set to.',
};
