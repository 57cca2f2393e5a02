/** What Apps Script can call by name: the menu's items, the triggers, the sidebar's questions. Nothing is decided here. */

import { buildSummary as buildSummaryCommand } from './app/commands/buildSummary';
import { checkFigures as checkFiguresCommand } from './app/commands/checkFigures';
import { checkSystem as checkSystemCommand } from './app/commands/checkSystem';
import { closeDay as closeDayCommand } from './app/commands/closeDay';
import { disableReminders as disableCommand } from './app/commands/disableReminders';
import { enableReminders as enableCommand } from './app/commands/enableReminders';
import { exportReport as exportCommand } from './app/commands/exportReport';
import { remindLate as remindLateCommand } from './app/commands/remindLate';
import { reopenDistrict as reopenCommand } from './app/commands/reopenDistrict';
import { setUp as setUpCommand } from './app/commands/setUp';
import {
  openTab as openDistrictTab,
  readStatus as readStatusAnswer,
  showStatus as showStatusCommand,
} from './app/commands/showStatus';
import { runCommand, runReadOnly } from './app/run';
import { handleEdit as handleEditTrigger } from './app/triggers/handleEdit';
import { addMenu } from './app/triggers/menu';
import { tick as tickTrigger } from './app/triggers/tick';
import { type EditEvent, googleEdit } from './platform/google/edit';
import { googleWorld } from './platform/google/world';
import type { OpenTabAnswer, StatusAnswer } from './sidebar/view';

export const onOpen = (): void => addMenu(googleWorld);
export const onInstall = (): void => addMenu(googleWorld);
export const buildSummary = (): void => runCommand(googleWorld, buildSummaryCommand, 'building');
export const checkFigures = (): void => runCommand(googleWorld, checkFiguresCommand, 'checking');
export const setUp = (): void => runCommand(googleWorld, setUpCommand, 'settingUp');
export const remindLate = (): void => runCommand(googleWorld, remindLateCommand, 'working');
export const enableReminders = (): void => runCommand(googleWorld, enableCommand, 'working');
export const disableReminders = (): void => runCommand(googleWorld, disableCommand, 'working');
export const checkSystem = (): void => runCommand(googleWorld, checkSystemCommand, 'working');
export const tick = (): void => tickTrigger(googleWorld);
export const closeDay = (): void => runCommand(googleWorld, closeDayCommand, 'working');
export const reopenDistrict = (): void => runCommand(googleWorld, reopenCommand, 'working');
export const exportReport = (): void => runCommand(googleWorld, exportCommand, 'working');
export const showStatus = (): void => runReadOnly(googleWorld, showStatusCommand, 'working');
export const readStatus = (): StatusAnswer => readStatusAnswer(googleWorld);
export const openTab = (code: string): OpenTabAnswer => openDistrictTab(googleWorld, code);
export const handleEdit = (event?: EditEvent): void => handleEditTrigger(event ? googleEdit(event) : null, googleWorld);
