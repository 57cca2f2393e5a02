/** The triggers of the account that runs the command. */

import { IS_ADD_ON } from '../../build-target';
import type { Triggers } from '../triggers';
import { activeSpreadsheet } from './workbook';

/**
 * The minutes between two ticks. There is one recurring trigger, since one-shot triggers and nearMinute are unreliable.
 * A published add-on may have one time trigger per user and spreadsheet, at most hourly.
 */
const CLOCK_MINUTES = IS_ADD_ON ? 60 : 5;

const triggersFor = (functionName: string): readonly GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === functionName);

/**
 * The functions that this account's triggers call. Two set-ups at once may each have made one: Google would call the
 * function twice for each edit, so all but the first trigger of a function are deleted.
 */
function calledFunctions(): ReadonlySet<string> {
  const called = new Set<string>();
  for (const trigger of ScriptApp.getProjectTriggers()) {
    const name = trigger.getHandlerFunction();
    if (called.has(name)) ScriptApp.deleteTrigger(trigger);
    called.add(name);
  }
  return called;
}

/** Installs and removes triggers. */
export const googleTriggers: Triggers = {
  clockMinutes: CLOCK_MINUTES,
  installEditHandler(functionName) {
    if (calledFunctions().has(functionName)) return;
    ScriptApp.newTrigger(functionName).forSpreadsheet(activeSpreadsheet()).onEdit().create();
  },
  installClock(functionName) {
    if (calledFunctions().has(functionName)) return;
    const clock = ScriptApp.newTrigger(functionName).timeBased();
    (IS_ADD_ON ? clock.everyHours(CLOCK_MINUTES / 60) : clock.everyMinutes(CLOCK_MINUTES)).create();
  },
  hasClock: (functionName) => triggersFor(functionName).length > 0,
  removeClock(functionName) {
    for (const trigger of triggersFor(functionName)) ScriptApp.deleteTrigger(trigger);
  },
  authorizationUrl() {
    // Google itself asks the owner of a bound script; it runs an add-on's handler without asking.
    if (!IS_ADD_ON) return null;
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED ? info.getAuthorizationUrl() : null;
  },
};
