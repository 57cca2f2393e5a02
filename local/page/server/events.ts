/** GET /api/events: tells a window of every new version of the workbook until it goes away. */

import type { Host } from './host';

/** Keeps what lies between from closing a connection on which nothing happens. */
export const HEARTBEAT_MS = 25_000;

/** Server-sent events: "changed" with the version, at once and after every change. */
export function changes(host: Host, heartbeatMs: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let release = () => {};
  return new ReadableStream({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const tell = (version: number) => send(`event: changed\ndata: ${version}\n\n`);
      const end = host.onChange(tell);
      const heart = setInterval(() => send(':\n\n'), heartbeatMs);
      release = () => {
        end();
        clearInterval(heart);
      };
      // A window that lost its server asks again after a second.
      send('retry: 1000\n\n');
      tell(host.version);
    },
    cancel() {
      release();
    },
  });
}
