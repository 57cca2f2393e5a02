/**
 * What is promised whatever the cells contain, each promise as a function that gives what breaks it, in words. What
 * may appear at all (elements, attributes, formulas) is taken from days on which only harmless things were typed.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { simpleParser } from 'mailparser';
import { parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { deliver } from '../../../local/delivery/deliver';
import type { SentMail } from '../../../local/emulator/services/mail';
import type { Workbench } from '../../../local/emulator/workbench';
import { allMessages } from '../../../src/messages';
import type { Ran } from './day';

/** What harmless days have shown: elements and attributes by page, formulas with their texts and numbers left out. */
export interface Seen {
  readonly markup: Set<string>;
  readonly formulas: Set<string>;
}

export const nothingSeen = (): Seen => ({ markup: new Set(), formulas: new Set() });

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/** Every element and attribute of a page, addresses of links with what they lead to. */
function markupOf(page: string, html: string): readonly string[] {
  const walk = ({ nodeName, attrs = [], childNodes = [] }: Node): readonly string[] => [
    ...(nodeName === '#text' ? [] : [`${page} ${nodeName}`]),
    ...attrs.map(({ name, value }) => {
      const shown = name === 'href' || name === 'src' ? `=${value.replace(/#gid=\d+$/, '#gid')}` : '';
      return `${page} ${nodeName}[${name}${shown}]`;
    }),
    ...childNodes.flatMap(walk),
  ];
  return walk(parse(html) as unknown as Node);
}

/** Every page that people see, by its kind. */
function pagesOf({ execution }: Ran): readonly (readonly [string, string])[] {
  return [
    ...execution.sidebars.map(({ html }) => ['sidebar', html] as const),
    ...execution.mails.flatMap((mail) => [
      ['mail', mail.html ?? ''] as const,
      ...mail.attachments.flatMap((file) => ('html' in file ? [['report', file.html] as const] : [])),
    ]),
  ];
}

/** A formula without its texts and numbers. */
const shapeOf = (formula: string): string =>
  formula
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(/'(?:[^']|'')*'!/g, "''!")
    .replace(/\d+/g, '0')
    .replace(/\b[A-Z]{1,2}(?=\$?0)/g, 'C')
    // A row's formula over its figure cells has a part for each column that Settings switch on.
    .replace(/(?:(?:&""&)?ROW\(C0\)&""&COLUMN\(C0\)&IF\(ISFORMULA\(C0\);"";""\))+/g, 'LIVE');

/** Every formula of a workbook with its place. */
function formulasOf(workbench: Workbench): readonly { readonly place: string; readonly formula: string }[] {
  return workbench.book.tabs.flatMap((tab) => {
    const { row: rows, column: columns } = tab.extent();
    return Array.from({ length: rows * columns }, (_, index) => {
      const [row, column] = [1 + Math.floor(index / columns), 1 + (index % columns)];
      return { place: `${tab.name} ${row}:${column}`, formula: tab.formula(row, column) };
    }).flatMap(({ place, formula }) => (formula === null ? [] : [{ place, formula }]));
  });
}

/** Takes down what a harmless day shows. */
export function learn(seen: Seen, workbench: Workbench, ran: readonly Ran[]): void {
  for (const { formula } of formulasOf(workbench)) seen.formulas.add(shapeOf(formula));
  for (const each of ran)
    for (const [page, html] of pagesOf(each)) for (const part of markupOf(page, html)) seen.markup.add(part);
}

/** Formulas that nobody typed and no harmless day has. `typed` are those that people typed. */
export function bornFormulas(workbench: Workbench, seen: Seen, typed: ReadonlySet<string>): readonly string[] {
  // The engine shows the names of some tabs without quotes, and an unpaired surrogate as U+FFFD.
  const names = workbench.tabNames().map((name) => `${Buffer.from(name).toString()}!`);
  const named = (formula: string) => names.reduce((text, name) => text.split(name).join("''!"), formula);
  const isSeen = (formula: string) => [formula, named(formula)].some((each) => seen.formulas.has(shapeOf(each)));
  return formulasOf(workbench)
    .filter(({ formula }) => !typed.has(formula) && !isSeen(formula))
    .map(({ place, formula }) => `a formula was born at ${place}: ${formula.slice(0, 200)}`);
}

/** Elements and attributes that no harmless day has. */
export function strayMarkup(ran: readonly Ran[], seen: Seen): readonly string[] {
  return ran.flatMap((each) =>
    pagesOf(each).flatMap(([page, html]) =>
      [...new Set(markupOf(page, html))]
        .filter((part) => !seen.markup.has(part))
        .map((part) => `${each.name}: ${part}`),
    ),
  );
}

/** Parts of Word files that are no well-formed XML, which forbids control characters. */
export function brokenWordFiles(ran: readonly Ran[]): readonly string[] {
  const files = ran.flatMap(({ execution }) => execution.mails.flatMap(({ attachments }) => attachments));
  return files.flatMap((file) => {
    if (!('bytes' in file) || !file.name.endsWith('.docx')) return [];
    return Object.entries(unzipSync(file.bytes)).flatMap(([path, bytes]) => {
      const faults: string[] = [];
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => faults.push(`Word file, ${path}: ${error.message.slice(0, 200)}`));
      parser.write(new TextDecoder().decode(bytes)).close();
      return faults.slice(0, 1);
    });
  });
}

/** What the add-on may say that it could not do, in either language. */
const SENTENCES = allMessages().flatMap(
  ({ problem, closing, units, reminding, report, rights, setUpUnits, faults }) => [
    problem.notSetUp,
    problem.noRegister,
    problem.busy,
    problem.noEdit,
    problem.noRight,
    closing.nothingClosed,
    report.noAddress,
    report.noQuota,
    setUpUnits.noList,
    setUpUnits.unitsGone,
    setUpUnits.notAdopted,
    rights.noAccount,
    ...Object.values(units.columns).map((column) => problem.unitsColumnMissing(column)),
    // Whatever follows names districts or quotes Google.
    String(reminding.unreachable(['\u0000'])).split('\u0000')[0] ?? '',
    closing.notRecorded('\u0000').split('\u0000')[0] ?? '',
    faults.historyBroken({ kind: 'historyBroken', column: 'day' }).split('“')[0] ?? '',
    setUpUnits.unusable('\u0000', '').split('\u0000')[0] ?? '',
    String(report.refused('\u0000')).split('\u0000')[0] ?? '',
    ...Object.values(rights.refused).map((refused) => refused('\u0000', '').split('\u0000')[0] ?? ''),
  ],
);
const NO_RIGHT = allMessages().map(({ problem }) => problem.noRight);
const FAILED = allMessages().map(({ problem }) => problem.failed);

/** Whether an error is one of the catalogue's sentences rather than something that went wrong. */
const isSentence = (error: string): boolean =>
  error.split('\n').some((line) => SENTENCES.some((sentence) => sentence !== '' && line.startsWith(sentence)));

/** Executions that crashed. */
export function crashes(ran: readonly Ran[]): readonly string[] {
  return ran.flatMap(({ name, execution: { error, alerts, returned } }) => {
    // The sidebar's questions are answered, whatever happens, in what they return.
    const answered = (returned as { readonly problem?: string } | null)?.problem;
    const told = answered === undefined ? alerts : [...alerts, answered];
    const hasFailed = told.some((alert) => FAILED.some((failed) => alert.includes(failed)));
    // An account without the right is told so, and the log has Google's own words.
    const isBarred = told.some((alert) => NO_RIGHT.some((said) => alert.includes(said)));
    return hasFailed || (error !== null && !isBarred && !isSentence(error))
      ? [`${name}: ${(error ?? '').slice(0, 400)}`]
      : [];
  });
}

/** As the mail standards have it, and no address that needs quoting. */
const SOUND = /^[\w.+'-]+@[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}$/;

/** Recipients that are no address, or that are in none of the cells with recipients. */
export function strayRecipients(workbench: Workbench, ran: readonly Ran[]): readonly string[] {
  const cells = ['Đơn vị', 'Cấu hình'].flatMap((name) => workbench.rows(name).flat());
  const known = `${cells.join('\n')}\n${workbench.book.owner}`.toLowerCase();
  return ran.flatMap(({ name, execution }) =>
    execution.mails.flatMap(({ to, cc, replyTo }) =>
      [...to, ...cc, ...(replyTo === null ? [] : [replyTo])]
        .filter((address) => !SOUND.test(address) || !known.includes(address.toLowerCase()))
        .map((address) => `${name}: ${JSON.stringify(address)} was written to`),
    ),
  );
}

/** The headers of the add-on's mails. */
const HEADERS = [
  'from',
  'to',
  'cc',
  'reply-to',
  'subject',
  'message-id',
  'date',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
];

/** Mails that arrive with other headers or recipients than they were sent with. */
export async function strayHeaders(ran: readonly Ran[]): Promise<readonly string[]> {
  // Composing costs more than reading, and the files add nothing: the subjects and names are what people type.
  const distinct = new Map<string, SentMail>();
  for (const { execution } of ran)
    for (const mail of execution.mails)
      distinct.set(`${mail.subject}\n${mail.name}\n${mail.to}`, { ...mail, attachments: [] });
  const outbox = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    await deliver([...distinct.values()], { outbox });
    const names = readdirSync(outbox).sort();
    const faults = await Promise.all(
      [...distinct.values()].map(async (mail, index) => {
        const raw = readFileSync(join(outbox, names[index] ?? ''));
        const { headers, subject, to, cc, from } = await simpleParser(raw);
        const listed = (field: typeof to) =>
          [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));
        const found = {
          extra: [...headers.keys()].filter((header) => !HEADERS.includes(header)),
          to: listed(to),
          cc: listed(cc),
          from: listed(from),
          lines: /[\p{Cc}\u2028\u2029]/u.test(subject ?? ''),
          sender: /[\p{Cc}\u2028\u2029]/u.test([from ?? []].flat()[0]?.value[0]?.name ?? ''),
        };
        const meant = { extra: [], to: mail.to, cc: mail.cc, from: [mail.from], lines: false, sender: false };
        const isMeant = JSON.stringify(found) === JSON.stringify(meant);
        return isMeant
          ? []
          : [
              `a mail arrived as ${JSON.stringify(found)}, subject ${JSON.stringify(mail.subject.slice(0, 200))}, sender ${JSON.stringify(mail.name?.slice(0, 200))}`,
            ];
      }),
    );
    return faults.flat();
  } finally {
    rmSync(outbox, { recursive: true });
  }
}
