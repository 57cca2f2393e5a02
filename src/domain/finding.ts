/**
 * Findings as data: what is wrong, in which cell, and which locality it concerns. The sentences that officials read
 * are in the message catalogues.
 */

import type { RowNumber } from './cell';
import type { Day } from './day';
import type { CountFault } from './figures/count';
import type { FigureKey } from './figures/figures';
import type { Locality } from './units/locality';

/** What can be wrong between the figures of a row, or between today's figures and earlier ones. */
type RowFault =
  /** A formula in place of a typed figure. */
  | { readonly kind: 'formula' }
  /** The cell held a formula when it was last read, and no edit has told of what it holds now. */
  | { readonly kind: 'formulaLeft' }
  /** The cell changed without an edit, after the day's close or beside a formula; `counted` is what still counts. */
  | { readonly kind: 'untyped'; readonly counted: number | null }
  | { readonly kind: 'partAboveWhole'; readonly typed: number; readonly limit: number; readonly whole: FigureKey }
  /** Below the last valid figure, that of `day`, without a note that says why. */
  | { readonly kind: 'lower'; readonly typed: number; readonly last: number; readonly day: Day }
  | { readonly kind: 'lowerExplained'; readonly typed: number; readonly last: number; readonly day: Day }
  /** The users have grown by `gain` since `day`. */
  | { readonly kind: 'jump'; readonly gain: number; readonly day: Day }
  | { readonly kind: 'unchanged'; readonly days: number; readonly day: Day };

/** What can be wrong with a district's tab as a whole or with one of its rows. */
type TabFault =
  | { readonly kind: 'tabMissing' }
  /** `ignored` has the marks of `kept`, which the add-on remembers and counts. */
  | { readonly kind: 'tabTwice'; readonly kept: string; readonly ignored: string }
  /** A tab with marks that the add-on does not remember, and whose owner has no tab. */
  | { readonly kind: 'tabUnknown'; readonly tab: string }
  /** A tab whose district is not in the register. */
  | { readonly kind: 'tabWithoutDistrict'; readonly tab: string; readonly code: string }
  /** `column` is a key of the tab's columns. */
  | { readonly kind: 'columnMissing'; readonly column: RequiredColumn }
  /** The hidden row of marks was deleted; columns are found by their headings until set-up restores it. */
  | { readonly kind: 'marksMissing' }
  | { readonly kind: 'rowMissing' }
  | { readonly kind: 'codeUnknown'; readonly code: string }
  /** A row without its code, still identified by its name or by its record. */
  | { readonly kind: 'codeWiped'; readonly row: RowNumber }
  /** Rows with the same code and different figures: none of them counts. */
  | { readonly kind: 'codeTwice'; readonly rows: readonly RowNumber[] }
  /** Rows with the same code whose figures are equal or blank: one of them counts. */
  | { readonly kind: 'rowCopied'; readonly rows: readonly RowNumber[] }
  /** Merged cells among the rows: all but the first are blank. */
  | { readonly kind: 'cellsMerged'; readonly cells: string };

/** The columns that a district's tab must have. */
export type RequiredColumn = 'code' | 'users' | 'note' | 'reportedAt' | 'status' | 'state' | StoredColumn;

/** The columns of the stored block (sheets/district/block). */
type StoredColumn = 'rowCode' | 'rowState' | 'rowTime' | 'rowSentence' | 'rowData';

/** What can be wrong with the register. */
export type RegisterFault =
  /** Missing, 0, or not a count. */
  | { readonly kind: 'populationMissing' }
  | { readonly kind: 'codeMissing'; readonly row: RowNumber }
  /** A code that cannot be used in marks, formulas and property names. */
  | { readonly kind: 'codeUnusable'; readonly row: RowNumber; readonly typed: string }
  | { readonly kind: 'registeredTwice'; readonly row: RowNumber }
  /** The parent is missing, or is neither the province nor a district. */
  | { readonly kind: 'parentUnknown'; readonly parent: string }
  | { readonly kind: 'districtWithoutCommunes' }
  /** A commune directly below the province that has no group, and so no tab, yet. */
  | { readonly kind: 'groupMissing' }
  /** An exemption with a bound that is not a day, or that ends before it begins. */
  | { readonly kind: 'exemptionUnclear'; readonly typed: string }
  | { readonly kind: 'addressInvalid'; readonly typed: string }
  /** An address of a reporter that Google refused as an editor: its owner can type nowhere. */
  | { readonly kind: 'addressRefused'; readonly typed: string };

/** A setting that cannot be used as typed; the default is used instead. */
export interface SettingFault {
  readonly kind: 'setting';
  readonly setting:
    | 'target'
    | 'bands'
    | 'language'
    | 'deadline'
    | 'noticeTime'
    | 'reminderTime'
    | 'escalationTime'
    | 'closeTime'
    | 'targetDate'
    | 'digestRecipients'
    | 'contactMail'
    | 'logYears';
  readonly typed: string;
}

/** A reminder or a close that is set before the deadline, while reports are not yet due. */
interface EarlyStepFault {
  readonly kind: 'stepEarly';
  readonly setting: 'reminderTime' | 'escalationTime' | 'closeTime';
}

/** Why no day can be read from History or recorded there until set-up has mended it. */
export type HistoryFault =
  /** The tab lacks a required column. */
  | {
      readonly kind: 'historyBroken';
      readonly column: 'day' | 'code' | 'users' | 'time' | 'state' | 'version';
    }
  /** In the spreadsheet's time zone its days would be others. */
  | { readonly kind: 'zoneWrong'; readonly found: string };

/** The last set-up was interrupted, so tabs or rights may be missing. */
interface SetUpFault {
  readonly kind: 'setUpCutOff';
}

/** Any fault. */
export type Fault =
  | CountFault
  | RowFault
  | TabFault
  | RegisterFault
  | SettingFault
  | EarlyStepFault
  | HistoryFault
  | SetUpFault;

/** Faults that let the figure count and only ask for a check. */
const WARNINGS: ReadonlySet<Fault['kind']> = new Set<Fault['kind']>([
  'lowerExplained',
  'jump',
  'unchanged',
  'codeWiped',
  'rowCopied',
  'marksMissing',
  'stepEarly',
]);

/** Whether a fault is only a warning. */
export const isWarning = ({ kind }: Fault): boolean => WARNINGS.has(kind);

/** One finding. */
export interface Finding {
  readonly fault: Fault;
  /** The unit that it concerns; null if it concerns none. */
  readonly locality: Locality | null;
  /** The district in whose tab it was found; null outside the districts' tabs. */
  readonly district: Locality | null;
  /** The cell in A1 notation; null if it concerns no single cell. */
  readonly cell: string | null;
  /** The figure that it concerns, if not the users. */
  readonly figure?: FigureKey;
}
