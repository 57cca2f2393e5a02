/** Data validation by tick box or custom formula. Other criteria are not supported. */

import { GoogleError } from '../../book/googleError';
import type { ValidationRule } from '../../book/rules/validationRule';
import type { Realm } from '../runtime/realm';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** Wraps the objects of data validation. */
export interface ValidationViews {
  validation(validation: LocalDataValidation): Validation;
  builder(builder: LocalDataValidationBuilder): Builder;
}

/** A rule. */
export class LocalDataValidation
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

/** Builds a rule. Invalid input is allowed by default. */
export class LocalDataValidationBuilder
  implements Pick<Builder, 'requireCheckbox' | 'requireFormulaSatisfied' | 'setAllowInvalid' | 'setHelpText' | 'build'>
{
  private formula: string | null = null;
  private allowInvalid = true;
  private help: string | null = null;

  constructor(
    private readonly realm: Realm,
    private readonly views: ValidationViews,
  ) {}

  /** Supports only the values TRUE and FALSE. */
  requireCheckbox(...values: unknown[]): Builder {
    if (values.length > 0) throw new GoogleError('The emulator supports requireCheckbox only without custom values.');
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
    return this.views.validation(new LocalDataValidation({ formula, allowInvalid, help }, this.realm));
  }
}
