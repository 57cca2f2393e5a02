/**
 * What someone has to mend, as data: which locality, in which cell, and what is wrong. The sentences that officials
 * read are in the message catalogues.
 */

import type { RowNumber } from './cell';
import type { Day } from './day';
import type { CountFault } from './figures/count';
import type { FigureKey } from './figures/figures';
import type { Locality } from './units/locality';

/** What can be wrong between the figures of a row, or between today's and earlier ones. */
type RowFault =
  | { readonly kind: 'partAboveWhole'; readonly typed: number; readonly limit: number; readonly whole: FigureKey }
  /** Below the last valid figure, that of `day`, without a note that says why. */
  | { readonly kind: 'lower'; readonly typed: number; readonly last: number; readonly day: Day }
  | { readonly kind: 'lowerExplained'; readonly typed: number; readonly last: number; readonly day: Day }
  /** `gain` since the figure of `day`. */
  | { readonly kind: 'jump'; readonly gain: number; readonly day: Day }
  | { readonly kind: 'unchanged'; readonly days: number; readonly day: Day };

/** What can be wrong with a district's tab as a whole or with one of its rows. */
type TabFault =
  | { readonly kind: 'tabMissing' }
  /** More than one tab carries the district's mark; `kept` counts, `ignored` does not. */
  | { readonly kind: 'tabTwice'; readonly kept: string; readonly ignored: string }
  /** A tab whose district the register does not hold. */
  | { readonly kind: 'tabWithoutDistrict'; readonly tab: string; readonly code: string }
  /** `column` is a key of the tab's columns. */
  | { readonly kind: 'columnMissing'; readonly column: RequiredColumn }
  /** The hidden row that tells the columns was deleted; they are known by their headings until set-up restores it. */
  | { readonly kind: 'marksMissing' }
  | { readonly kind: 'rowMissing' }
  | { readonly kind: 'codeUnknown'; readonly code: string }
  /** A row without its code, still known by its name or by what the add-on keeps beside it. */
  | { readonly kind: 'codeWiped'; readonly row: RowNumber }
  /** Rows that carry the same code and disagree: none of them counts. */
  | { readonly kind: 'codeTwice'; readonly rows: readonly RowNumber[] }
  /** Rows that carry the same code and say the same, or nothing: one of them counts. */
  | { readonly kind: 'rowCopied'; readonly rows: readonly RowNumber[] }
  /** Merged cells among the rows: all but the first of them are blank. */
  | { readonly kind: 'cellsMerged'; readonly cells: string };

/** Columns of a district's tab that it cannot do without. */
export type RequiredColumn = 'code' | 'users' | 'note' | 'reportedAt' | 'status' | 'state' | 'record';

/** What can be wrong with the register. */
export type RegisterFault =
  /** Missing, 0, or not a count. */
  | { readonly kind: 'populationMissing' }
  | { readonly kind: 'codeMissing'; readonly row: RowNumber }
  /** Nothing that a tab could be known by. */
  | { readonly kind: 'codeUnusable'; readonly row: RowNumber; readonly typed: string }
  | { readonly kind: 'registeredTwice'; readonly row: RowNumber }
  /** It belongs to no unit, or to one that is neither the province nor a district. */
  | { readonly kind: 'parentUnknown'; readonly parent: string }
  | { readonly kind: 'districtWithoutCommunes' }
  /** A commune right below the province whose tab is not decided yet. */
  | { readonly kind: 'groupMissing' }
  /** A day of an exemption that is no day, or ends before it begins. */
  | { readonly kind: 'exemptionUnclear'; readonly typed: string }
  | { readonly kind: 'addressInvalid'; readonly typed: string };

/** A setting that cannot be used as typed; the shipped value stands in for it. */
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
    | 'contactMail';
  readonly typed: string;
}

/** A reminder or a close set before the deadline: it would meet those who still have time. */
interface EarlyStepFault {
  readonly kind: 'stepEarly';
  readonly setting: 'reminderTime' | 'escalationTime' | 'closeTime';
}

/** A History without one of the columns that tell its lines: no day can be recorded until set-up has mended it. */
interface HistoryFault {
  readonly kind: 'historyBroken';
  readonly column: 'day' | 'code' | 'users' | 'time' | 'state' | 'version';
}

/** Everything that can be found. */
export type Fault = CountFault | RowFault | TabFault | RegisterFault | SettingFault | EarlyStepFault | HistoryFault;

/** What lets a figure count and only says why someone should look. */
const WARNINGS: ReadonlySet<Fault['kind']> = new Set<Fault['kind']>([
  'lowerExplained',
  'jump',
  'unchanged',
  'codeWiped',
  'rowCopied',
  'marksMissing',
  'stepEarly',
]);

/** Whether a fault stops nothing. */
export const isWarning = ({ kind }: Fault): boolean => WARNINGS.has(kind);

/** One finding. */
export interface Finding {
  readonly fault: Fault;
  /** Whom it concerns; null when no unit can be named. */
  readonly locality: Locality | null;
  /** The district whose tab it stands in, where it stands in one. */
  readonly district: Locality | null;
  /** The cell in A1 notation, where there is one. */
  readonly cell: string | null;
  /** The figure that it concerns, where it is not the users' that everybody expects. */
  readonly figure?: FigureKey;
}
