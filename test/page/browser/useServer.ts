/** One server for all tests of a file, so that the browser fetches and compiles the page once. */

import { afterAll } from '@jest/globals';
import type { Host } from '../../../local/page/server/http/host';
import { type RunningServer, startServer } from '../../../local/page/server/http/server';

/** To be called at the file's top. */
export function useServer() {
  let current: Host | null = null;
  let running: RunningServer | null = null;
  const host = delegating(() => {
    if (current === null) throw new Error('Nothing is served yet.');
    return current;
  });
  const stop = async (): Promise<void> => {
    await running?.close();
    running = null;
  };
  afterAll(stop);
  return {
    /** Serves a workbook in the place of the one before; gives the address. */
    async serve(next: Host): Promise<string> {
      current = next;
      running ??= await startServer(host, { port: 0 });
      return running.url;
    },
    /** Takes the server away; the next workbook gets another, at another address. */
    stop,
  };
}

/** A host that is always the one that `current` gives. */
function delegating(current: () => Host): Host {
  return new Proxy({} as Host, {
    get(_, name) {
      const host = current();
      const value: unknown = Reflect.get(host, name, host);
      return typeof value === 'function' ? value.bind(host) : value;
    },
  });
}
