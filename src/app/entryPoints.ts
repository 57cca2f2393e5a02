/** The commands that people call, by the function that Apps Script calls, each with the right that it takes. */

import { buildSummary } from './commands/buildSummary';
import { checkFigures } from './commands/checkFigures';
import { checkMemory, checkSystem } from './commands/checkSystem';
import { closeDay } from './commands/closeDay';
import { disableReminders, switchOff } from './commands/disableReminders';
import { enableReminders } from './commands/enableReminders';
import { exportReport } from './commands/exportReport';
import { remindLate } from './commands/remindLate';
import { reopenDistrict } from './commands/reopenDistrict';
import { setUp } from './commands/setUp';
import { showStatus } from './commands/showStatus';
import type { EntryPoint } from './run';

/** The commands, by name. */
export const ENTRY_POINTS = {
  buildSummary: { right: 'staff', command: buildSummary, begun: 'building' },
  checkFigures: { right: 'staff', command: checkFigures, begun: 'checking' },
  showStatus: { right: 'reporter', command: showStatus, begun: 'working' },
  remindLate: { right: 'staff', command: remindLate, begun: 'working' },
  exportReport: { right: 'staff', command: exportReport, begun: 'working' },
  closeDay: { right: 'staff', command: closeDay, begun: 'working' },
  reopenDistrict: { right: 'staff', command: reopenDistrict, begun: 'working' },
  setUp: { right: 'setUp', command: setUp, begun: 'settingUp' },
  enableReminders: { right: 'staff', command: enableReminders, begun: 'working' },
  disableReminders: { right: 'staff', command: disableReminders, begun: 'working', unread: switchOff },
  checkSystem: { right: 'staff', command: checkSystem, begun: 'working', unread: checkMemory },
} as const satisfies Readonly<Record<string, EntryPoint>>;
