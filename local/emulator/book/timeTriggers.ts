/**
 * When time triggers are due. Google promises no punctuality, so here a run is up to 45 seconds late, one in forty is
 * skipped and one in forty runs twice. The chance is computed from the trigger and its turn, so a replayed day gives
 * the same runs. A turn is each time that the trigger's interval elapses.
 */

import type { Book, Trigger } from './book';

/** A run of a trigger, at an instant in milliseconds since 1970. */
export interface DueRun {
  readonly trigger: Trigger;
  readonly at: number;
}

const MS_A_MINUTE = 60_000;
const LONGEST_DELAY_MS = 45_000;
/** One turn in so many is skipped, and one in so many runs twice. */
const ONE_IN = 40;

/** Takes the next turn of any trigger up to an instant, and marks it as used; null if none is due. */
export function takeNextDue(book: Book, until: number): DueRun | null {
  for (;;) {
    const next = book.triggers
      .flatMap((trigger) => (trigger.every ? [{ trigger, at: dueAt(trigger.id, trigger.every) }] : []))
      .sort((a, b) => a.at - b.at)[0];
    if (next === undefined || next.at > until) return null;
    book.triggers = book.triggers.map((each) => (each === next.trigger ? afterTurns(each, 1) : each));
    if (runCount(next.trigger) > 0) return next;
  }
}

/** The instant of the next run of any trigger; null without time triggers. */
export function nextRunAt({ triggers }: Pick<Book, 'triggers'>): number | null {
  // Chance never skips so many turns in a row.
  const turns = Array.from({ length: ONE_IN }, (_, index) => index);
  const instants = triggers.flatMap((trigger) =>
    turns.flatMap((turn) => {
      const later = afterTurns(trigger, turn);
      return later.every && runCount(later) > 0 ? [dueAt(later.id, later.every)] : [];
    }),
  );
  return instants.length === 0 ? null : Math.min(...instants);
}

/** Skips every turn before an instant, as if the script had been disabled until then. */
export function skipTriggersUntil(book: Pick<Book, 'triggers'>, instant: number): void {
  book.triggers = book.triggers.map((trigger) => {
    if (!trigger.every) return trigger;
    const { minutes, from, fallen } = trigger.every;
    const passed = Math.ceil((instant - from) / (minutes * MS_A_MINUTE)) - 1;
    return { ...trigger, every: { ...trigger.every, fallen: Math.max(fallen, passed) } };
  });
}

/** How often a trigger runs at its present turn: usually once. */
export function runCount({ id, every }: Trigger): 0 | 1 | 2 {
  const random = chance(`${id}:${every?.fallen}:runs`);
  if (random < 1 / ONE_IN) return 0;
  return random < 2 / ONE_IN ? 2 : 1;
}

function dueAt(id: string, { minutes, from, fallen }: NonNullable<Trigger['every']>): number {
  return from + (fallen + 1) * minutes * MS_A_MINUTE + Math.floor(chance(`${id}:${fallen}:late`) * LONGEST_DELAY_MS);
}

function afterTurns(trigger: Trigger, turns: number): Trigger {
  return trigger.every ? { ...trigger, every: { ...trigger.every, fallen: trigger.every.fallen + turns } } : trigger;
}

/** A pseudo-random number from 0 to 1, always the same for a text: FNV-1a with a final mix. */
function chance(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
