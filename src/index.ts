/** What Apps Script can call by name: the menu's items, the triggers, the sidebar's questions. Nothing is decided here. */

import { openTab as openDistrictTab, readStatus as readStatusAnswer } from './app/commands/showStatus';
import { ENTRY_POINTS } from './app/entryPoints';
import { runEntryPoint } from './app/run';
import { handleEdit as handleEditTrigger } from './app/triggers/handleEdit';
import { addMenu } from './app/triggers/menu';
import { tick as tickTrigger } from './app/triggers/tick';
import { googleDialogs } from './platform/google/dialogs';
import { googleEdit, isTriggerEvent } from './platform/google/edit';
import { googleWorld } from './platform/google/world';
import type { OpenTabAnswer, StatusAnswer } from './sidebar/view';

const run = (name: keyof typeof ENTRY_POINTS): void =>
  runEntryPoint({ world: googleWorld, dialogs: googleDialogs }, ENTRY_POINTS[name]);

export const onOpen = (): void => addMenu(googleWorld);
export const onInstall = (): void => addMenu(googleWorld);
export const buildSummary = (): void => run('buildSummary');
export const checkFigures = (): void => run('checkFigures');
export const setUp = (): void => run('setUp');
export const remindLate = (): void => run('remindLate');
export const enableReminders = (): void => run('enableReminders');
export const disableReminders = (): void => run('disableReminders');
export const checkSystem = (): void => run('checkSystem');
export const closeDay = (): void => run('closeDay');
export const reopenDistrict = (): void => run('reopenDistrict');
export const exportReport = (): void => run('exportReport');
export const showStatus = (): void => run('showStatus');
export const readStatus = (): StatusAnswer => readStatusAnswer(googleWorld);
export const openTab = (code: string): OpenTabAnswer => openDistrictTab(googleWorld, code);
export const tick = (event?: unknown): void => tickTrigger(isTriggerEvent(event), googleWorld);
export const handleEdit = (event?: unknown): void => handleEditTrigger(googleEdit(event), googleWorld);
