/** The labels and sentences that set-up has written into tabs, in every wording so far. */

import * as z from 'zod/mini';
import { bandsOf } from '../../domain/figures/bands';
import { asBasisPoints } from '../../domain/figures/coverage';
import { lazily } from '../../domain/lazily';
import type { Messages } from '../../messages';
import type { Entries } from '../../platform/memory';
import { LABELLED, type LabelTexts, NAME, type WrittenLabels, withLabels } from '../../sheets/core/labels';
import { valueIn } from '../../sheets/core/stored';
import type { TableShape } from '../../sheets/core/table';
import { historyShape } from '../../sheets/history/shape';
import { logShape } from '../../sheets/log/logTab';
import { property } from './property';

const PREFIX = 'labels.';

/** `labels.` and a place with labels: the texts, by the keys of what they name. */
export const LABELS = property<{ readonly texts: LabelTexts }>(
  lazily(() => z.object({ texts: z.record(z.string(), z.array(z.string())) })),
);

/** Whether a key is that of labels. */
export const isLabelsKey = (key: string): boolean => key.startsWith(PREFIX);

/** The labels that are remembered. */
export function readLabels(entries: Entries): WrittenLabels {
  const texts = (what: string) => valueIn(LABELS.read(entries, PREFIX + what))?.texts ?? {};
  return { district: texts('district'), history: texts('history'), log: texts('log'), head: texts('head') };
}

/** The entries that store labels; none for labels that are stored already. */
export function keepLabels(entries: Entries, labels: WrittenLabels): Entries {
  const kept = LABELLED.map((what) => LABELS.keep(PREFIX + what, { texts: labels[what] }));
  const fresh = Object.assign({}, ...kept);
  return Object.fromEntries(Object.entries<string>(fresh).filter(([key, text]) => entries[key] !== text));
}

/** The labels that set-up writes in the words of a catalogue. */
export function labelsIn(text: Messages): WrittenLabels {
  const { district } = text;
  const once = (labels: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, [label]]));
  const columns = (shape: TableShape) => once(Object.fromEntries(shape.columns.map(({ key, label }) => [key, label])));
  const bands = bandsOf([asBasisPoints(2000), asBasisPoints(4000)]).map((band) => text.band(band));
  return {
    district: once(district.columns),
    history: columns(historyShape(text)),
    log: columns(logShape(text)),
    head: {
      title: [district.title({ name: NAME, type: '' })],
      users: [district.columns.users],
      name: [district.columns.name],
      hint: [district.hint],
      bands,
      nothingOpen: [district.nothingOpen],
      updating: [district.updating],
      send: [district.send],
      total: [district.total],
      target: [district.target],
      reported: [...district.reported],
      open: [...district.open, ...district.openWithoutRow],
    },
  };
}

/** Labels with those of some catalogues added. */
export const labelsWith = (labels: WrittenLabels, catalogues: readonly Messages[]): WrittenLabels =>
  catalogues.map(labelsIn).reduce(withLabels, labels);
