/** The door to the page: a port of this machine, which nothing from elsewhere can reach, and what answers there. */

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { inBoth } from '../words/serving';
import { createApp } from './app';
import { clientAssets } from './assets';
import { HEARTBEAT_MS } from './events';
import type { Host } from './host';

/** The one address that the server listens at; what asks by another name is refused. */
const ADDRESS = '127.0.0.1';

/** A server that answers. */
export interface Running {
  /** "http://127.0.0.1:2136", nothing behind it. */
  readonly url: string;
  /** Ends every connection and gives the port back. */
  close(): Promise<void>;
}

/** A port that is ours. Requests that come before `serve` wait for it. */
export interface Door extends Running {
  serve(host: Host, heartbeatMs?: number): Promise<void>;
}

/** Serves a workbook; port 0 takes a free one. Rejects as `openDoor` does. */
export async function startServer(
  host: Host,
  { port, heartbeatMs }: { readonly port: number; readonly heartbeatMs?: number },
): Promise<Running> {
  const door = await openDoor(port);
  await door.serve(host, heartbeatMs);
  return door;
}

/** Takes a port, 0 a free one. Rejects with the error code EADDRINUSE when it is taken, EACCES when it is not ours to take. */
export async function openDoor(port: number): Promise<Door> {
  const ready = deferred<RequestListener>();
  const server = createServer((request, response) => {
    void ready.promise.then((listener) => listener(request, response));
  });
  await listening(server, port);
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://${ADDRESS}:${taken}`,
    async serve(host, heartbeatMs = HEARTBEAT_MS) {
      const app = createApp(host, await clientAssets(), taken, heartbeatMs);
      ready.resolve(getRequestListener(app.fetch, { overrideGlobalObjects: false, errorHandler: malformed }));
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** What cannot even be read as a request, such as one with a host that is none. */
function malformed(): Response {
  return new Response(
    inBoth(({ wrongRequest }) => wrongRequest),
    {
      status: 400,
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    },
  );
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: ADDRESS, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
