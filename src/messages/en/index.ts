/** All texts that people read, in English. */

import type { Nouns } from '../nouns';
import type { Messages } from '../vi';
import { enClosing } from './closing';
import { enCommands } from './commands';
import { enDistrict } from './district';
import { enFaults } from './faults';
import { enHistory } from './history';
import { enMail } from './mail';
import { enMenu } from './menu';
import { enOutlook } from './outlook';
import { enReminders } from './reminders';
import { enReport } from './report';
import { enSettings } from './settings';
import { enSidebar } from './sidebar';
import { enSummary } from './summary';
import { enSystem } from './system';
import { enUnits } from './units';

/** The catalogue, worded with a province's nouns. */
export const en = (nouns: Nouns): Messages => ({
  language: 'en',
  ...enMenu(),
  ...enDistrict(nouns),
  ...enUnits(),
  ...enSettings(),
  ...enHistory(),
  ...enFaults(nouns),
  ...enMail(nouns),
  ...enReminders(nouns),
  ...enSystem(nouns),
  ...enClosing(nouns),
  ...enSummary(nouns),
  ...enOutlook(nouns),
  ...enReport(nouns),
  ...enSidebar(nouns),
  ...enCommands(nouns),
});
