/** The menu and the names of the tabs, in English. */

import type { Messages } from '../vi';

export const enMenu = (): Pick<Messages, 'menu' | 'tabs'> => ({
  menu: {
    buildSummary: 'Build summary',
    checkFigures: 'Check figures',
    administration: 'Administration',
    setUp: 'Set up',
    remindLate: 'Remind late units',
    enableReminders: 'Enable reminders',
    disableReminders: 'Disable reminders',
    checkSystem: 'Check the system',
    showStatus: 'Reporting status',
    exportReport: 'Export report',
    closeDay: 'Close the day',
    reopenDistrict: 'Reopen a district',
  },

  tabs: {
    summary: 'Summary',
    charts: 'Charts',
    units: 'Units',
    settings: 'Settings',
    history: 'History',
    log: 'Log',
    control: 'Control',
  },
});
