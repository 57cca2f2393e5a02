/** Sessions for the tests of a file; each is closed, and its folder deleted, after its test. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, jest } from '@jest/globals';
import type { Viewpoint } from '../../local/page/protocol/actions';
import type { TabView, View } from '../../local/page/protocol/view';
import { Session } from '../../local/page/server/session';
import { openingState } from './sessions';

/** A real time years after the opening day. */
export const TODAY = Date.parse('2026-03-02T09:00+07:00');

/** The sessions of the present test; one that begins otherwise than by `begin` is added. */
export const open: Session[] = [];
const folders: string[] = [];
afterEach(async () => {
  jest.useRealTimers();
  for (const session of open.splice(0)) await session.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export async function begin(folder: string | null = null, machine = () => TODAY): Promise<Session> {
  const session = await Session.begin({ folder, machine, opening: openingState });
  open.push(session);
  return session;
}

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'session-'));
  folders.push(folder);
  return folder;
}

/** A clock that advances by a second each time that it is read. */
export function steppingClock(): () => number {
  let now = TODAY;
  return () => {
    now += 1_000;
    return now;
  };
}

/** Makes timers wait for the test; everything else runs as usual. */
export function holdTimers(): void {
  jest.useFakeTimers({
    doNotFake: ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'],
  });
}

/** The view of a tab, by its name, for a person. */
export function see(session: Session, tab: string, person = 'owner', language: 'vi' | 'en' = 'vi'): View {
  const { tabs } = session.view(person, language, 0);
  return session.view(person, language, tabs.find(({ name }) => name === tab)?.id ?? 0);
}

/** The viewpoint of a person, by role and unit, with a tab in view. */
export function sit(session: Session, tab: string, who: RegExp = /^owner$/, row = 1, column = 1): Viewpoint {
  const { people, tabs, workbook } = session.view('owner', 'vi', 0);
  const person = people.find(({ id, role, unit }) => who.test(id) || who.test(`${role} ${unit}`))?.id ?? '';
  const id = tabs.find(({ name }) => name === tab)?.id ?? 0;
  return { person, language: 'vi', workbook, tab: id, selection: { row, column, rows: 1, columns: 1 } };
}

export const cell = (tab: TabView, row: number, column: number) =>
  tab.rows.find((each) => each.row === row)?.cells[tab.columns.findIndex((each) => each.column === column)]?.text ?? '';

/** The days on which mails were sent, in order. */
export const daysOf = (mails: View['mails']) =>
  [...new Set(mails.map(({ at }) => new Date(at).toISOString().slice(0, 10)))].sort();

export const D7 = (session: Session) => cell(see(session, 'Văn Lâm').tab, 7, 4);
