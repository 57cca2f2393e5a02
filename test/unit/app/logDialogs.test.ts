/** Questions where there are no dialogs: the execution log asks, and the same command run again soon is the answer. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import { confirm, done, type Outcome, prompt, shown } from '../../../src/app/outcome';
import type { SetUpContext } from '../../../src/app/rights/admit';
import { runEntryPoint } from '../../../src/app/run';
import type { World } from '../../../src/platform/world';

const START = Date.parse('2020-08-18T09:00+07:00');

let entries: Record<string, string>;
let log: string[];
let minute: number;
let carriedOut: string[];

/** As much of the world as such a run uses. */
const world = {
  person: { locale: () => 'en', toast: (text: string) => void log.push(text), address: () => 'an@example.vn' },
  memory: {
    read: () => entries,
    write: (fresh: Record<string, string>) => {
      entries = { ...entries, ...fresh };
    },
  },
  now: () => new Date(START + minute * 60_000),
  lock: () => true,
  log: (text: string) => void log.push(text),
  logError: (text: string) => void log.push(`ERROR ${text}`),
} as unknown as World;

/** A command that asks whether to delete a tab. */
const deletes = (tab: string, onward?: 'no') => (): Outcome<SetUpContext> =>
  confirm({
    title: () => 'Delete',
    said: () => `Delete ${tab}?`,
    yes: () => {
      carriedOut.push(`yes ${tab}`);
      return shown;
    },
    no: () => {
      carriedOut.push(`no ${tab}`);
      return shown;
    },
    ...(onward === undefined ? {} : { onward }),
  });

function run(command: () => Outcome<SetUpContext>, at: number): readonly string[] {
  minute = at;
  log = [];
  runEntryPoint({ world, dialogs: null }, { right: 'setUp', command, begun: 'working' });
  return log.slice(1);
}

beforeEach(() => {
  entries = {};
  carriedOut = [];
});

describe('a question', () => {
  test('is logged with what the answer is, and nothing is done yet, neither yes nor no', () => {
    expect(run(deletes('A'), 0)).toEqual([
      'Delete\nDelete A?\nTo answer “Yes”, run this function again within 10 minutes. Otherwise nothing more is done.',
    ]);
    expect(carriedOut).toEqual([]);
  });

  test('is answered by the next run, once', () => {
    run(deletes('A'), 0);
    expect([run(deletes('A'), 10), carriedOut]).toEqual([[], ['yes A']]);
    expect(run(deletes('A'), 11)).toHaveLength(1);
    expect(carriedOut).toEqual(['yes A']);
  });

  test('is asked anew after ten minutes, or if it names something else by then', () => {
    run(deletes('A'), 0);
    expect(run(deletes('A'), 11)).toHaveLength(1);
    expect(run(deletes('B'), 12)[0]).toContain('Delete B?');
    expect(carriedOut).toEqual([]);
  });

  test('with which a command goes on by “no” is answered so', () => {
    expect(run(deletes('A', 'no'), 0)[0]).toContain('To answer “No”');
    run(deletes('A', 'no'), 1);
    expect(carriedOut).toEqual(['no A']);
  });
});

test('a question for a text cannot be answered, and the command ends as one that was cancelled', () => {
  const asks = (): Outcome<SetUpContext> =>
    prompt({
      input: 'unit',
      title: () => 'Reopen',
      said: () => 'Which district?',
      typed: () => shown,
      cancelled: done(() => 'Nothing was reopened.'),
    });
  expect(run(asks, 0)).toEqual([
    'Reopen\nWhich district?\nNo answer can be typed here. Use the Control tab instead.',
    'Nothing was reopened.',
  ]);
});
