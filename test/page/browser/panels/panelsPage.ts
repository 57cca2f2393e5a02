/** The whole page in a browser over a real session on the opening day, for tests of the panels beside the grid. */

import { afterEach } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import type { Language } from '../../../../local/page/protocol/view';
import { Session } from '../../../../local/page/server/session';
import { type OpenWindow, useWindows } from '../../../support/browser/windows';
import { deadlineState, openingState } from '../../sessions';
import { useServer } from '../useServer';

export interface Given {
  readonly size?: { readonly width: number; readonly height: number };
  readonly language?: Language;
  /** Whether the deadline has passed, and the mails have been sent. */
  readonly hasMails?: boolean;
}

/** Nobody of the opening day lives any more. */
const TODAY = Date.parse('2026-03-02T09:00+07:00');

/** The page for all tests of a file, to be called at the file's top. */
export function usePanels() {
  const windows = useWindows({ isServed: true });
  const server = useServer();
  let session: Session | undefined;
  let opened: OpenWindow | undefined;
  afterEach(async () => {
    opened = undefined;
    await session?.close();
    session = undefined;
  });
  return {
    /** The page that is open. */
    get opened() {
      return opened;
    },
    async open({ size, language, hasMails = false }: Given = {}): Promise<Page> {
      session = await Session.begin({
        folder: null,
        machine: () => TODAY,
        opening: hasMails ? deadlineState : openingState,
      });
      const url = await server.serve(session);
      opened = await windows.open(`${url}/`, { ...(size && { size }), storage: language ? { language } : {} });
      const { page } = opened;
      await page.getByRole('tablist').waitFor();
      return page;
    },
  };
}

/** Opens the inbox and waits for the mails; on a narrow window too. */
export async function openInbox(page: Page): Promise<void> {
  await page.locator('.inbox-button').click();
  await page.locator('.mail-line').first().waitFor();
}

/** Chooses a menu item of the add-on. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Bluezone' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** The document in a frame of a class, once it has loaded. */
export async function documentIn(page: Page, frame: string): Promise<Frame> {
  const element = await page.locator(frame).elementHandle();
  const content = await element?.contentFrame();
  if (!content) throw new Error(`${frame} holds no document`);
  // Not the blank one that a frame begins with.
  await content.waitForURL(/\/(mail|sidebar)\//);
  await content.waitForLoadState('load');
  return content;
}
