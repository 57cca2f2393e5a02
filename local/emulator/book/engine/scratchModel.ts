/** Models of one cell, for reading and formatting single values outside any workbook. */

import { Model } from './ironcalc';

/** IronCalc keeps every change for undo, so a model grows and slows down; it is replaced after this many uses. */
const MOST_USES = 5_000;

const models = new Map<string, { readonly model: Model; uses: number }>();

/** A model in a locale. Each call may free the model of an earlier one, so do not keep it. */
export function scratchModel(locale: 'de' | 'en'): Model {
  const existing = models.get(locale);
  if (existing && existing.uses < MOST_USES) {
    existing.uses += 1;
    return existing.model;
  }
  existing?.model.free();
  const model = new Model('scratch', locale, 'Asia/Ho_Chi_Minh', 'en');
  models.set(locale, { model, uses: 1 });
  return model;
}
