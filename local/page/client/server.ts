/**
 * Talking to the server: requests with JSON, whether any is under way, and whether the server is there at all. What an
 * answer means is for store.ts.
 */

import { signal } from '@preact/signals';
import type { ActionResponse, Requests } from '../protocol/actions';
import { toast } from './notices';

/** Whether the server cannot be reached. */
export const isCutOff = signal(false);
/** How many requests of this window are under way. */
export const pending = signal(0);

/** Whoever asked for what is no longer there says so in its place. */
const GONE = 404;

/** Sends what a person did; null as `fetched` gives it. */
export function post<P extends keyof Requests>(path: P, body: Requests[P]): Promise<ActionResponse | null> {
  return send<ActionResponse>(path, body);
}

export function send<T>(path: keyof Requests, body: unknown): Promise<T | null> {
  const headers = { 'Content-Type': 'application/json' };
  return fetched<T>(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/**
 * The answer, or null when there is none: the page then says that it is cut off, or, where the server has refused a
 * request that a person cannot mend, why.
 */
export async function fetched<T>(
  path: string,
  init: RequestInit,
  read: (response: Response) => Promise<T> = (response) => response.json() as Promise<T>,
): Promise<T | null> {
  pending.value += 1;
  try {
    const response = await fetch(path, init);
    isCutOff.value = false;
    if (response.ok) return await read(response);
    if (response.status !== GONE) toast(await response.text(), true);
    return null;
  } catch (error) {
    console.error(error);
    isCutOff.value = true;
    return null;
  } finally {
    pending.value -= 1;
  }
}
