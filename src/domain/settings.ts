/** What a province decides for itself; a setting that cannot be read leaves the shipped one in force. */

import type { Day } from './day';
import type { BasisPoints } from './figures/coverage';
import type { TimedStep } from './reporting/steps';

/** The language of what the add-on writes into the workbook. */
export type Language = 'vi' | 'en';

/** Groups of a district tab's columns that a province may switch on or off. */
export type OptionalColumns = 'central' | 'home' | 'test' | 'households';

/** Every setting that the Settings tab lists, by its key. */
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
  | OptionalColumns;

/** Whom and what the mails name. */
interface MailSettings {
  readonly digestRecipients: readonly string[];
  /** Where replies go; '' for none. */
  readonly contactMail: string;
  readonly contactName: string;
  readonly contactTelephone: string;
  readonly office: string;
  readonly letterNumber: string;
  /** Whether the official report goes to the digest's recipients too. */
  readonly reportToDigest: boolean;
  /** Every mail goes to the operator instead of its recipients. */
  readonly trial: boolean;
}

/** The settings in force. */
export interface Settings {
  /** The share of the population that must be reached, at least. */
  readonly target: BasisPoints;
  /** The minute of the day before which a report is on time: 15:00 is 900. */
  readonly deadline: number;
  /** When which mail goes; a step that is switched off is absent. */
  readonly steps: readonly TimedStep[];
  /** The minute of the day at which the day is closed by itself; null for never. */
  readonly closeTime: number | null;
  /** The day by which the target is to be reached; null for none. */
  readonly targetDate: Day | null;
  readonly mail: MailSettings;
  /** Rising thresholds between the bands. */
  readonly bands: readonly BasisPoints[];
  /** What is counted, as it stands in titles: "người đã tiêm vắc xin"; a remark may follow in parentheses. */
  readonly indicator: string;
  /** What the official report is about: "Kết quả tiêm vắc xin". */
  readonly reportSubject: string;
  /** What the add-on's menu is called. */
  readonly menuTitle: string;
  readonly language: Language;
  readonly columns: Readonly<Record<OptionalColumns, boolean>>;
}
