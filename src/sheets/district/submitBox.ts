/**
 * The tick box "Gửi báo cáo" above the rows. Marks in the hidden row store the place of the box and the day on which
 * its tick was carried out. They distinguish a tick that was carried out from one that was not handled yet, and
 * yesterday's from today's. The words beside the box are a formula over them.
 */

import { absoluteA1, cellAt, type Grid, type Position, textOf } from '../../domain/cell';
import { type Day, parseDay, readDay } from '../../domain/day';
import type { Messages } from '../../messages';
import { formatCalendarDay } from '../../messages/format';
import type { Formula, Written } from '../../platform/tabPlan';
import { type ColumnMarks, carriedTexts, markWith } from '../core/marks';
import { formulaText } from '../core/plan';
import type { DistrictMarks } from './marks';

/** The tick as found. */
export interface Tick {
  readonly place: Position;
  /** Never if a formula is in place of the tick: nobody ticked then. */
  readonly ticked: boolean;
  readonly isFormula: boolean;
  /** The day on which the tick was carried out; null if it was not, or if the box is not ticked. */
  readonly carriedOut: Day | null;
  /** The mark that stores that day; null in a tab of layout 0, in which the words beside the box contain it. */
  readonly mark: string | null;
  /** The words beside the box. */
  readonly words: string;
}

/**
 * The key of the mark with the row and column of the box, from 1, and "=" if it holds a formula. The mark is a formula
 * that follows the box.
 */
const BOX = 'box';
/** The key of the mark with the day on which the tick was carried out. */
const SENT = 'sent';

/** Finds the tick box; null if it was deleted. Another TRUE that a person typed is not taken for it. */
export function findTick(grid: Grid, marks: DistrictMarks): Tick | null {
  const texts = carriedTexts(grid, marks);
  const box = texts.get(BOX)?.text ?? '';
  const isFormula = box.endsWith('=');
  const place = markedBox(box) ?? lastBox(grid, marks);
  const shown = place && cellAt(grid, place);
  if (place === null || typeof shown !== 'boolean') return null;
  const ticked = shown && !isFormula;
  const words = textOf(cellAt(grid, { ...place, column: place.column + 1 }));
  const sent = texts.get(SENT);
  const found = { place, ticked, isFormula, words };
  if (sent === undefined) return { ...found, carriedOut: dayIn(words), mark: null };
  return { ...found, carriedOut: parseDay(sent.text), mark: markWith(marks.owner, SENT, sent.text) };
}

/** The place of the box by its mark; null if there is no mark, or if the box was deleted with its row or column. */
function markedBox(text: string): Position | null {
  const [, row, column] = /^(\d+)[:,](\d+)=?$/.exec(text) ?? [];
  return row === undefined ? null : { row: Number(row) - 1, column: Number(column) - 1 };
}

/** The most rows that the head may have, with rows that people inserted. */
const SEARCHED_ROWS = 12;

/** The last truth value of the head in the column of codes, in which set-up puts the box. */
function lastBox(grid: Grid, { row: top, columns, headerRow }: DistrictMarks): Position | null {
  const column = columns.get('code');
  if (column === undefined) return null;
  const end = headerRow ?? Math.min(grid.length, top + 1 + SEARCHED_ROWS);
  for (let row = end - 1; row > top; row--)
    if (typeof cellAt(grid, { row, column }) === 'boolean') return { row, column };
  return null;
}

/** The day in the words of layout 0, in any language: they contain one if the tick was carried out. */
export function dayIn(words: string): Day | null {
  const [day] = /\d{1,2}\/\d{1,2}\/\d{4}/.exec(words) ?? [];
  return day === undefined ? null : readDay(day);
}

/** Whether the box is ticked but was not handled, because its event was lost. */
export const isUnheeded = ({ ticked, carriedOut }: Tick): boolean => ticked && carriedOut === null;

/** Whether the tick shows today's confirmation. */
export const isSentToday = ({ ticked, carriedOut }: Tick, today: Day): boolean => ticked && carriedOut === today;

/** A change of the tick. */
export interface TickChange {
  /** The tick that the change was decided for. */
  readonly found: Tick;
  /** The content of the box, and in layout 0 of the cell beside it; null to leave it. */
  readonly box: readonly Written[] | null;
  /** The mark that replaces the one with the day; null to leave it. */
  readonly mark: string | null;
}

/** The change after which the tick shows whether today's confirmation was carried out; null if it already does. */
export function tickChange(
  found: Tick,
  sent: boolean,
  today: Day,
  owner: ColumnMarks['owner'],
  text: Messages,
): TickChange | null {
  const words = sent ? text.district.sent(formatCalendarDay(today)) : text.district.send;
  const saysWords = found.mark !== null || found.words === words;
  // A formula gives way: it would confirm figures that nobody looked at.
  const isAsWanted = found.ticked === sent && !found.isFormula && saysWords;
  const box = isAsWanted ? null : [sent, ...(found.mark === null ? [words] : [])];
  const day = sent ? today : null;
  const mark = found.mark === null || found.carriedOut === day ? null : sentMark(owner, day);
  return box === null && mark === null ? null : { found, box, mark };
}

/** Whether a tick is still the one that a change was decided for: it was neither set nor taken back since. */
export const isStill = (found: Tick, now: Tick | null): now is Tick =>
  now !== null && now.ticked === found.ticked && now.mark === found.mark;

/** The mark with the day of the tick. */
export const sentMark = (owner: ColumnMarks['owner'], day: Day | null): string => markWith(owner, SENT, day ?? '');

/** Separates row and column in the mark. Before formulas were told of, it was a colon. */
const [FORMER_SEPARATOR, SEPARATOR] = [':', ','];

/** Whether a text of the mark's formula is of before it told of formulas. */
export const isFormerBoxMark = (text: string): boolean => text === FORMER_SEPARATOR;

/** The mark with the place of the box. */
export const boxMark = (owner: ColumnMarks['owner'], box: Position): Formula => {
  const cell = absoluteA1(box);
  return {
    formula: `=${formulaText(markWith(owner, BOX, ''))}&ROW(${cell})&"${SEPARATOR}"&COLUMN(${cell})&IF(ISFORMULA(${cell});"=";"")`,
  };
};

/** The words beside the box. */
export function boxWords(
  owner: ColumnMarks['owner'],
  box: Position,
  sent: Position,
  { district }: Pick<Messages, 'district'>,
): Formula {
  const [cell, first] = [absoluteA1(sent), sentMark(owner, null).length + 1];
  const part = (from: number, length: number) => `MID(${cell};${first + from};${length})`;
  const day = `VALUE(${part(8, 2)})&"/"&VALUE(${part(5, 2)})&"/"&${part(0, 4)}`;
  const [before = '', after = ''] = district.sent(DAY).split(DAY);
  const carriedOut = `${formulaText(before)}&${day}&${formulaText(after)}`;
  const send = formulaText(district.send);
  return { formula: `=IFERROR(IF(AND(${absoluteA1(box)};LEN(${cell})>=${first});${carriedOut};${send});${send})` };
}

/** Takes the place of the day in the sentence. */
const DAY = '\u0000';
