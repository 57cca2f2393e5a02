/** Data validation by tick box or by a formula of one's own; the other criteria are not imitated. */

import { GoogleError } from '../book/googleError';
import type { ValidationRule } from '../book/validationRule';
import type { Realm } from './realm';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** Makes the script's views. */
export interface ValidationViews {
  validation(validation: LocalValidation): Validation;
  builder(builder: LocalValidationBuilder): Builder;
}

/** A rule as the script gets it. */
export class LocalValidation
  implements Pick<Validation, 'getCriteriaType' | 'getCriteriaValues' | 'getAllowInvalid' | 'getHelpText'>
{
  constructor(
    readonly rule: Omit<ValidationRule, 'ranges'>,
    private readonly realm: Realm,
  ) {}

  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    const name = this.rule.formula === '' ? 'CHECKBOX' : 'CUSTOM_FORMULA';
    return name as unknown as GoogleAppsScript.Spreadsheet.DataValidationCriteria;
  }

  // biome-ignore lint/suspicious/noExplicitAny: the published types of Google say so
  getCriteriaValues(): any[] {
    return this.realm.list(this.rule.formula === '' ? [] : [this.rule.formula]);
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getHelpText(): string {
    return this.rule.help ?? '';
  }
}

/** Builds a rule; input that breaks it is only marked unless setAllowInvalid says otherwise. */
export class LocalValidationBuilder
  implements Pick<Builder, 'requireCheckbox' | 'requireFormulaSatisfied' | 'setAllowInvalid' | 'setHelpText' | 'build'>
{
  private formula: string | null = null;
  private allowInvalid = true;
  private help: string | null = null;

  constructor(
    private readonly realm: Realm,
    private readonly views: ValidationViews,
  ) {}

  /** Only the box of TRUE and FALSE. */
  requireCheckbox(...values: unknown[]): Builder {
    if (values.length > 0)
      throw new GoogleError('requireCheckbox is imitated by local/ without values of its own only.');
    this.formula = '';
    return this.views.builder(this);
  }

  requireFormulaSatisfied(formula: string): Builder {
    if (!formula.startsWith('=')) throw new GoogleError('Invalid formula for data validation.');
    this.formula = formula;
    return this.views.builder(this);
  }

  setAllowInvalid(allowInvalidData: boolean): Builder {
    this.allowInvalid = allowInvalidData;
    return this.views.builder(this);
  }

  setHelpText(helpText: string): Builder {
    this.help = helpText;
    return this.views.builder(this);
  }

  build(): Validation {
    const { formula, allowInvalid, help } = this;
    if (formula === null) throw new GoogleError('Data validation rule must have a criterion.');
    return this.views.validation(new LocalValidation({ formula, allowInvalid, help }, this.realm));
  }
}
