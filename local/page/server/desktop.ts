/** Opens the page in a browser if the server was started on a desktop. */

import open from 'open';

/** What tells whether a program runs on a desktop. */
export interface ProcessContext {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  /** Whether the output goes to a terminal. */
  readonly isTerminal: boolean;
}

/** Whether there is a desktop: not in continuous integration, over SSH, or on Linux without a display. */
export function hasDesktop({ platform, environment, isTerminal }: ProcessContext): boolean {
  const { CI, SSH_CONNECTION, SSH_CLIENT, SSH_TTY, DISPLAY, WAYLAND_DISPLAY } = environment;
  if (!isTerminal || (CI && CI !== 'false') || SSH_CONNECTION || SSH_CLIENT || SSH_TTY) return false;
  return platform === 'darwin' || platform === 'win32' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Opens an address. Failures are ignored, because the address is also printed. */
export async function openPage(url: string): Promise<void> {
  const browser = await open(url).catch(() => null);
  browser?.on('error', () => {});
}
