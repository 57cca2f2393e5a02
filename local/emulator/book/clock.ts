/**
 * When time triggers fall due. Google promises no punctuality: a run comes up to a minute late, one in forty is left
 * out and one in forty comes twice. Here chance is drawn from the trigger and its turn, so a day can be run again.
 */

import type { Book, Trigger } from './book';

/** A trigger at an instant, in milliseconds since 1970. */
export interface Due {
  readonly trigger: Trigger;
  readonly at: number;
}

const MS_A_MINUTE = 60_000;
const LATEST = 45_000;
const ONE_IN = 40;

/** The next run of any trigger up to an instant, and the book's triggers after it; null when none is due. */
export function nextDue(book: Book, until: number): Due | null {
  for (;;) {
    const next = book.triggers
      .flatMap((trigger) => (trigger.every ? [{ trigger, at: dueAt(trigger.id, trigger.every) }] : []))
      .sort((a, b) => a.at - b.at)[0];
    if (next === undefined || next.at > until) return null;
    book.triggers = book.triggers.map((each) => (each === next.trigger ? afterTurns(each, 1) : each));
    if (runsOf(next.trigger) > 0) return next;
  }
}

/** The instant of the next run of any trigger, left to come; null when there are none. */
export function nextRunAt({ triggers }: Pick<Book, 'triggers'>): number | null {
  // More turns in a row than chance ever leaves out.
  const turns = Array.from({ length: ONE_IN }, (_, index) => index);
  const instants = triggers.flatMap((trigger) =>
    turns.flatMap((turn) => {
      const later = afterTurns(trigger, turn);
      return later.every && runsOf(later) > 0 ? [dueAt(later.id, later.every)] : [];
    }),
  );
  return instants.length === 0 ? null : Math.min(...instants);
}

/** Leaves out every turn before an instant, as if the script had been switched off until then. */
export function skipTo(book: Pick<Book, 'triggers'>, instant: number): void {
  book.triggers = book.triggers.map((trigger) => {
    if (!trigger.every) return trigger;
    const { minutes, from, fallen } = trigger.every;
    const over = Math.ceil((instant - from) / (minutes * MS_A_MINUTE)) - 1;
    return { ...trigger, every: { ...trigger.every, fallen: Math.max(fallen, over) } };
  });
}

/** How often a trigger runs at its present turn: once as a rule. */
export function runsOf({ id, every }: Trigger): 0 | 1 | 2 {
  const drawn = chance(`${id}:${every?.fallen}:runs`);
  if (drawn < 1 / ONE_IN) return 0;
  return drawn < 2 / ONE_IN ? 2 : 1;
}

function dueAt(id: string, { minutes, from, fallen }: NonNullable<Trigger['every']>): number {
  return from + (fallen + 1) * minutes * MS_A_MINUTE + Math.floor(chance(`${id}:${fallen}:late`) * LATEST);
}

function afterTurns(trigger: Trigger, turns: number): Trigger {
  return trigger.every ? { ...trigger, every: { ...trigger.every, fallen: trigger.every.fallen + turns } } : trigger;
}

/** A number from 0 to 1 that a text always gives: FNV-1a, stirred once more. */
function chance(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
