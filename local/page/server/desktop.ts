/** Opens the page in the browser of whoever started the server, where somebody sits in front of one. */

import open from 'open';

/** Where a program runs, as far as it tells whether a browser would be seen. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  /** Whether the output goes to a terminal. */
  readonly isTerminal: boolean;
}

/** Whether there is a desktop: not in continuous integration, over ssh, or on a Linux without a display. */
export function hasDesktop({ platform, environment, isTerminal }: Surroundings): boolean {
  const { CI, SSH_CONNECTION, SSH_CLIENT, SSH_TTY, DISPLAY, WAYLAND_DISPLAY } = environment;
  if (!isTerminal || (CI && CI !== 'false') || SSH_CONNECTION || SSH_CLIENT || SSH_TTY) return false;
  return platform === 'darwin' || platform === 'win32' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Opens an address. It is printed as well, so a browser that does not open is nothing to stop or complain about. */
export async function openPage(url: string): Promise<void> {
  const browser = await open(url).catch(() => null);
  browser?.on('error', () => {});
}
