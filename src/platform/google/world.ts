/** The world as Apps Script gives it: each service of Google behind one of our own small interfaces. */

import { IS_ADD_ON } from '../../build-target';
import { shortened } from '../../domain/cell';
import type { Edit } from '../edit';
import type { MenuItem } from '../menu';
import type { World } from '../world';
import { fileOf } from './attachment';
import { areaOfRange, googleTab } from './tab';

/** How long a second writer waits for the first, in milliseconds. */
const PATIENCE = 10_000;

/**
 * How often the clock ticks: one-shot triggers and nearMinute are not to be relied on, and a published add-on may have
 * one time trigger for each user and spreadsheet, hourly at most.
 */
const TICK_MINUTES = IS_ADD_ON ? 60 : 5;

/** The triggers for a function that the running account made; Google shows no others. */
const ownTriggers = (functionName: string): readonly GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === functionName);

/** Google refuses longer subjects. */
const LONGEST_HEADER = 250;

/**
 * A header's text: a line break in it would begin another header, marks of direction would turn the line around, and
 * "=?" begins an encoding.
 */
const oneLine = (text: string): string =>
  shortened(
    text
      .replace(/[\s\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
      .replace(/=\?/g, '= ?')
      .trim(),
    LONGEST_HEADER,
  );

/** The services for one execution in the spreadsheet that the script is bound to. */
export function googleWorld(): World {
  // Asked for only when needed: the menu is shown before anybody has authorised anything.
  const spreadsheet = () => SpreadsheetApp.getActiveSpreadsheet();
  return {
    workbook: {
      tabs: () => spreadsheet().getSheets().map(googleTab),
      tabById(id) {
        const sheet = spreadsheet().getSheetById(id);
        return sheet && googleTab(sheet);
      },
      locale: () => spreadsheet().getSpreadsheetLocale(),
      timeZone: () => spreadsheet().getSpreadsheetTimeZone(),
      url: () => spreadsheet().getUrl(),
      addTab: (name, place) => googleTab(spreadsheet().insertSheet(name, place)),
      deleteTab({ id }) {
        const sheet = spreadsheet().getSheetById(id);
        if (sheet !== null) spreadsheet().deleteSheet(sheet);
      },
      settle(locale, timeZone) {
        if (spreadsheet().getSpreadsheetLocale() !== locale) spreadsheet().setSpreadsheetLocale(locale);
        if (spreadsheet().getSpreadsheetTimeZone() !== timeZone) spreadsheet().setSpreadsheetTimeZone(timeZone);
      },
    },
    memory: {
      read: () => PropertiesService.getDocumentProperties().getProperties(),
      write: (entries) => void PropertiesService.getDocumentProperties().setProperties({ ...entries }),
    },
    person: {
      locale: () => Session.getActiveUserLocale(),
      toast: (text) => spreadsheet().toast(text),
      alert(title, text) {
        const ui = SpreadsheetApp.getUi();
        ui.alert(title, text, ui.ButtonSet.OK);
      },
      ask(title, text) {
        const ui = SpreadsheetApp.getUi();
        return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
      },
      askText(title, text) {
        const ui = SpreadsheetApp.getUi();
        const answer = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
        return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null;
      },
      showSidebar: (title, html) =>
        SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title)),
      address: () => Session.getEffectiveUser().getEmail(),
    },
    // An add-on's menu has its name for a title, and is the only one that may be shown before it is authorised.
    showMenu(title, items) {
      const ui = SpreadsheetApp.getUi();
      filled(IS_ADD_ON ? ui.createAddonMenu() : ui.createMenu(title()), items).addToUi();
    },
    installEditHandler(functionName) {
      if (ownTriggers(functionName).length > 0) return;
      ScriptApp.newTrigger(functionName).forSpreadsheet(spreadsheet()).onEdit().create();
    },
    installClock(functionName) {
      if (ownTriggers(functionName).length > 0) return;
      const clock = ScriptApp.newTrigger(functionName).timeBased();
      (IS_ADD_ON ? clock.everyHours(TICK_MINUTES / 60) : clock.everyMinutes(TICK_MINUTES)).create();
    },
    clockMinutes: TICK_MINUTES,
    hasClock: (functionName) => ownTriggers(functionName).length > 0,
    authorizationUrl() {
      // Whoever owns a bound script is asked by Google itself; a handler of an add-on runs without asking.
      if (!IS_ADD_ON) return null;
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED
        ? info.getAuthorizationUrl()
        : null;
    },
    removeClock(functionName) {
      for (const trigger of ownTriggers(functionName)) ScriptApp.deleteTrigger(trigger);
    },
    post: {
      quota: () => MailApp.getRemainingDailyQuota(),
      send({ to, cc, replyTo, senderName, subject, text, html, attachments }) {
        MailApp.sendEmail({
          to: to.join(','),
          ...(cc.length > 0 ? { cc: cc.join(',') } : {}),
          ...(replyTo === '' ? {} : { replyTo }),
          name: oneLine(senderName),
          subject: oneLine(subject),
          body: text,
          htmlBody: html,
          ...(attachments.length === 0 ? {} : { attachments: attachments.map(fileOf) }),
        });
      },
    },
    parseCsv: (text, delimiter) => Utilities.parseCsv(text, delimiter),
    page: (name) => HtmlService.createHtmlOutputFromFile(name).getContent(),
    scriptTimeZone: () => Session.getScriptTimeZone(),
    now: () => new Date(),
    lock: () => LockService.getDocumentLock().tryLock(PATIENCE),
    // Google has no kind of error for it; the sentence comes in the language of the account.
    isRefusal: (error) => error instanceof Error && /protected cell|được bảo vệ/i.test(error.message),
    logError: (text) => console.error(text),
  };
}

/** What Google hands to an edit trigger. */
export type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** What an edit trigger's event tells; costs nothing. */
export function googleEdit({ range, value }: EditEvent): Edit {
  // Absent for a paste, and for a cell that was emptied, whatever the published types say.
  const text: string | undefined = value;
  return { tab: googleTab(range.getSheet()), area: areaOfRange(range), value: text ?? null };
}

function filled(menu: GoogleAppsScript.Base.Menu, items: readonly MenuItem[]): GoogleAppsScript.Base.Menu {
  for (const item of items) {
    if ('items' in item) {
      menu.addSeparator().addSubMenu(filled(SpreadsheetApp.getUi().createMenu(item.label), item.items));
    } else menu.addItem(item.label, item.calls);
  }
  return menu;
}
