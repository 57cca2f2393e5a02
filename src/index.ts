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
import { googleDialogs } from './platform/google/dialogs';
import { type EditEvent, googleEdit } from './platform/google/edit';
import { googleWorld } from './platform/google/world';
import type { OpenTabAnswer, StatusAnswer } from './sidebar/view';

const services = { world: googleWorld, dialogs: googleDialogs };

export const onOpen = (): void => addMenu(googleWorld);
export const onInstall = (): void => addMenu(googleWorld);
export const buildSummary = (): void => runCommand(services, buildSummaryCommand, 'building');
export const checkFigures = (): void => runCommand(services, checkFiguresCommand, 'checking');
export const setUp = (): void => runCommand(services, setUpCommand, 'settingUp');
export const remindLate = (): void => runCommand(services, remindLateCommand, 'working');
export const enableReminders = (): void => runCommand(services, enableCommand, 'working');
export const disableReminders = (): void => runCommand(services, disableCommand, 'working');
export const checkSystem = (): void => runCommand(services, checkSystemCommand, 'working');
export const tick = (): void => tickTrigger(googleWorld);
export const closeDay = (): void => runCommand(services, closeDayCommand, 'working');
export const reopenDistrict = (): void => runCommand(services, reopenCommand, 'working');
export const exportReport = (): void => runCommand(services, exportCommand, 'working');
export const showStatus = (): void => runReadOnly(services, showStatusCommand, 'working');
export const readStatus = (): StatusAnswer => readStatusAnswer(googleWorld);
export const openTab = (code: string): OpenTabAnswer => openDistrictTab(googleWorld, code);
export const handleEdit = (event?: EditEvent): void => handleEditTrigger(event ? googleEdit(event) : null, googleWorld);
