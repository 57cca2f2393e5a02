/** When a mail was sent, as a list of mails says it. */

import type { ClockView } from '../../wire';

/** The time of day on the day itself, "15:06"; before that the day, "18/8/2020". Instants in milliseconds since 1970. */
export function briefTime(at: number, { now, timeZone }: ClockView): string {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'numeric', year: 'numeric' });
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (day.format(at) === day.format(now)) return time.format(at);
  const parts = new Map(day.formatToParts(at).map(({ type, value }) => [type, value]));
  return [parts.get('day'), parts.get('month'), parts.get('year')].map(Number).join('/');
}
