/** The steps of a day's reminders, and which of them is due. A step is due from its time on, but not hours later. */

/** The keys of the steps: an earlier notice, the reminder at the deadline, the escalation to leaders. */
export const REMINDER_STEPS = ['notice', 'reminder', 'escalation'] as const;

/** The key of a step. */
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/** A step and the minute of the day from which it is due: 900 for 15:00. */
export interface TimedStep {
  readonly step: ReminderStep;
  readonly minute: number;
}

/** After so many minutes a step is skipped, since a reminder in the evening is of no use. */
const LATEST_MINUTES = 3 * 60;

/** Whether a step is ahead, due, or missed at a minute of the day. From the deadline on, a notice is missed. */
export function stageOf({ step, minute }: TimedStep, now: number, deadline: number): 'ahead' | 'due' | 'missed' {
  if (now < minute) return 'ahead';
  const isTooLate = now >= minute + LATEST_MINUTES || (step === 'notice' && minute < deadline && now >= deadline);
  return isTooLate ? 'missed' : 'due';
}
