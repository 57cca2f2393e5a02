/**
 * `google.script.run` for a page in a local browser, as Apps Script's HTML service gives it to a sidebar or dialog: the
 * page calls the server's functions by name and is told the outcome by handlers. Who answers is up to the caller.
 *
 * Not imitated: a form as a parameter; that names which the script does not have are undefined (here the call fails);
 * that a value which may not be returned arrives as null now and then (here the call always fails).
 */

import type { Page } from 'playwright-core';
import { googleScriptRunSource, legalJson, type Outcome } from './googleScriptRunPage';

/** Answers a call with a JSON value, or throws what the page's failure handler is to get. */
export type Server = (name: string, parameters: readonly unknown[]) => unknown;

/** Under this name the page reaches Node. */
const BINDING = 'googleScriptRunOnServer';

/** Gives `google.script.run` to every document that the page loads from now on. */
export async function giveGoogleScriptRun(page: Page, server: Server): Promise<void> {
  await page.exposeFunction(BINDING, async (name: string, parameters: string): Promise<Outcome> => {
    try {
      return { json: legalJson(await server(name, JSON.parse(parameters) as unknown[])) };
    } catch (error) {
      return { failure: messageOf(error) };
    }
  });
  // The binding is looked up at each call, for it may come later than the script.
  await page.addInitScript({ content: googleScriptRunSource(`(name, json) => window.${BINDING}(name, json)`) });
}

/** Errors of a script come from another realm, where `instanceof Error` does not hold. */
function messageOf(error: unknown): string {
  return String((error as { message?: unknown } | null | undefined)?.message ?? error);
}
