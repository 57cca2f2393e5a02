/** What the official report is composed of. */

import type { Outlook } from '../domain/history/outlook';
import type { ProvinceReport } from '../domain/reporting/provinceReport';
import type { Settings } from '../domain/settings';
import type { Register } from '../domain/units/locality';

/** The province's day, and what is known around it. */
export interface ReportInput {
  readonly register: Register;
  readonly report: ProvinceReport;
  readonly outlook: Outlook;
  readonly settings: Settings;
  readonly now: Date;
}
