/** What Apps Script can call by name: the menu's items and the triggers. Nothing is decided here. */

import { buildSummary as buildSummaryCommand } from './commands/buildSummary';
import { checkFigures as checkFiguresCommand } from './commands/checkFigures';
import { checkSystem as checkSystemCommand } from './commands/checkSystem';
import { handleEdit as handleEditTrigger } from './commands/handleEdit';
import { addMenu } from './commands/menu';
import { disableReminders as disableCommand, enableReminders as enableCommand } from './commands/reminders';
import { remindLate as remindLateCommand } from './commands/remindLate';
import { runCommand } from './commands/run';
import { setUp as setUpCommand } from './commands/setUp';
import { tick as tickTrigger } from './commands/tick';
import { type EditEvent, googleEdit, googleWorld } from './google/world';

export const onOpen = (): void => addMenu();
export const onInstall = (): void => addMenu();
export const buildSummary = (): void => runCommand(buildSummaryCommand, 'building');
export const checkFigures = (): void => runCommand(checkFiguresCommand, 'checking');
export const setUp = (): void => runCommand(setUpCommand, 'settingUp');
export const remindLate = (): void => runCommand(remindLateCommand, 'working');
export const enableReminders = (): void => runCommand(enableCommand, 'working');
export const disableReminders = (): void => runCommand(disableCommand, 'working');
export const checkSystem = (): void => runCommand(checkSystemCommand, 'working');
export const tick = (): void => tickTrigger(googleWorld());
export const handleEdit = (event?: EditEvent): void =>
  handleEditTrigger(event ? googleEdit(event) : null, googleWorld());
