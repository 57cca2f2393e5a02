/** The settings of a province. A setting that cannot be read is replaced by its default. */

import type { Day } from './day';
import type { BasisPoints } from './figures/coverage';
import type { TimedStep } from './reporting/steps';

/** The language of what the add-on writes into the workbook. */
export type Language = 'vi' | 'en';

/** Groups of columns of a district's tab that a province can switch on or off. */
export type OptionalColumns = 'central' | 'home' | 'test' | 'households';

/** The key of every row of the Settings tab. */
export type SettingKey =
  | 'target'
  | 'deadline'
  | 'reminderTime'
  | 'noticeTime'
  | 'escalationTime'
  | 'closeTime'
  | 'bands'
  | 'digestRecipients'
  | 'contactMail'
  | 'contactName'
  | 'contactTelephone'
  | 'office'
  | 'letterNumber'
  | 'indicator'
  | 'reportSubject'
  | 'reportToDigest'
  | 'targetDate'
  | 'language'
  | 'menuTitle'
  | 'trialMode'
  | 'logYears'
  | OptionalColumns;

/** Recipients of mail, and the contact and office that mail names. */
interface MailSettings {
  readonly digestRecipients: readonly string[];
  /** Where replies go; '' for none. */
  readonly contactMail: string;
  readonly contactName: string;
  readonly contactTelephone: string;
  readonly office: string;
  readonly letterNumber: string;
  /** Whether the official report is also sent to the digest's recipients. */
  readonly reportToDigest: boolean;
  /** Trial mode: all mail goes to the operator instead of its recipients. */
  readonly trial: boolean;
}

/** The settings in force. */
export interface Settings {
  /** The least share of the population that reaches the target. */
  readonly target: BasisPoints;
  /** The minute of the day before which a report is on time: 15:00 is 900. */
  readonly deadline: number;
  /** The mail steps and their times; a step that is switched off is absent. */
  readonly steps: readonly TimedStep[];
  /** The minute at which the day is closed automatically; null for never. */
  readonly closeTime: number | null;
  /** The day by which the target is to be reached; null for none. */
  readonly targetDate: Day | null;
  readonly mail: MailSettings;
  /** Ascending thresholds between the bands. */
  readonly bands: readonly BasisPoints[];
  /** What is counted, as shown in titles: "người đã tiêm vắc xin", optionally with a remark in parentheses. */
  readonly indicator: string;
  /** The subject of the official report: "Kết quả tiêm vắc xin". */
  readonly reportSubject: string;
  /** The title of the add-on's menu. */
  readonly menuTitle: string;
  readonly language: Language;
  /** For how many years lines of the Log are kept. */
  readonly logYears: number;
  readonly columns: Readonly<Record<OptionalColumns, boolean>>;
}
