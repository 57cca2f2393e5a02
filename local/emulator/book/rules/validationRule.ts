/** Data validation: what may be typed into cells. As in Google Sheets, scripts and pastes bypass it. */

import type { RawValue } from '../engine/cellValue';
import { InvalidInput } from '../googleError';
import { containsCell, rectangleOf } from '../rectangle';

/** A validation rule. Of Google's criteria there are two: tick box and custom formula. */
export interface ValidationRule {
  readonly ranges: readonly string[];
  /** Written for the range's upper left cell; '' for a tick box. */
  readonly formula: string;
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

/** What has validation rules: a tab. */
export interface Validated {
  readonly validationRules: readonly ValidationRule[];
}

/** What `assertValid` needs to know about the cells of a tab. */
export interface ValidatedCells extends Validated {
  raw(row: number, column: number): RawValue;
  isFormulaTrue(ranges: readonly string[], formula: string, row: number, column: number): boolean;
}

/** The rule of a cell. */
export function validationRuleAt(tab: Validated, row: number, column: number): ValidationRule | null {
  return validationRulesOf(tab)(row, column);
}

/** Looks up the rules of many cells; valid only until the tab's rules change. */
export function validationRulesOf({
  validationRules,
}: Validated): (row: number, column: number) => ValidationRule | null {
  const placed = validationRules.map((rule) => ({ rule, areas: rule.ranges.map(rectangleOf) }));
  return (row, column) =>
    placed.find(({ areas }) => areas.some((area) => containsCell(area, row, column)))?.rule ?? null;
}

/** The rules after setting the rule of a range. It replaces the rules of exactly that range; null removes them. */
export function withValidationRule(
  rules: readonly ValidationRule[],
  range: string,
  rule: Omit<ValidationRule, 'ranges'> | null,
): readonly ValidationRule[] {
  const others = rules.filter(({ ranges }) => !ranges.includes(range));
  return rule === null ? others : [{ ...rule, ranges: [range] }, ...others];
}

/** Throws InvalidInput if the content of a cell, just typed, breaks its rule; `address` names the cell. */
export function assertValid(tab: ValidatedCells, row: number, column: number, address: string): void {
  const rule = validationRuleAt(tab, row, column);
  const content = tab.raw(row, column);
  if (rule === null || rule.allowInvalid || content === '') return;
  const isValid =
    rule.formula === '' ? typeof content === 'boolean' : tab.isFormulaTrue(rule.ranges, rule.formula, row, column);
  if (!isValid) throw new InvalidInput(address, rule.help);
}
