/**
 * `google.script.run` for a page in a local browser, as Apps Script's HTML service gives it to a sidebar or dialog: the
 * page calls the server's functions by name and is told the outcome by handlers. Who answers is up to the caller.
 *
 * Not imitated: a form as a parameter; that names which the script does not have are undefined (here the call fails);
 * that a value which may not be returned arrives as null now and then (here the call always fails).
 *
 * https://developers.google.com/apps-script/guides/html/reference/run
 */

import type { Page } from 'playwright-core';

/** Answers a call with a JSON value, or throws what the page's failure handler is to get. */
export type Server = (name: string, parameters: readonly unknown[]) => unknown;

/** Under this name the page reaches Node. */
const BINDING = 'googleScriptRunOnServer';

/** How a call ended, on its way to the page. */
type Outcome = { readonly json: string } | { readonly failure: string };

/** Gives `google.script.run` to every document that the page loads from now on. */
export async function giveGoogleScriptRun(page: Page, server: Server): Promise<void> {
  await page.exposeFunction(BINDING, async (name: string, parameters: string): Promise<Outcome> => {
    try {
      const returned = await server(name, JSON.parse(parameters) as unknown[]);
      return { json: JSON.stringify(returned ?? null, onlyLegal) };
    } catch (error) {
      return { failure: messageOf(error) };
    }
  });
  await page.addInitScript({ content: RUN });
}

/** Errors of a script come from another realm, where `instanceof Error` does not hold. */
function messageOf(error: unknown): string {
  return String((error as { message?: unknown } | null | undefined)?.message ?? error);
}

/**
 * A replacer for JSON.stringify that refuses what Apps Script refuses to pass in either direction: dates, functions,
 * and objects that are more than their fields. It looks at the holder's value, because a date comes as text already.
 *
 * It runs in the page too, as source. So it names no function inside, for tsx would call a helper there to name it.
 */
function onlyLegal(this: unknown, key: string, converted: unknown): unknown {
  const value = (this as Record<string, unknown>)[key];
  const kind = Object.prototype.toString.call(value);
  const isLegal = typeof value === 'object' ? /Object|Array|Null/.test(kind) : /String|Number|Boolean|Undef/.test(kind);
  if (!isLegal) throw new TypeError(`Failed due to illegal value in property: ${key}`);
  return converted;
}

/** What the page runs before its own scripts. Each `with…` gives a new runner, so that calls do not share handlers. */
const RUN = `(() => {
  ${onlyLegal}
  const runner = (handlers) => new Proxy(Object.freeze({}), {
    get(_, name) {
      if (name === 'withSuccessHandler') return (succeeded) => runner({ ...handlers, succeeded });
      if (name === 'withFailureHandler') return (failed) => runner({ ...handlers, failed });
      if (name === 'withUserObject') return (userObject) => runner({ ...handlers, userObject });
      // A trailing underscore makes a function private to the script.
      if (typeof name !== 'string' || name.endsWith('_')) return undefined;
      return (...parameters) => {
        const json = JSON.stringify(parameters, onlyLegal);
        window.${BINDING}(name, json).then((outcome) => end(outcome, handlers));
      };
    },
  });
  const end = (outcome, { succeeded, failed, userObject }) => {
    if ('json' in outcome) succeeded?.(JSON.parse(outcome.json), userObject);
    else if (failed === undefined) console.error(outcome.failure);
    else failed?.(new Error(outcome.failure), userObject);
  };
  window.google = { script: { run: runner({}) } };
})();`;
