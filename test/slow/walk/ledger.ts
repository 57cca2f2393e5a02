/**
 * What a walk is checked against. The ledger is kept from the contents of cells and from mails, by the words of
 * shared rules alone; of src/ it uses nothing but the catalogues, to know a sentence when it sees one (through
 * test/slow/hostile/promises.ts). A promise that is broken is said in words.
 */

import type { Tab } from '../../../local/emulator/book/tab';
import type { SentMail } from '../../../local/emulator/services/mail';
import { columnOf, firstRow, marksOf, ownerOf } from '../../support/marked';
import { wholeOf } from '../../support/workbenches';
import { COMMUNES } from '../hostile/day';
import { crashes } from '../hostile/promises';
import { TYPED_KEYS } from './actions';
import { type Step, type Watch, WorkbookState } from './scene';

type Cells = readonly (readonly unknown[])[];

/** The tabs with the marks of an owner that the add-on remembers; copies count nothing. */
const tabsOf = ({ workbench: { book } }: WorkbookState, owner: string): readonly Tab[] =>
  book.tabs.filter(
    (tab) =>
      ownerOf(tab) === owner && book.properties.document.get(`tab.${tab.id}`)?.includes(`"owner":"${owner}"`) === true,
  );

const tabOf = (scene: WorkbookState, owner: string): Tab | undefined => tabsOf(scene, owner)[0];

/** A table's rows below its header by the keys of their marks. */
function rowsOf(tab: Tab | undefined): readonly Readonly<Record<string, unknown>>[] {
  const marks = tab && marksOf(tab);
  if (!tab || !marks) return [];
  const { row: last } = tab.extent();
  return Array.from({ length: Math.max(0, last - marks.row - 2) }, (_, index) =>
    Object.fromEntries([...marks.columns].map(([key, column]) => [key, tab.raw(marks.row + 3 + index, column)])),
  );
}

/** Keeps watch over a walk. */
export class Ledger implements Watch {
  /** Promises that were broken. */
  readonly broken: string[] = [];
  readonly scene: WorkbookState;
  private history: Cells = [];
  private historyId = 0;
  private typed = new Map<number, Readonly<Record<string, readonly unknown[]>>>();
  /** What counted in the last line of History of a day and commune, and how many edits there were by then. */
  private readonly lines = new Map<string, { readonly counted: unknown; readonly edits: number }>();
  private edits = 0;
  private readonly mailed = new Map<string, number>();
  /** Mails that were in flight when a call failed: each may come once more. */
  private readonly inFlight = new Set<string>();

  constructor() {
    this.scene = new WorkbookState(this);
    this.look();
  }

  before(): void {
    this.typed = this.typedCells();
  }

  after(step: Step): void {
    const { name, execution, isDisturbed } = step;
    if (!isDisturbed) this.broken.push(...crashes([{ name, execution }]));
    else if (isMute(step)) this.broken.push(`${name} failed without a sentence: ${execution.error}`);
    if (name === 'handleEdit') this.edits += 1;
    else this.nothingTypedIsLost(name);
    this.historyOnlyGrows(name);
    for (const mail of execution.mails) this.mailedOnce(step, mail);
    if (name === 'buildSummary' && execution.error === null) this.sumsAddUp();
  }

  /** At the end: whatever is run again changes nothing and mails nobody. */
  rest(): void {
    for (const name of ['buildSummary', 'setUp', 'checkFigures', 'closeDay', 'tick', 'buildSummary']) {
      this.scene.run(name);
      const before = wholeOf(this.scene.workbench);
      const { mails } = this.scene.run(name);
      const after = wholeOf(this.scene.workbench);
      if (JSON.stringify(before) !== JSON.stringify(after))
        this.broken.push(`${name} again changed ${difference(before, after)}`);
      if (mails.length > 0) this.broken.push(`${name} again sent ${mails.length} mails`);
    }
  }

  /** Looks at the workbook anew after people have changed it. */
  look(): void {
    const tab = tabOf(this.scene, '@history');
    if (tab?.id !== this.historyId) this.history = [];
    this.historyId = tab?.id ?? 0;
    this.history = tab ? contents(tab) : [];
  }

  private historyOnlyGrows(name: string): void {
    const tab = tabOf(this.scene, '@history');
    if (tab === undefined || tab.id !== this.historyId) {
      this.look();
      return;
    }
    const now = contents(tab);
    const kept = now.slice(0, this.history.length);
    if (JSON.stringify(kept) !== JSON.stringify(this.history)) this.broken.push(`${name} changed a line of History`);
    const fresh = now.length - this.history.length;
    if (fresh > 0 && !this.scene.lostTabs) {
      this.countedAddsUp(fresh);
      this.onlyEditsChangeTheClosed(name, fresh);
    }
    this.history = now;
  }

  /** In new lines, what counts is the day's figure, or else the last one that an earlier day accepted. */
  private countedAddsUp(fresh: number): void {
    const rows = rowsOf(tabOf(this.scene, '@history'));
    for (const row of rows.slice(-fresh)) {
      const { day, code, users, counted, state } = row;
      if (users !== '') {
        if (users !== counted && state !== '')
          this.broken.push(`History counts ${counted} of ${code}, which reported ${users}`);
        continue;
      }
      const last = lastUsers(rows, code, Math.floor(Number(day)));
      if (counted !== last)
        this.broken.push(`History counts ${counted} of ${code} on ${day} (${state}), which last reported ${last}`);
    }
  }

  /** What counts on a recorded day changes only after an edit. */
  private onlyEditsChangeTheClosed(name: string, fresh: number): void {
    for (const { day, code, counted } of rowsOf(tabOf(this.scene, '@history')).slice(-fresh)) {
      const key = `${Math.floor(Number(day))} ${code}`;
      const earlier = this.lines.get(key);
      if (earlier !== undefined && earlier.counted !== counted && earlier.edits === this.edits)
        this.broken.push(`${name} made ${earlier.counted} of ${code} ${counted}, and nobody typed`);
      this.lines.set(key, { counted, edits: this.edits });
    }
  }

  /** Totals equal the sum of their parts, and what a commune reported today is what counts for it. */
  private sumsAddUp(): void {
    const tab = tabOf(this.scene, '@summary');
    if (!tab) return;
    const lines = this.scene.workbench.rows(tab.name).map((cells, index) => ({ cells, row: index + 1 }));
    const named = (name: string, parent: string) => lines.find(({ cells }) => cells[2] === name && cells[3] === parent);
    const users = (name: string, parent: string) => {
      const line = named(name, parent);
      return line ? Number(tab.raw(line.row, 6)) : null;
    };
    const numbers = [1, 2, 3];
    const all = users('Toàn tỉnh', '–') ?? users('Whole province', '–');
    if (all === null) return;
    const districts = numbers.map((d) => users(`Huyện ${d}`, 'Thử') ?? 0);
    const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
    if (sum(districts) !== all) this.broken.push(`the province has ${all}, its districts ${districts}`);
    if (this.scene.lostTabs) return;
    const history = rowsOf(tabOf(this.scene, '@history'));
    districts.forEach((shown, index) => {
      const parts = this.counting(`H${index + 1}`, history);
      if (parts !== null && sum(parts) !== shown)
        this.broken.push(`Huyện ${index + 1} has ${shown}, its communes ${parts}`);
    });
  }

  /** What counts for each of a district's communes, by its tab and History; null where the tab alone does not tell. */
  private counting(owner: string, history: ReturnType<typeof rowsOf>): readonly number[] | null {
    const tab = tabOf(this.scene, owner);
    if (tab === undefined) return null;
    const rows = rowsOf(tab).filter(({ code }) => String(code).startsWith(owner.replace('H', 'X')));
    if (rows.length !== COMMUNES) return null;
    const today = Math.floor(this.scene.workbench.with({ now: this.scene.now }).tab(tab.name).serial(this.scene.now));
    const parts = rows.map(({ code, users, state }) => {
      if (state === 'onTime' || state === 'late') return typeof users === 'number' ? users : null;
      if (state !== '') return null;
      return lastUsers(history, code, today);
    });
    return parts.every((part) => part !== null) ? (parts as number[]) : null;
  }

  /** A mail goes once a date, step and district; one in flight when a call failed may go twice. Who asked by hand, asked. */
  private mailedOnce({ name, now, execution }: Step, mail: SentMail): void {
    if (name === 'exportReport') return;
    const addressed = mail.body.split('\n').find((line) => /^(Kính gửi|Attn|To|Dear)/i.test(line)) ?? '';
    const district = /Huyện (\d)/.exec(addressed)?.[1];
    if (district !== undefined) this.nobodyWhoReported(name, district);
    if (name !== 'tick') return;
    const day = new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);
    const key = `${day} ${mail.subject.replace(/^.*?V\/v/, 'V/v')} ${addressed}`;
    const times = (this.mailed.get(key) ?? 0) + 1;
    this.mailed.set(key, times);
    const allowed = this.inFlight.has(key) ? 2 : 1;
    if (times > allowed) this.broken.push(`mailed ${times} times: ${key}`);
    if (execution.error !== null && mail === execution.mails[execution.mails.length - 1]) this.inFlight.add(key);
  }

  private nobodyWhoReported(name: string, district: string): void {
    const tab = tabOf(this.scene, `H${district}`);
    if (tab === undefined) return;
    const states = rowsOf(tab).flatMap(({ code, state }) => (/^X\d\.\d$/.test(String(code)) ? [state] : []));
    const isDone = states.length === 4 && states.every((state) => ['onTime', 'late', 'exempt'].includes(String(state)));
    if (isDone) this.broken.push(`${name} wrote to Huyện ${district}, where everybody has reported`);
  }

  /** What people fill in the districts' tabs, by tab and column, from the first commune's row on. */
  private typedCells(): Map<number, Readonly<Record<string, readonly unknown[]>>> {
    return new Map(
      this.scene.districtTabs().map((tab) => {
        const [first, last] = [firstRow(tab), tab.extent().row];
        const column = (key: string) => columnOf(tab, key);
        const cells = (key: string) =>
          Array.from(
            { length: Math.max(0, last - first + 1) },
            (_, index) => tab.formula(first + index, column(key)) ?? tab.raw(first + index, column(key)),
          );
        return [
          tab.id,
          Object.fromEntries(['name', ...TYPED_KEYS].filter((key) => column(key) > 0).map((key) => [key, cells(key)])),
        ];
      }),
    );
  }

  private nothingTypedIsLost(name: string): void {
    const log = rowsOf(tabOf(this.scene, '@log')).map(({ detail }) => String(detail).normalize('NFC'));
    const now = this.typedCells();
    for (const [id, columns] of this.typed) {
      for (const [key, before] of Object.entries(columns)) {
        const after = now.get(id)?.[key] ?? [];
        // Set-up may add rows between; the earlier content keeps its order.
        const held = before.filter((content) => content !== '');
        const left = [...after].filter((content) => content !== '');
        for (const content of held) {
          const place = left.findIndex((each) => Object.is(each, content));
          if (place >= 0) {
            left.splice(0, place + 1);
            continue;
          }
          // A long text is quoted by its beginning.
          const quoted = `“${String(content).normalize('NFC').trim().slice(0, 79)}`;
          if (!log.some((line) => line.includes(quoted)))
            this.broken.push(`${name} lost ${JSON.stringify(content)} under ${key}`);
        }
      }
    }
  }
}

/** Whether a run that failed told nobody: a trigger may fail, a command says so. */
const isMute = ({ name, execution: { error, alerts } }: Step): boolean =>
  error !== null &&
  alerts.length === 0 &&
  // The sentence itself could not be shown.
  !/Ui\.alert|Spreadsheet\.toast/.test(error) &&
  !['tick', 'handleEdit', 'readStatus', 'openTab'].includes(name);

/** The users that a commune reported last before a day, by History's latest word; 0 where it never did. */
function lastUsers(history: ReturnType<typeof rowsOf>, code: unknown, day: number): number {
  const days = new Map<number, unknown>();
  // Later lines of a day correct the earlier ones.
  for (const row of history) if (row.code === code) days.set(Math.floor(Number(row.day)), row.users);
  const earlier = [...days].filter(([of, users]) => of < day && users !== '').sort(([a], [b]) => a - b);
  return Number(earlier[earlier.length - 1]?.[1] ?? 0);
}

const contents = (tab: Tab): Cells => {
  const { row: rows, column: columns } = tab.extent();
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => tab.raw(r + 1, c + 1)));
};

/** The first place at which two states of a workbook differ. */
function difference(a: unknown, b: unknown, path = ''): string {
  if (JSON.stringify(a) === JSON.stringify(b)) return '';
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return `${path}: ${JSON.stringify(a)?.slice(0, 150)} became ${JSON.stringify(b)?.slice(0, 150)}`;
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    const found = difference((a as never)[key], (b as never)[key], `${path}/${key}`);
    if (found !== '') return found;
  }
  return path;
}
