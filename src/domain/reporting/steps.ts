/** The steps of a day's reminding, and which of them is due: from its time on, once a date, not hours too late. */

/** An earlier notice, the reminder at the deadline, the escalation to leaders. */
export const REMINDER_STEPS = ['notice', 'reminder', 'escalation'] as const;

/** One of them. */
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/** A step and the minute of the day from which it is due: 900 for 15:00. */
export interface TimedStep {
  readonly step: ReminderStep;
  readonly minute: number;
}

/** A step that so many minutes have passed over is skipped: a reminder in the evening helps nobody. */
const LATEST_MINUTES = 3 * 60;

/** Whether a step is ahead, due, or missed at a minute of the day; a notice makes no sense from the deadline on. */
export function stageOf({ step, minute }: TimedStep, now: number, deadline: number): 'ahead' | 'due' | 'missed' {
  if (now < minute) return 'ahead';
  const isTooLate = now >= minute + LATEST_MINUTES || (step === 'notice' && minute < deadline && now >= deadline);
  return isTooLate ? 'missed' : 'due';
}
