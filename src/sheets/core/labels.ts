/**
 * The labels and sentences that set-up has written into tabs, in every wording so far. They are remembered as they were
 * written (`app/state/labels.ts`), so no catalogue has to be matched: they tell the columns of a tab that has lost its row
 * of marks, and a text that is set-up's own, and gives way to today's wording, from one that a person wrote.
 */

import { foldLabel } from './marks';

/** Texts by the key of what they name. */
export type LabelTexts = Readonly<Record<string, readonly string[]>>;

/** What labels are written in: the columns of district tabs, of History and of the Log, and the head of district tabs. */
export const LABELLED = ['district', 'history', 'log', 'head'] as const;

/** The texts of each. */
export type WrittenLabels = Readonly<Record<(typeof LABELLED)[number], LabelTexts>>;

/** Columns by their labels, as `foldLabel` compares them. */
export type LabelKeys = ReadonlyMap<string, string>;

/** The columns that labels tell. */
export const keysOfLabels = (texts: LabelTexts): LabelKeys =>
  new Map(
    Object.entries(texts).flatMap(([key, labels]) =>
      labels.filter((label) => label !== '').map((label) => [foldLabel(label), key] as const),
    ),
  );

/** As many wordings of one text are remembered. */
const LONGEST_LIST = 8;

/** Labels with others added, each once, the latest last. */
export function withLabels(labels: WrittenLabels, added: WrittenLabels): WrittenLabels {
  const merged = (a: LabelTexts, b: LabelTexts): LabelTexts =>
    Object.fromEntries(
      [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => {
        const earlier = (a[key] ?? []).filter((text) => !b[key]?.includes(text));
        return [key, [...earlier, ...(b[key] ?? [])].slice(-LONGEST_LIST)];
      }),
    );
  return {
    district: merged(labels.district, added.district),
    history: merged(labels.history, added.history),
    log: merged(labels.log, added.log),
    head: merged(labels.head, added.head),
  };
}

/** Stands for the district's name in the titles that are remembered. */
export const NAME = '\u0001';

/** A text with its numbers left out: the labels of bands are known whatever their bounds. */
const shapeOf = (text: string): string => text.replace(/\d[\d.,]*/g, '#');

/** Tells the texts of set-up in the head of a district's tab. */
export function headTexts(head: LabelTexts): (text: string) => boolean {
  const shapes = new Set(Object.values(head).flat().map(shapeOf));
  const titles = (head.title ?? []).map((title) => title.split(NAME));
  return (text) =>
    shapes.has(shapeOf(text)) ||
    titles.some(([before = '', after = '']) => text.startsWith(before) && text.endsWith(after));
}
