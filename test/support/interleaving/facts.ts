/**
 * What must not depend on who came in between: typed cells, states and times, sums, history, rights and mails. Rows and
 * columns are known by their codes and marks, wherever they are.
 */

import { openCells } from '../../../local/emulator/book/rules/protection';
import type { Tab } from '../../../local/emulator/book/tab';
import type { SentMail } from '../../../local/emulator/services/mail';
import type { Workbench } from '../../../local/emulator/workbench';
import { marksOf } from '../marked';
import { PEOPLE } from './province';

/** Facts of a workbook and of what was sent, by kind, as lines of text. */
export type Facts = Readonly<Record<FactKind, readonly string[]>>;

const FACT_KINDS = ['action', 'tabs', 'typed', 'states', 'sums', 'history', 'rights', 'mails'] as const;

/** A kind of facts. `action` tells whether the action was done or refused. */
export type FactKind = (typeof FACT_KINDS)[number];

/** The columns of a district's tab that people fill, and those in which the add-on says how it judges. */
const TYPED = new Set(
  'code name users centralSmartphone centralInstalled homeSmartphone homeInstalled testSmartphone testInstalled note'.split(
    ' ',
  ),
);
const STATES = ['state', 'reportedAt', 'status'] as const;
const STAFF_TABS = new Set(['@settings', '@units']);

/** Collects the facts; `refused` tells whether Google refused each action. */
export function factsOf(workbench: Workbench, mails: readonly SentMail[], refused: readonly boolean[]): Facts {
  const tabs = workbench.book.tabs.map((tab) => ({ tab, owner: marksOf(tab)?.owner ?? '' }));
  const districts = tabs.filter(({ owner }) => owner !== '' && !owner.startsWith('@'));
  const of = (owner: string) => tabs.filter((each) => each.owner === owner).flatMap(({ tab }) => rowsOf(tab));
  return {
    action: refused.map((each) => (each ? 'refused' : 'done')),
    tabs: tabs.map(({ tab, owner }) => `${owner} “${tab.name}”`),
    typed: [
      ...districts.flatMap(({ tab, owner }) => typedIn(tab, owner)),
      ...tabs
        .filter(({ owner }) => STAFF_TABS.has(owner))
        .flatMap(({ tab, owner }) => rowsOf(tab).map((row) => `${owner} ${row}`)),
      ...tabs.filter(({ owner }) => owner === '').flatMap(({ tab }) => rowsOf(tab).map((row) => `${tab.name} ${row}`)),
    ].sort(),
    states: districts.flatMap(({ tab, owner }) => [...headOf(tab, owner), ...statesIn(tab, owner)]).sort(),
    sums: of('@summary'),
    history: of('@history').sort(),
    rights: tabs.flatMap(({ tab, owner }) => rightsIn(tab, owner, workbench.book.owner)).sort(),
    mails: mails.map(({ to, cc, subject, body }) => [to, cc, subject, body].map(String).join(' | ')).sort(),
  };
}

/** The kinds in which two collections of facts differ, except mails. */
export function differencesOf(one: Facts, other: Facts): readonly FactKind[] {
  return FACT_KINDS.filter((kind) => kind !== 'mails' && one[kind].join('\n') !== other[kind].join('\n'));
}

/**
 * Whether everybody got what they get in one of the orders. Each mail is decided at its own moment, immediately before it
 * is sent, so one may be decided before an action and the next one after it.
 */
export function areMailsOf(orders: readonly Facts[], { mails }: Facts): boolean {
  const recipientOf = (mail: string) => mail.split(' | ')[0];
  const recipients = new Set([mails, ...orders.map((order) => order.mails)].flat().map(recipientOf));
  const to = (recipient: string | undefined, all: readonly string[]) =>
    all.filter((mail) => recipientOf(mail) === recipient).join('\n');
  return [...recipients].every((recipient) =>
    orders.some((order) => to(recipient, order.mails) === to(recipient, mails)),
  );
}

/** The lines that only one of two collections has, "-" for the first and "+" for the second. */
export function lineDifferences(one: Facts, other: Facts, kinds: readonly FactKind[]): readonly string[] {
  return kinds.flatMap((kind) => {
    const rest = [...other[kind]];
    const gone = one[kind].filter((line) => {
      const index = rest.indexOf(line);
      if (index >= 0) rest.splice(index, 1);
      return index < 0;
    });
    return [...gone.map((line) => `${kind} - ${line}`), ...rest.map((line) => `${kind} + ${line}`)];
  });
}

/** Each row of a tab as people see it; blank ones are left out. */
function rowsOf(tab: Tab): readonly string[] {
  const { row: rows, column: columns } = tab.extent();
  return upTo(rows).flatMap((row) => {
    const cells = upTo(columns).map((column) => tab.display(row, column));
    return cells.every((cell) => cell === '') ? [] : [cells.join(' | ').replace(/[ |]+$/, '')];
  });
}

/** The rows below the header of a district's tab, with their codes. */
function communesIn(tab: Tab): readonly { readonly row: number; readonly code: string }[] {
  const marks = marksOf(tab);
  const column = marks?.columns.get('code');
  if (!marks || column === undefined) return [];
  const rows = upTo(tab.extent().row).map((row) => ({ row, code: tab.display(row, column) }));
  const header = rows.find(({ row, code }) => row > marks.row && code === 'Mã');
  return header ? rows.slice(header.row) : [];
}

/** What people typed: by code and column; cells in columns of their own too, and rows without a code. */
function typedIn(tab: Tab, owner: string): readonly string[] {
  const marks = marksOf(tab);
  if (!marks) return [];
  const keys = new Map([...marks.columns].map(([key, column]) => [column, key]));
  const last = Math.max(...keys.keys());
  return communesIn(tab).flatMap(({ row, code }) => {
    const cells = upTo(last).flatMap((column) => {
      const key = keys.get(column) ?? '';
      const shown = tab.formula(row, column) ?? tab.display(row, column);
      return shown !== '' && (key === '' || TYPED.has(key)) ? [`${key}=${shown}`] : [];
    });
    return cells.length > 0 ? [`${owner} ${code}: ${cells.join(', ')}`] : [];
  });
}

function statesIn(tab: Tab, owner: string): readonly string[] {
  const columns = marksOf(tab)?.columns;
  return communesIn(tab).flatMap(({ row, code }) => {
    const shown = STATES.map((key) => {
      const column = columns?.get(key);
      return column === undefined ? 'no column' : tab.display(row, column);
    });
    return code === '' && shown.every((each) => each === '') ? [] : [`${owner} ${code}: ${shown.join(' | ')}`];
  });
}

/** The lines above the header: totals, who has reported, the submit checkbox. */
function headOf(tab: Tab, owner: string): readonly string[] {
  const marks = marksOf(tab);
  const communes = communesIn(tab);
  const [first] = communes;
  if (!marks || !first) return [];
  const open = firstOpen(tab, communes);
  return upTo(first.row - 2)
    .filter((row) => row > marks.row)
    .map((row) => {
      const cells = upTo(tab.extent().column).map((column) => tab.display(row, column));
      const shown = cells.filter((cell) => cell !== '').join(' | ');
      return `${owner} head: ${open === null ? shown : shown.replace(open, 'the first open row')}`;
    });
}

/**
 * How the head names the first commune that is not done. Which one that is depends on where new rows are, which may
 * differ; a wrong name stays.
 */
function firstOpen(tab: Tab, communes: ReturnType<typeof communesIn>): string | null {
  const columns = marksOf(tab)?.columns;
  const [state, name] = [columns?.get('state') ?? 0, columns?.get('name') ?? 0];
  if (state === 0 || name === 0) return null;
  const open = communes.find(({ row, code }) => code !== '' && ['', 'invalid'].includes(tab.display(row, state)));
  return open ? `${tab.display(open.row, name)} (dòng ${open.row})` : null;
}

/** What each person may change: in a district's tab by code and column, elsewhere whether it is protected. */
function rightsIn(tab: Tab, owner: string, fileOwner: string): readonly string[] {
  if (owner === '') return [];
  const columns = marksOf(tab)?.columns ?? new Map<string, number>();
  const isDistrict = !owner.startsWith('@');
  return PEOPLE.flatMap((person) => {
    const isOpen = openCells(tab, fileOwner, person);
    if (!isDistrict) return [`${owner} ${person}: ${isOpen(1, 1) ? 'may change' : 'may not change'}`];
    const communes = communesIn(tab).filter(({ code }) => code !== '');
    return communes.map(({ row, code }) => {
      const open = [...columns].filter(([, column]) => isOpen(row, column)).map(([key]) => key);
      return `${owner} ${person} ${code}: ${open.join(' ')}`;
    });
  });
}

/** The numbers from 1 to `last`. */
const upTo = (last: number): readonly number[] => Array.from({ length: Math.max(0, last) }, (_, index) => index + 1);
