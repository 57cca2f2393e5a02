/** Conditional formats by custom formula. Other criteria, gradients and other formatting are not supported. */

import { GoogleError } from '../../book/googleError';
import { a1Of } from '../../book/rectangle';
import type { ConditionalFormat } from '../../book/rules/conditionalFormat';
import type { Realm } from '../runtime/realm';
import type { LocalRange } from './range';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;

/** Wraps the objects of conditional formats, and unwraps ranges. */
export interface ConditionalFormatViews {
  rule(rule: LocalConditionalFormatRule): Rule;
  builder(builder: LocalConditionalFormatRuleBuilder): Builder;
  condition(condition: LocalBooleanCondition): Condition;
  unwrapRange(range: GoogleAppsScript.Spreadsheet.Range): LocalRange;
}

/** A rule. */
export class LocalConditionalFormatRule implements Pick<Rule, 'getBooleanCondition' | 'getRanges'> {
  constructor(
    readonly rule: ConditionalFormat,
    private readonly realm: Realm,
    private readonly views: ConditionalFormatViews,
    /** The ranges that the rule covers, for a rule that a sheet has; a rule just built has none yet. */
    private readonly ranges: () => GoogleAppsScript.Spreadsheet.Range[] = () => [],
  ) {}

  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.realm.list(this.ranges()) as GoogleAppsScript.Spreadsheet.Range[];
  }

  getBooleanCondition(): Condition {
    return this.views.condition(new LocalBooleanCondition(this.rule, this.realm));
  }
}

/** The condition of a rule. */
class LocalBooleanCondition implements Pick<Condition, 'getCriteriaValues'> {
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
export class LocalConditionalFormatRuleBuilder
  implements Pick<Builder, 'whenFormulaSatisfied' | 'setBackground' | 'setFontColor' | 'setRanges' | 'build'>
{
  private formula: string | null = null;
  private background: string | null = null;
  private color: string | null = null;
  private ranges: readonly string[] = [];

  constructor(
    private readonly realm: Realm,
    private readonly views: ConditionalFormatViews,
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
    this.ranges = Array.from(ranges, (range) => a1Of(this.views.unwrapRange(range).extent));
    return this.views.builder(this);
  }

  build(): Rule {
    if (this.formula === null)
      throw new GoogleError('Conditional format rule must have a boolean or a gradient condition.');
    if (this.ranges.length === 0) throw new GoogleError('Conditional format rule must have at least one range.');
    const { formula, background, color, ranges } = this;
    return this.views.rule(
      new LocalConditionalFormatRule({ formula, background, color, ranges }, this.realm, this.views),
    );
  }
}
