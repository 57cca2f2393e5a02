/**
 * The source that gives a page `google.script.run`, over any channel to the script: a binding of a browser that Node
 * drives (googleScriptRun.ts), or messages from a frame to the page around it.
 *
 * https://developers.google.com/apps-script/guides/html/reference/run
 */

/** How a call ended, on its way to the page: the value as JSON, or what the failure handler is to get. */
export type CallResult = { readonly json: string } | { readonly failure: string };

/** The JSON of a function's result; throws a TypeError if Apps Script would refuse to return it. */
export function legalJson(value: unknown): string {
  return JSON.stringify(value ?? null, onlyLegal);
}

/**
 * A replacer for JSON.stringify that throws for what Apps Script refuses to pass in either direction: dates, functions
 * and class instances. It reads the value from its holder, because JSON.stringify passes a date already as text.
 *
 * Its source also runs in the page. It must not define a named function, because tsx would add a call of a helper.
 */
function onlyLegal(this: unknown, key: string, converted: unknown): unknown {
  const value = (this as Record<string, unknown>)[key];
  const kind = Object.prototype.toString.call(value);
  const isLegal = typeof value === 'object' ? /Object|Array|Null/.test(kind) : /String|Number|Boolean|Undef/.test(kind);
  if (!isLegal) throw new TypeError(`Failed due to illegal value in property: ${key}`);
  return converted;
}

/**
 * The source to run before the page's own scripts. Each `with…` returns a new runner, so that calls do not share
 * handlers.
 *
 * @param channel the source of a function that takes a name and the parameters as JSON, and resolves to an CallResult
 */
export function googleScriptRunSource(channel: string): string {
  return `(() => {
  ${onlyLegal}
  const ask = ${channel};
  const runner = (handlers) => new Proxy(Object.freeze({}), {
    get(_, name) {
      if (name === 'withSuccessHandler') return (succeeded) => runner({ ...handlers, succeeded });
      if (name === 'withFailureHandler') return (failed) => runner({ ...handlers, failed });
      if (name === 'withUserObject') return (userObject) => runner({ ...handlers, userObject });
      // A trailing underscore makes a function private to the script.
      if (typeof name !== 'string' || name.endsWith('_')) return undefined;
      return (...parameters) => {
        const json = JSON.stringify(parameters, onlyLegal);
        ask(name, json).then((outcome) => end(outcome, handlers));
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
}
