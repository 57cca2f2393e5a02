/** The triggers of the account that runs the command. */

import { IS_ADD_ON, IS_STANDALONE, SPREADSHEET_ID } from '../../build-target';
import type { Triggers } from '../triggers';
import { theSpreadsheet } from './workbook';

/**
 * The minutes between two ticks. There is one recurring trigger, since one-shot triggers and nearMinute are unreliable.
 * A published add-on may have one time trigger per user and spreadsheet, at most hourly.
 */
const CLOCK_MINUTES = IS_ADD_ON ? 60 : 5;

const triggersFor = (functionName: string): readonly GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === functionName);

/**
 * The functions that this account's triggers call. Two set-ups at once may each have made one: Google would call the
 * function twice for each edit, so all but the first trigger of a function are deleted, and so are those of another
 * spreadsheet.
 */
function calledFunctions(): ReadonlySet<string> {
  const called = new Set<string>();
  for (const trigger of ScriptApp.getProjectTriggers()) {
    const name = trigger.getHandlerFunction();
    const isForeign = isOfAnother(trigger);
    if (isForeign || called.has(name)) ScriptApp.deleteTrigger(trigger);
    if (!isForeign) called.add(name);
  }
  return called;
}

/** Whether a trigger waits for edits of a spreadsheet for which the standalone script was built before. */
const isOfAnother = (trigger: GoogleAppsScript.Script.Trigger): boolean =>
  IS_STANDALONE && ![null, SPREADSHEET_ID].includes(trigger.getTriggerSourceId());

/** Installs and removes triggers. */
export const googleTriggers: Triggers = {
  clockMinutes: CLOCK_MINUTES,
  // Its commands run inside an edit trigger, in which Google has failed to make triggers.
  areMadeBySetUp: IS_STANDALONE,
  installEditHandler(functionName) {
    if (calledFunctions().has(functionName)) return;
    ScriptApp.newTrigger(functionName).forSpreadsheet(theSpreadsheet()).onEdit().create();
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
