/** The time in the spreadsheet, and the buttons that move it. */

import { useLayoutEffect, useState } from 'preact/hooks';
import type { ClockMove } from '../../../protocol/actions';
import type { ClockView } from '../../../protocol/view';
import { moveClock } from '../../actions';
import { dateTime, isOver } from '../../dateTime';
import { ClockFace } from '../../icons';
import { language, view } from '../../store';
import { words } from '../frameState';

const MOVES: readonly ClockMove[] = ['14:55', '15:00', 'nextDay', 'real'];
const MS_A_MINUTE = 60_000;

export function Clock() {
  const clock = view.value?.clock;
  if (!clock) return null;
  const text = words.value.clock;
  return (
    <fieldset class="clock">
      <legend class="visually-hidden">{text.label}</legend>
      <Time clock={clock} />
      <div class="clock-moves">
        {MOVES.map((move) => {
          const { label, explanation } = text.moves[move];
          const id = `clock-${move.replace(':', '')}`;
          // A double click counts once; the second click would mean the next day.
          const isReal = move === 'real' ? { 'aria-pressed': clock.isReal } : {};
          return (
            <span key={move} class="tipped">
              <button
                type="button"
                class="pill"
                aria-describedby={id}
                {...isReal}
                onClick={({ detail }) => detail < 2 && void moveClock(move)}
              >
                {/^\d/.test(move) && isOver(move, clock) ? text.tomorrow(label) : label}
              </button>
              <span id={id} role="tooltip" class="tip">
                {explanation}
              </span>
            </span>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The date and time; updates by itself while the clock shows the real time. */
export function Time({ clock }: { readonly clock: ClockView }) {
  const realTime = useMinute(clock.isReal);
  const text = words.value.clock;
  return (
    <span class="time">
      <ClockFace />
      <time>{dateTime(clock.isReal ? realTime : clock.now, clock, language.value, text)}</time>
      {clock.isReal && <span class="time-real">({text.real})</span>}
    </span>
  );
}

/** The real time. While `isTicking`, the component is drawn again at the start of each minute. */
function useMinute(isTicking: boolean): number {
  const [, setMinute] = useState(0);
  const now = Date.now();
  const minute = Math.floor(now / MS_A_MINUTE);
  useLayoutEffect(() => {
    if (!isTicking) return undefined;
    const timer = setTimeout(() => setMinute(minute + 1), MS_A_MINUTE - (Date.now() % MS_A_MINUTE));
    return () => clearTimeout(timer);
  }, [isTicking, minute]);
  return now;
}
