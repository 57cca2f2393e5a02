/**
 * The labels and sentences that set-up has written into tabs, in every wording so far. `app/state/labels.ts` stores
 * them as they were written, so no catalogue has to be matched. They identify the columns of a tab that has lost its
 * row of marks, and they distinguish texts of set-up, which it replaces by today's wording, from texts that a person
 * wrote.
 */

import { foldLabel } from './marks';

/** Texts by the key of what they name. */
export type LabelTexts = Readonly<Record<string, readonly string[]>>;

/**
 * The places that have labels: the columns of district tabs, of History and of the Log, and the head of district tabs.
 */
export const LABELLED = ['district', 'history', 'log', 'head'] as const;

/** The texts of each place. */
export type WrittenLabels = Readonly<Record<(typeof LABELLED)[number], LabelTexts>>;

/** Columns by their labels, as `foldLabel` compares them. */
export type LabelKeys = ReadonlyMap<string, string>;

/** The key of each label's column. */
export const keysOfLabels = (texts: LabelTexts): LabelKeys =>
  new Map(
    Object.entries(texts).flatMap(([key, labels]) =>
      labels.filter((label) => label !== '').map((label) => [foldLabel(label), key] as const),
    ),
  );

/** The most wordings of one text that are remembered. */
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

/** Takes the place of the district's name in remembered titles. */
export const NAME = '\u0001';

/** A text with its numbers replaced, so that labels of bands match whatever their bounds are. */
const shapeOf = (text: string): string => text.replace(/\d[\d.,]*/g, '#');

/** Returns a test for texts that set-up wrote into the head of a district's tab. */
export function headTexts(head: LabelTexts): (text: string) => boolean {
  const shapes = new Set(Object.values(head).flat().map(shapeOf));
  const titles = (head.title ?? []).map((title) => title.split(NAME));
  return (text) =>
    shapes.has(shapeOf(text)) ||
    titles.some(([before = '', after = '']) => text.startsWith(before) && text.endsWith(after));
}
