/**
 * The page in a browser over a workbook that the test tells: the real server with its policy, and in place of a session
 * one that shows what the test says and notes what reaches it.
 */

import type { Locator, Page } from 'playwright-core';
import type { ActionResponse, Answer } from '../../../../local/page/protocol/actions';
import type { Language, View } from '../../../../local/page/protocol/view';
import { EMPTY_RESPONSE } from '../../../../local/page/server/actions/actionResult';
import type { Host } from '../../../../local/page/server/http/host';
import { axeFindings } from '../../../support/browser/axe';
import { useWindows, type WindowOptions } from '../../../support/browser/windows';
import { useServer } from '../useServer';
import { provinceView } from './frameViews';

/** What came of something of which the test says no more. */
export type Came = Partial<Omit<ActionResponse, 'version'>>;

/** A page in front of a workbook. */
export interface Opened {
  readonly page: Page;
  readonly url: string;
  /** What reached the workbook, name and parameters without the viewpoint. */
  readonly asked: readonly (readonly unknown[])[];
  /** What must never happen: requests to elsewhere, refusals by the policy, errors. */
  readonly incidents: readonly string[];
  /** Shows something else from now on, in every window. */
  change(changed: Partial<View>): void;
  /** Takes the server away, and leaves the page. */
  stopServer(): Promise<void>;
}

export interface Given extends WindowOptions {
  readonly language?: Language;
  readonly view?: Partial<View>;
  /** What comes of a menu item. */
  readonly run?: (name: string, answers: readonly Answer[]) => Came;
  readonly moveClock?: () => Came;
}

/** The page for all tests of a file, to be called at the file's top. */
export function useFrame() {
  const windows = useWindows({ isServed: true });
  const served = useServer();
  return {
    async open({ language, storage, ...given }: Given = {}): Promise<Opened> {
      const workbook = toldWorkbook(given);
      const url = await served.serve(workbook.host);
      const { page, incidents } = await windows.open(`${url}/`, {
        ...given,
        storage: { ...storage, ...(language && { language }) },
      });
      await page.getByRole('tablist').waitFor();
      const { asked, change } = workbook;
      return { page, url, asked, incidents, change, stopServer: served.stop };
    },
  };
}

/** A workbook that shows what the test says and notes what reaches it. */
function toldWorkbook(given: Given) {
  const asked: (readonly unknown[])[] = [];
  const listeners = new Set<(version: number) => void>();
  let version = 1;
  let changed: Partial<View> = given.view ?? {};
  const came = (outcome: Came = {}): ActionResponse => ({ ...EMPTY_RESPONSE, sidebar: null, ...outcome, version });
  const noted = (...call: readonly unknown[]): void => {
    asked.push(call);
  };
  const host: Host = {
    get version() {
      return version;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: (person, language, tab) => ({ ...provinceView(person, language, tab), ...changed, version }),
    type: (_, row, column, text) => {
      noted('type', row, column, text);
      return came();
    },
    paste: () => came(),
    run(_, name, answers) {
      noted(
        'run',
        name,
        answers.map(({ answer }) => answer),
      );
      return came(given.run?.(name, answers));
    },
    call: () => ({ response: came(), result: { json: 'null' } }),
    moveClock(_, to) {
      noted('moveClock', to);
      return came(given.moveClock?.());
    },
    startOver() {
      noted('startOver');
      return came();
    },
    async open(bytes) {
      noted('open', new TextDecoder().decode(bytes));
      return came();
    },
    async download() {
      noted('download');
      return { name: 'bang-tinh.xlsx', bytes: new Uint8Array([80, 75]) };
    },
    mailBody: () => ({ text: 'Kính gửi: UBND huyện Văn Lâm.', html: null, sheetUrl: 'https://sheet.test/' }),
    attachment: async () => null,
    sidebarPage: () => '<!doctype html><title>Tình hình nộp báo cáo</title><p>7/10 huyện đủ</p>',
  };
  const change = (further: Partial<View>): void => {
    version += 1;
    changed = { ...changed, ...further };
    for (const listener of listeners) listener(version);
  };
  return { host, asked, change };
}

/** Whether the focus is on a control. */
export async function isFocused(target: Locator): Promise<boolean> {
  return (await target.and(target.page().locator(':focus')).count()) === 1;
}

/** Waits until the focus is on a control. */
export async function focused(target: Locator): Promise<void> {
  await target.and(target.page().locator(':focus')).waitFor({ state: 'attached' });
}

/** Presses Tab until the focus is on a control, as a user without a mouse does. */
export async function tabTo(target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await isFocused(target)) return;
    const page = target.page();
    // Within the grid Tab goes from cell to cell.
    if (await page.evaluate(`document.activeElement.closest('.grid') !== null`)) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${target}`);
}

/** What axe finds serious or worse in the page, or in a part of it. */
export const seriousFindings = (page: Page, part = 'html'): Promise<readonly string[]> =>
  axeFindings(page, { part, impacts: ['serious', 'critical'] });
