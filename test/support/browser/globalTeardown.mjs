/** Ends what globalSetup.mjs started; Jest calls both in the same process. */

export default async function end() {
  await globalThis.browserServer.close();
}
