/** Conditional formats by a formula of our own; the other criteria, gradients and pretty formats are not imitated. */

import type { ConditionalFormat } from '../book/conditionalFormat';
import { GoogleError } from '../book/googleError';
import { a1Of } from '../book/rectangle';
import type { LocalRange } from './range';
import type { Realm } from './realm';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;

/** Makes the script's views of the objects here. */
export interface Views {
  rule(rule: LocalRule): Rule;
  builder(builder: LocalRuleBuilder): Builder;
  condition(condition: LocalCondition): Condition;
}

/** A rule of a tab. */
export class LocalRule implements Pick<Rule, 'getBooleanCondition'> {
  constructor(
    readonly rule: ConditionalFormat,
    private readonly realm: Realm,
    private readonly views: Views,
  ) {}

  getBooleanCondition(): Condition {
    return this.views.condition(new LocalCondition(this.rule, this.realm));
  }
}

/** What a rule asks. */
export class LocalCondition implements Pick<Condition, 'getCriteriaValues'> {
  constructor(
    private readonly rule: ConditionalFormat,
    private readonly realm: Realm,
  ) {}

  // biome-ignore lint/suspicious/noExplicitAny: the published types of Google say so
  getCriteriaValues(): any[] {
    return this.realm.list([this.rule.formula]);
  }
}

/** Builds a rule. */
export class LocalRuleBuilder
  implements Pick<Builder, 'whenFormulaSatisfied' | 'setBackground' | 'setFontColor' | 'setRanges' | 'build'>
{
  private formula: string | null = null;
  private background: string | null = null;
  private color: string | null = null;
  private ranges: readonly string[] = [];

  constructor(
    private readonly realm: Realm,
    private readonly views: Views,
    private readonly behind: (range: GoogleAppsScript.Spreadsheet.Range) => LocalRange,
  ) {}

  whenFormulaSatisfied(formula: string): Builder {
    this.formula = formula;
    return this.views.builder(this);
  }

  setBackground(color: string | null): Builder {
    this.background = color?.toLowerCase() ?? null;
    return this.views.builder(this);
  }

  setFontColor(color: string | null): Builder {
    this.color = color?.toLowerCase() ?? null;
    return this.views.builder(this);
  }

  setRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): Builder {
    this.ranges = Array.from(ranges, (range) => a1Of(this.behind(range).extent));
    return this.views.builder(this);
  }

  build(): Rule {
    if (this.formula === null)
      throw new GoogleError('Conditional format rule must have a boolean or a gradient condition.');
    if (this.ranges.length === 0) throw new GoogleError('Conditional format rule must have at least one range.');
    const { formula, background, color, ranges } = this;
    return this.views.rule(new LocalRule({ formula, background, color, ranges }, this.realm, this.views));
  }
}
