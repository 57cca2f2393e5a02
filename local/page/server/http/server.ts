/** The HTTP server of the page, on a port that only this machine can reach. */

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { inBoth } from '../../words/server';
import { createApp } from './app';
import { clientAssets } from './assets';
import { HEARTBEAT_MS } from './events';
import type { Host } from './host';

/** The address that the server listens on. */
const ADDRESS = '127.0.0.1';

/** A running server. */
export interface RunningServer {
  /** "http://127.0.0.1:2136", without a path. */
  readonly url: string;
  /** Ends every connection and releases the port. */
  close(): Promise<void>;
}

/** A server that listens on its port. Requests wait until `serve` is called. */
export interface BoundServer extends RunningServer {
  serve(host: Host, heartbeatMs?: number): Promise<void>;
}

/** Serves a workbook on a port, 0 for a free one. Rejects as `bindServer` does. */
export async function startServer(
  host: Host,
  { port, heartbeatMs }: { readonly port: number; readonly heartbeatMs?: number },
): Promise<RunningServer> {
  const server = await bindServer(port);
  await server.serve(host, heartbeatMs);
  return server;
}

/** Listens on a port, 0 for a free one. Rejects with the code EADDRINUSE if it is in use, EACCES if it is not allowed. */
export async function bindServer(port: number): Promise<BoundServer> {
  const ready = deferred<RequestListener>();
  const server = createServer((request, response) => {
    void ready.promise.then((listener) => listener(request, response));
  });
  await listening(server, port);
  const boundPort = (server.address() as AddressInfo).port;
  return {
    url: `http://${ADDRESS}:${boundPort}`,
    async serve(host, heartbeatMs = HEARTBEAT_MS) {
      const app = createApp(host, await clientAssets(), boundPort, heartbeatMs);
      ready.resolve(getRequestListener(app.fetch, { overrideGlobalObjects: false, errorHandler: malformed }));
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** The response to a request that cannot be parsed, such as one with an invalid host. */
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
