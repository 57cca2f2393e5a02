/** What a commune reports each day: its cumulative users, and counts of the groups that the letter names. */

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

/** One figure's key. */
export type FigureKey = (typeof FIGURE_KEYS)[number];

/** Whole numbers from 0 by their key; what was not reported is absent. */
export type Figures = Readonly<Partial<Record<FigureKey, number>>>;

/** Figures that are a part of another, by the group of columns that holds them: the part can't be more than the whole. */
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

/** Whether `figures` hold anything that `last` does not say; a figure that is no longer there is no news. */
export function areNews(figures: Figures, last: Figures): boolean {
  return FIGURE_KEYS.some((key) => figures[key] !== undefined && figures[key] !== last[key]);
}
