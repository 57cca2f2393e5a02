/** GET /api/events: sends a window every new version of the workbook until the window closes. */

import type { Host } from './host';

/** How often a comment is sent, so that proxies do not close an idle connection. */
export const HEARTBEAT_MS = 25_000;

/** A stream of server-sent events: "changed" with the version, at once and after every change. */
export function changes(host: Host, heartbeatMs: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let release = () => {};
  return new ReadableStream({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const sendVersion = (version: number) => send(`event: changed\ndata: ${version}\n\n`);
      const removeListener = host.onChange(sendVersion);
      const heartbeat = setInterval(() => send(':\n\n'), heartbeatMs);
      release = () => {
        removeListener();
        clearInterval(heartbeat);
      };
      // A window that loses the connection tries again after a second.
      send('retry: 1000\n\n');
      sendVersion(host.version);
    },
    cancel() {
      release();
    },
  });
}
