/** Requests to the server, whether any is pending, and whether the server can be reached. */

import { signal } from '@preact/signals';
import type { ActionResponse, Requests } from '../protocol/actions';
import { toast } from './notices';

/** Whether the server cannot be reached. */
export const isOffline = signal(false);
/** The number of pending requests of this window. */
export const pending = signal(0);

/** For missing things, the caller shows its own message. */
const NOT_FOUND = 404;

/** Sends an action; null as in `fetched`. */
export function post<P extends keyof Requests>(path: P, body: Requests[P]): Promise<ActionResponse | null> {
  return send<ActionResponse>(path, body);
}

export function send<T>(path: keyof Requests, body: unknown): Promise<T | null> {
  const headers = { 'Content-Type': 'application/json' };
  return fetched<T>(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/**
 * Sends a request. Returns the content of the response, or null if there is none: then the page shows that it is
 * offline, or a toast with the reason for which the server refused the request.
 */
export async function fetched<T>(
  path: string,
  init: RequestInit,
  read: (response: Response) => Promise<T> = (response) => response.json() as Promise<T>,
): Promise<T | null> {
  pending.value += 1;
  try {
    const response = await fetch(path, init);
    isOffline.value = false;
    if (response.ok) return await read(response);
    if (response.status !== NOT_FOUND) toast(await response.text(), true);
    return null;
  } catch (error) {
    console.error(error);
    isOffline.value = true;
    return null;
  } finally {
    pending.value -= 1;
  }
}
