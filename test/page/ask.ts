/** Raw requests, because fetch sets Host, Origin and Sec-Fetch-Site itself, which the server checks. */

import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends a request and reads the whole response. */
export async function ask(url: string, path: string, asked: Asked = {}): Promise<Answered> {
  const response = await begin(url, path, asked);
  return { status: response.statusCode ?? 0, headers: response.headers, text: await text(response) };
}

/** Sends a request and returns the response before its body. */
export function begin(url: string, path: string, { method = 'GET', headers = {}, body }: Asked = {}) {
  const { hostname, port } = new URL(url);
  return new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, resolve);
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Sends a request as the page does. */
export function post(url: string, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  return ask(url, path, {
    method: 'POST',
    headers: { Origin: url, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

export const SEAT = {
  person: 'owner',
  language: 'vi',
  workbook: 1,
  tab: 0,
  selection: { row: 1, column: 1, rows: 1, columns: 1 },
} as const;
