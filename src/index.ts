/** What Apps Script can call by name: the menu's items and the triggers. Nothing is decided here. */

import { buildSummary as buildSummaryCommand } from './commands/buildSummary';
import { addMenu } from './commands/menu';
import { runCommand } from './commands/run';
import { setUp as setUpCommand } from './commands/setUp';

export const onOpen = (): void => addMenu();
export const onInstall = (): void => addMenu();
export const buildSummary = (): void => runCommand(buildSummaryCommand, 'building');
export const setUp = (): void => runCommand(setUpCommand, 'settingUp');
