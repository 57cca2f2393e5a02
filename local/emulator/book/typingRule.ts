/** Data validation: what may be typed into cells. Scripts and pastes go past it, as at Google. */

import { holds, rectangleOf } from './rectangle';

/** A rule for cells; of Google's criteria the tick box and the formula of one's own. */
export interface TypingRule {
  readonly ranges: readonly string[];
  /** Written for the upper left cell of its range; '' for a tick box. */
  readonly formula: string;
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

/** What holds the rules: a tab. */
interface Ruled {
  readonly typingRules: readonly TypingRule[];
}

/** The rule of a cell. */
export function ruleAt(tab: Ruled, row: number, column: number): TypingRule | null {
  return rulesOf(tab)(row, column);
}

/** The rule of each cell, for asking about many of a tab that stays as it is meanwhile. */
export function rulesOf({ typingRules }: Ruled): (row: number, column: number) => TypingRule | null {
  const placed = typingRules.map((rule) => ({ rule, areas: rule.ranges.map(rectangleOf) }));
  return (row, column) => placed.find(({ areas }) => areas.some((area) => holds(area, row, column)))?.rule ?? null;
}

/** Rules with a new one for a range, which takes the place of those of exactly that range; null takes them away. */
export function withRule(
  rules: readonly TypingRule[],
  range: string,
  rule: Omit<TypingRule, 'ranges'> | null,
): readonly TypingRule[] {
  const others = rules.filter(({ ranges }) => !ranges.includes(range));
  return rule === null ? others : [{ ...rule, ranges: [range] }, ...others];
}
