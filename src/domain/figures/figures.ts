/** The figures that a commune reports each day: its cumulative users, and counts of the letter's priority groups. */

import type { OptionalColumns } from '../settings';

/** Every figure, in the order of the tabs and of History. */
export const FIGURE_KEYS = [
  'users',
  'centralSmartphone',
  'centralInstalled',
  'homeSmartphone',
  'homeInstalled',
  'testSmartphone',
  'testInstalled',
  'households',
  'householdsVisited',
] as const;

/** The key of a figure. */
export type FigureKey = (typeof FIGURE_KEYS)[number];

/** Whole numbers from 0 by key; a figure that was not reported is absent. */
export type Figures = Readonly<Partial<Record<FigureKey, number>>>;

/**
 * Pairs of figures in which one is a part of the other, by their group of columns; the part cannot exceed the whole.
 */
export const PARTS: readonly {
  readonly group: OptionalColumns;
  readonly part: FigureKey;
  readonly whole: FigureKey;
}[] = [
  { group: 'central', part: 'centralInstalled', whole: 'centralSmartphone' },
  { group: 'home', part: 'homeInstalled', whole: 'homeSmartphone' },
  { group: 'test', part: 'testInstalled', whole: 'testSmartphone' },
  { group: 'households', part: 'householdsVisited', whole: 'households' },
];

/** Whether any of `figures` differs from `last`. A figure that is now absent is not a difference. */
export function haveChanged(figures: Figures, last: Figures): boolean {
  return FIGURE_KEYS.some((key) => figures[key] !== undefined && figures[key] !== last[key]);
}
