/** What a province decides for itself; a setting that cannot be read leaves the shipped one in force. */

import { asBasisPoints, type BasisPoints } from './coverage';

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
  | 'targetDate'
  | 'language'
  | 'trialMode'
  | OptionalColumns;

/** The settings in force. */
export interface Settings {
  /** The share of the population that must be reached, at least. */
  readonly target: BasisPoints;
  /** The minute of the day before which a report is on time: 15:00 is 900. */
  readonly deadline: number;
  /** Rising thresholds between the bands. */
  readonly bands: readonly BasisPoints[];
  /** What is counted, as it stands in titles: "người dùng Bluezone". */
  readonly indicator: string;
  readonly language: Language;
  readonly columns: Readonly<Record<OptionalColumns, boolean>>;
}

/** Hưng Yên's settings of August 2020; the target is the letter's "at least 60% of the population". */
export const SHIPPED_SETTINGS: Settings = {
  target: asBasisPoints(6000),
  deadline: 15 * 60,
  bands: [asBasisPoints(2000), asBasisPoints(4000), asBasisPoints(6000)],
  indicator: 'người dùng Bluezone',
  language: 'vi',
  columns: { central: true, home: true, test: true, households: false },
};
