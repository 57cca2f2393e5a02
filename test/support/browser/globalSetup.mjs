/** Starts the one browser of a run; the workers inherit its address. Jest calls this when a test with a browser is to run. */

import { register } from 'tsx/esm/api';

export default async function start() {
  const unregister = register();
  const { serveBrowser } = await import('../../../local/delivery/chromium.ts');
  await unregister();
  const server = await serveBrowser();
  process.env.BROWSER_ENDPOINT = server.wsEndpoint();
  globalThis.browserServer = server;
}
