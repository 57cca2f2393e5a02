/** The input of the official report. */

import type { Outlook } from '../domain/history/outlook';
import type { ProvinceReport } from '../domain/reporting/provinceReport';
import type { Settings } from '../domain/settings';
import type { Register } from '../domain/units/locality';

/** The province's day, with its history and settings. */
export interface ReportInput {
  readonly register: Register;
  readonly report: ProvinceReport;
  readonly outlook: Outlook;
  readonly settings: Settings;
  readonly now: Date;
}
