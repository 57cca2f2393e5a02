/** All texts that people read, in Vietnamese. The type of this catalogue is that of the others. */

import type { Language } from '../../domain/settings';
import type { Nouns } from '../nouns';
import { viClosing } from './closing';
import { viCommands } from './commands';
import { viDistrict } from './district';
import { viFaults } from './faults';
import { viHistory } from './history';
import { viMail } from './mail';
import { viMenu } from './menu';
import { viOutlook } from './outlook';
import { viReminders } from './reminders';
import { viReport } from './report';
import { viSettings } from './settings';
import { viSidebar } from './sidebar';
import { viSummary } from './summary';
import { viSystem } from './system';
import { viUnits } from './units';

/** The catalogue, worded with a province's nouns. */
export const vi = (nouns: Nouns) => ({
  language: 'vi' as Language,
  ...viMenu(),
  ...viDistrict(nouns),
  ...viUnits(),
  ...viSettings(),
  ...viHistory(),
  ...viFaults(nouns),
  ...viMail(nouns),
  ...viReminders(nouns),
  ...viSystem(nouns),
  ...viClosing(nouns),
  ...viSummary(nouns),
  ...viOutlook(nouns),
  ...viReport(nouns),
  ...viSidebar(nouns),
  ...viCommands(nouns),
});

/** The texts of one language. */
export type Messages = ReturnType<typeof vi>;
