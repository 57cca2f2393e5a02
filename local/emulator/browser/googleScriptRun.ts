/**
 * `google.script.run` for a page in a local browser, as Apps Script's HTML service gives it to a sidebar or dialog. The
 * page calls the server's functions by name, and handlers get the results.
 *
 * Differences: a form cannot be a parameter; a name that the script does not have is not undefined, but its call fails;
 * a call always fails if the result may not be returned, while at Google it sometimes arrives as null.
 */

import type { Page } from 'playwright-core';
import { type CallResult, googleScriptRunSource, legalJson } from './googleScriptRunPage';

/** Answers a call with a JSON value, or throws what the page's failure handler is to get. */
export type Server = (name: string, parameters: readonly unknown[]) => unknown;

/** The name of the function in the page that calls Node. */
const BINDING = 'googleScriptRunOnServer';

/** Adds `google.script.run` to every document that the page loads from now on. */
export async function addGoogleScriptRun(page: Page, server: Server): Promise<void> {
  await page.exposeFunction(BINDING, async (name: string, parameters: string): Promise<CallResult> => {
    try {
      return { json: legalJson(await server(name, JSON.parse(parameters) as unknown[])) };
    } catch (error) {
      return { failure: messageOf(error) };
    }
  });
  // The binding may be added after the script runs, so it is looked up at each call.
  await page.addInitScript({ content: googleScriptRunSource(`(name, json) => window.${BINDING}(name, json)`) });
}

/** Errors of a script come from another realm, so `instanceof Error` is false for them. */
function messageOf(error: unknown): string {
  return String((error as { message?: unknown } | null | undefined)?.message ?? error);
}
