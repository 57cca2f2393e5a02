/** The History and Log tabs, in English. */

import type { Messages } from '../vi';
import { count, counted } from './words';

/** The labels of History's own columns; the figures have those of the district tabs. */
export const historyColumns = (): Messages['history']['columns'] => ({
  day: 'Day',
  counted: 'Counted',
  population: 'Population used',
  first: 'First reported',
  time: 'Time',
  state: 'State',
  version: 'Version',
  stateKey: 'State key',
  corrections: 'Corrections after the deadline',
  correctedBy: 'Change by these corrections',
});

export const enHistory = (): Pick<Messages, 'history' | 'log'> => ({
  history: {
    title: 'History: one row per commune and day. Rows are added, never changed.',
    columns: historyColumns(),
  },

  log: {
    title: 'Log: what the add-on did.',
    columns: { time: 'Time', action: 'Action', detail: 'Detail', event: 'Event key', id: 'Event id' },
    setUp: 'Set up',
    begun: (time) => `Sending started at ${time}.`,
    done: (sent, failed) =>
      `${counted(sent, 'message')} sent.${failed === 0 ? '' : ` ${counted(failed, 'message')} not sent.`}`,
    cutOff: (begun) => `Interrupted: no result was logged for what started at ${begun}.`,
    repair: 'Number corrected',
    repaired: (place, typed, meant) => `${place}: “${typed}” changed to ${count(meant)}`,
  },
});
