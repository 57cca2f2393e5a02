/**
 * How a page beside the sheet reaches the script: it stands in a frame that may nothing but run its own scripts, and asks
 * the page around it by messages, which passes them on to the server. Both sides read here what the messages are.
 */

/** Asks for a function of the script. */
export interface SidebarCall {
  /** Tells the answers apart. */
  readonly call: number;
  readonly function: string;
  readonly parameters: readonly unknown[];
}

/** The answer: what the function returned as JSON, or why it returned nothing. */
export type SidebarAnswer = { readonly call: number } & ({ readonly json: string } | { readonly failure: string });

/** What a frame sent, if that is a call; null for anything else, as its page may send what it likes. */
export function asSidebarCall(sent: unknown): SidebarCall | null {
  if (typeof sent !== 'object' || sent === null) return null;
  const { call, function: name, parameters } = sent as { readonly [name in keyof SidebarCall]?: unknown };
  if (typeof call !== 'number' || typeof name !== 'string' || !Array.isArray(parameters)) return null;
  return { call, function: name, parameters };
}

/**
 * The frame's side, as source: a function that takes a name and the parameters as JSON and promises the answer. A
 * sandboxed page has no origin of its own, but its address has, and only there the message may arrive.
 */
export const SIDEBAR_CHANNEL = `(() => {
    const waiting = new Map();
    addEventListener('message', ({ source, data }) => {
      if (source !== parent) return;
      waiting.get(data.call)?.(data);
      waiting.delete(data.call);
    });
    let calls = 0;
    return (name, json) => new Promise((resolve) => {
      calls += 1;
      waiting.set(calls, resolve);
      parent.postMessage({ call: calls, function: name, parameters: JSON.parse(json) }, location.origin);
    });
  })()`;
