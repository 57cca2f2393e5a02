/**
 * "Gửi báo cáo", the tick above the rows. The cell right of it says what became of it, which tells a tick that was
 * carried out from one that nobody has looked at yet, and yesterday's from today's.
 */

import { cellAt, type Grid, type Position, textOf } from '../../domain/cell';
import type { Day } from '../../domain/day';
import { allMessages, type Messages } from '../../messages';
import { formatCalendarDay } from '../../messages/format';
import type { Block } from '../../platform/tabPlan';
import type { ColumnMarks } from '../core/marks';

/** The tick as it stands. */
export interface Tick {
  readonly place: Position;
  readonly ticked: boolean;
  /** The words beside it. */
  readonly words: string;
}

/** Rows below the marks among which the head's tick may stand, wherever rows were inserted. */
const SEARCHED_ROWS = 12;

/**
 * Finds the tick: the truth value of the head that its words stand beside, or one in the codes' column where somebody
 * reworded them; null where it was deleted. Another TRUE that somebody typed is none.
 */
export function findTick(grid: Grid, marks: ColumnMarks): Tick | null {
  const head = grid.slice(marks.row + 1, marks.row + 1 + SEARCHED_ROWS);
  const ticks = head.flatMap((cells, index) =>
    cells.flatMap((cell, column): Tick[] => {
      const row = marks.row + 1 + index;
      const words = textOf(cellAt(grid, { row, column: column + 1 }));
      return typeof cell === 'boolean' ? [{ place: { row, column }, ticked: cell, words }] : [];
    }),
  );
  const codes = marks.columns.get('code');
  return ticks.find(({ words }) => isOurs(words)) ?? ticks.find(({ place }) => place.column === codes) ?? null;
}

/** Where a sentence would name its day. */
const DAY = '\u0000';

function isOurs(words: string): boolean {
  return allMessages().some(({ district }) => {
    const [before = '', after = ''] = district.sent(DAY).split(DAY);
    return words === district.send || (words.startsWith(before) && words.endsWith(after));
  });
}

/** Whether the tick asks for something that was not done yet: its event got lost. */
export function isUnheeded({ ticked, words }: Tick): boolean {
  return ticked && allMessages().some(({ district }) => district.send === words);
}

/** Whether it shows today's confirmation. */
export function isSentToday({ ticked, words }: Tick, today: Day): boolean {
  return ticked && allMessages().some(({ district }) => district.sent(formatCalendarDay(today)) === words);
}

/** The block that leaves the tick as it should be, or null when it is so. */
export function settledTick(tick: Tick, sent: boolean, today: Day, text: Messages): Block | null {
  const words = sent ? text.district.sent(formatCalendarDay(today)) : text.district.send;
  if (tick.ticked === sent && tick.words === words) return null;
  return { ...tick.place, cells: [[sent, words]] };
}
