/**
 * The messages by which a page in the side panel calls the script. Its frame may only run its own scripts, so it sends
 * messages to the page around it, which passes them on to the server.
 */

import type { CallResult } from './actions';

/** A call of a function of the script. */
export interface SidebarCall {
  /** The number of the call, which its answer repeats. */
  readonly call: number;
  readonly function: string;
  readonly parameters: readonly unknown[];
}

/** The answer to a call. */
export type SidebarAnswer = { readonly call: number } & CallResult;

/** Checks a message of a frame; null if it is not a call. */
export function asSidebarCall(message: unknown): SidebarCall | null {
  if (typeof message !== 'object' || message === null) return null;
  const { call, function: name, parameters } = message as { readonly [name in keyof SidebarCall]?: unknown };
  if (typeof call !== 'number' || typeof name !== 'string' || !Array.isArray(parameters)) return null;
  return { call, function: name, parameters };
}

/**
 * The source of the frame's channel: a function that takes a name and the parameters as JSON, and resolves to the answer.
 * A sandboxed page has no origin, but `location.origin` is that of its URL, and only that origin may get the message.
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
