/** The workbook that a walk goes through: what happens to it, when, and everything that was run and mailed. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tab } from '../../../local/emulator/book/tab';
import type { Execution } from '../../../local/emulator/execution';
import { isUserError, Workbench } from '../../../local/emulator/workbench';
import { columnOf, firstRow, ownerOf } from '../../support/marked';
import { COMMUNES, staffedProvince, willing } from '../hostile/day';
import type { Action } from './actions';
import { isRestructuring, restructure } from './structure';

/** Something that was run, with what the workbook needs to be compared with. */
export interface Step {
  readonly name: string;
  readonly execution: Execution;
  readonly now: number;
  /** Whether a call was made to fail, or the account had no right to what was run. */
  readonly isDisturbed: boolean;
}

/** Listens to every run: before it begins, and when it is over. */
export interface Watch {
  before(): void;
  after(step: Step): void;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const vietnam = (now: number) => new Date(now + 7 * 60 * MINUTE);

/** The scene of one walk. */
export class WorkbookState {
  workbench: Workbench;
  now = Date.parse('2020-08-18T09:05+07:00');
  /** Whether people have deleted a tab, and with it what only that tab knew. */
  lostTabs = false;

  constructor(private readonly watch: Watch) {
    this.workbench = staffedProvince();
    const row = this.workbench.rows('Đơn vị').findIndex(([code]) => code === 'X3.4') + 1;
    this.workbench.type(`Đơn vị!K${row}`, '1/8/2020');
    this.workbench.run('setUp');
  }

  /** Carries out what happens; what the spreadsheet refuses does not. */
  async act(action: Action): Promise<void> {
    try {
      await this.carryOut(action);
    } catch (error) {
      if (!isUserError(error)) throw error;
    }
  }

  /** Runs a function now. */
  run(
    name: string,
    options: {
      readonly who?: string;
      readonly failCall?: number | null;
      readonly isLocked?: boolean;
      readonly afterCall?: (number: number) => void;
    } = {},
  ): Execution {
    const { who, failCall, isLocked = false, afterCall } = options;
    this.watch.before();
    const execution = this.workbench.with({ now: this.now, user: who }).run(name, {
      answers: willing(),
      failCall: failCall ?? undefined,
      lockHeldElsewhere: isLocked,
      afterCall,
    });
    this.watch.after({ name, execution, now: this.now, isDisturbed: failCall != null });
    return execution;
  }

  /** The districts' tabs that are there, copies among them, by their marks. */
  districtTabs(): readonly Tab[] {
    return this.workbench.book.tabs.filter((tab) => /^H\d$/.test(ownerOf(tab) ?? ''));
  }

  private async carryOut(action: Action): Promise<void> {
    const district = (place: number) => {
      const tabs = this.districtTabs();
      return tabs[place % Math.max(1, tabs.length)];
    };
    if (isRestructuring(action)) {
      if (restructure(this.workbench, district, action) === 'something is lost') this.lostTabs = true;
      return;
    }
    switch (action.kind) {
      case 'type': {
        const tab = district(action.tab);
        if (tab)
          this.type(
            tab,
            firstRow(tab) + (action.place % (COMMUNES + 1)),
            columnOf(tab, action.key),
            action.text,
            action,
          );
        return;
      }
      case 'report': {
        const tab = district(action.tab);
        if (!tab) return;
        const texts = Array.from({ length: COMMUNES }, (_, index) => [String(Math.max(0, action.users - index * 7))]);
        this.paste(tab, firstRow(tab), columnOf(tab, 'users'), texts, action.who);
        return;
      }
      case 'paste': {
        const tab = district(action.tab);
        if (tab)
          this.paste(
            tab,
            Math.max(1, firstRow(tab) + action.place),
            columnOf(tab, action.key),
            action.texts.map((text) => [text]),
          );
        return;
      }
      case 'tick': {
        const tab = district(action.tab);
        if (tab) this.type(tab, firstRow(tab) - 2, columnOf(tab, 'code'), action.on ? 'TRUE' : 'FALSE', action);
        return;
      }
      case 'run':
        this.run(action.name, action);
        return;
      case 'overlap':
        this.run(action.name, {
          afterCall: (number) => {
            if (number === action.call) this.interrupt(action);
          },
        });
        return;
      case 'clock':
        this.pass(action);
        return;
      case 'setting':
        this.fill('@settings', 'key', action.key, 'value', action.text);
        return;
      case 'unit': {
        const codes = [
          'H1',
          'H2',
          'H3',
          ...Array.from({ length: 12 }, (_, index) => `X${1 + Math.floor(index / 4)}.${1 + (index % 4)}`),
        ];
        this.fill('@units', 'code', codes[action.place % codes.length] ?? '', action.key, action.text);
        return;
      }
      case 'address':
        this.fill(
          '@units',
          'code',
          `H${action.district}`,
          'reporters',
          action.isSound ? `h${action.district}@example.vn` : 'không có',
        );
        return;
      case 'saveAndOpen':
        await this.saveAndOpen();
    }
  }

  /** What happens between two calls of a command. What is typed then is not the command's doing. */
  private interrupt({ second, tab: place, place: row, users }: Extract<Action, { readonly kind: 'overlap' }>): void {
    if (second !== null) this.run(second);
    else {
      const tabs = this.districtTabs();
      const tab = tabs[place % Math.max(1, tabs.length)];
      try {
        if (tab) this.type(tab, firstRow(tab) + (row % COMMUNES), columnOf(tab, 'users'), String(users), {});
      } catch (error) {
        if (!isUserError(error)) throw error;
      }
    }
    this.watch.before();
  }

  /** Fills a cell of a table of the staff's: in the row with that text under a column, under another. */
  private fill(owner: string, by: string, text: string, key: string, typed: string): void {
    const tab = this.workbench.book.tabs.find((each) => ownerOf(each) === owner);
    if (!tab) return;
    const [at, column] = [columnOf(tab, by), columnOf(tab, key)];
    for (let row = 4; row <= tab.extent().row; row++) {
      if (tab.raw(row, at) !== text || column === 0) continue;
      this.type(tab, row, column, typed, {});
      return;
    }
  }

  private type(
    tab: Tab,
    row: number,
    column: number,
    text: string,
    { who, failCall }: { readonly who?: string; readonly failCall?: number | null },
  ): void {
    if (column < 1) return;
    const workbench = this.workbench.with({ now: this.now, user: who });
    const executions = workbench.typeAt(tab, row, column, text, { failCall: failCall ?? undefined });
    this.told(executions, failCall != null);
  }

  private paste(tab: Tab, row: number, column: number, texts: readonly (readonly string[])[], who?: string): void {
    if (column < 1) return;
    this.told(this.workbench.with({ now: this.now, user: who }).pasteAt(tab, row, column, texts), false);
  }

  private told(executions: readonly Execution[], isDisturbed: boolean): void {
    for (const execution of executions) this.watch.after({ name: 'handleEdit', execution, now: this.now, isDisturbed });
  }

  /** Sends the clock on; where it ticks at all, it ticks then, now and then twice. */
  private pass({ to, twice, failCall }: Extract<Action, { readonly kind: 'clock' }>): void {
    const at = (time: string, days = 0) => {
      const day = new Date(vietnam(this.now).getTime() + days * DAY).toISOString().slice(0, 10);
      return Date.parse(`${day}T${time}+07:00`);
    };
    const times: Readonly<Record<typeof to, number>> = {
      soon: this.now + 7 * MINUTE,
      notice: at('14:01'),
      deadline: at('15:00'),
      escalation: at('15:32'),
      evening: at('21:10'),
      midnight: at('00:02', 1),
      tomorrow: at('09:00', 1),
      'in three days': at('10:00', 3),
    };
    const next = times[to];
    // If that time has passed today, it is tomorrow's.
    this.now = next > this.now ? next : next + DAY;
    const ticks = () => this.workbench.book.triggers.some(({ event }) => event === 'CLOCK');
    if (ticks() && this.run('tick', { failCall }).error !== null) {
      // Google's clock ticks on after a failure.
      this.now += 5 * MINUTE;
      this.run('tick');
    }
    if (twice && ticks()) this.run('tick');
  }

  private async saveAndOpen(): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'walk-'));
    try {
      await this.workbench.save(join(folder, 'book.xlsx'));
      this.workbench = await Workbench.open(join(folder, 'book.xlsx'), { now: this.now });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}
