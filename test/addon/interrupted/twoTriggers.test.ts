/** Two triggers for one function, as two set-ups at once or two accounts leave them, have the effect of one. */

import { describe, expect, test } from '@jest/globals';
import type { Trigger } from '../../../local/emulator/book/book';
import type { Execution } from '../../../local/emulator/execution';
import type { PendingEdit, Workbench } from '../../../local/emulator/workbench';
import { callsToInterrupt, namesOfCalls } from '../../support/triedCalls';
import {
  FOUR_DISTRICTS,
  fourDistricts,
  onLetterDay,
  staffedFourDistricts,
  unit,
  wholeOf,
} from '../../support/workbenches';

const OTHER = 'nguoikhac@example.vn';

/** The workbench with one more trigger like those that call a function. */
function doubled(workbench: Workbench, handler: string, creator = workbench.book.owner): Workbench {
  const { book } = workbench;
  const [like] = book.triggers.filter((each) => each.handler === handler);
  if (like === undefined) throw new Error(`nothing calls ${handler}`);
  book.triggers = [...book.triggers, { ...like, id: String(book.triggers.length + 100), creator }];
  return workbench;
}

const handlers = ({ book }: Workbench) =>
  book.triggers.map(({ handler, creator }: Trigger) => [handler, creator]).sort();

describe.each(['setUp', 'enableReminders'])('%s', (name) => {
  test('deletes the surplus triggers of its account, and leaves those of others', () => {
    const workbench = staffedFourDistricts();
    const { owner } = workbench.book;
    const once = [
      ['handleEdit', owner],
      ['tick', owner],
    ];
    for (const handler of ['handleEdit', 'tick', 'handleEdit']) doubled(workbench, handler);
    doubled(workbench, 'tick', OTHER);
    expect(workbench.run(name).error).toBeNull();
    expect(handlers(workbench)).toEqual([...once, ['tick', OTHER]].sort());
  });
});

/** A spreadsheet of which a second account is one of the staff. */
function sharedWorkbench(): Workbench {
  const workbench = fourDistricts();
  unit(workbench, '33', 'H', OTHER);
  workbench.run('setUp');
  return workbench;
}

/** Both handlers of an edit: the second begins after a call of the first, or after its end. */
function handleTwice(workbench: Workbench, edit: PendingEdit, after: number): readonly Execution[] {
  const executions: Execution[] = [];
  const [first, second] = workbench.book.triggers.filter(({ handler }) => handler === 'handleEdit');
  const handle = (trigger: Trigger | undefined, afterCall?: (call: number) => void) => {
    executions.push(
      workbench.run('handleEdit', {
        user: trigger?.creator,
        edit: { ...edit, triggerUid: trigger?.id ?? '' },
        afterCall,
      }),
    );
  };
  let isDone = false;
  const begin = () => {
    if (!isDone) handle(second);
    isDone = true;
  };
  handle(first, (call) => call === after && begin());
  begin();
  return executions;
}

describe.each([
  ['of one account', undefined],
  ['of two accounts', OTHER],
])('two edit triggers %s', (_, creator) => {
  const shared = sharedWorkbench();

  /** What one trigger alone makes of it. */
  function settled(type: (workbench: Workbench) => PendingEdit) {
    const single = shared.clone();
    const edit = type(single);
    const [trigger] = single.book.triggers;
    const names = namesOfCalls((options) =>
      single.run('handleEdit', { ...options, edit: { ...edit, triggerUid: trigger?.id ?? '' } }),
    );
    single.run('buildSummary');
    return { names, whole: tabsOf(single) };
  }
  const tabsOf = (workbench: Workbench) => wholeOf(workbench).tabs.map(({ name, cells }) => ({ name, cells }));

  test.each([
    ['a figure', (workbench: Workbench) => workbench.typeWithoutEvent('Văn Lâm!D8', '1234')],
    ['a text that is repaired', (workbench: Workbench) => workbench.typeWithoutEvent('Văn Lâm!D8', '1 234')],
    ['a paste with a repair', (workbench: Workbench) => workbench.pasteWithoutEvent('Văn Lâm!D7', [['5'], ['1 234']])],
    ['the tick', (workbench: Workbench) => workbench.typeWithoutEvent('Văn Lâm!A5', 'TRUE')],
    ['an address in Units', (workbench: Workbench) => workbench.typeWithoutEvent('Đơn vị!H6', 'canbo@')],
  ])('settle %s as one does, and log it once', (_text, type) => {
    const { names, whole } = settled(type);
    for (const after of [...callsToInterrupt(names), names.length + 1]) {
      const workbench = shared.clone();
      doubled(workbench, 'handleEdit', creator);
      const executions = handleTwice(workbench, type(workbench), after);
      expect(executions.map(({ error }) => error)).toEqual([null, null]);
      expect(executions.flatMap(({ toasts, alerts }) => [...toasts, ...alerts])).toEqual([]);
      workbench.run('buildSummary');
      expect(tabsOf(workbench)).toEqual(whole);
    }
  });
});

test.each([undefined, OTHER])(
  'two clocks send each mail once, whichever call the second interrupts (%s)',
  (creator) => {
    const start = staffedFourDistricts();
    unit(start, '33', 'H', OTHER);
    start.run('setUp');
    doubled(start, 'tick', creator);
    const at = (workbench: Workbench) => workbench.with({ now: onLetterDay('15:01') });
    const names: string[] = [];
    const single = at(start.clone()).run('tick', { onCall: (name) => names.push(name) });
    const mailsOf = (executions: readonly Execution[]) =>
      executions.flatMap(({ mails }) => mails.map(({ to }) => to.join(','))).sort();
    const expected = mailsOf([single]);
    expect(expected).toHaveLength(FOUR_DISTRICTS.length + 1);
    // Every seventh call: reading, sending and remembering take turns.
    for (const after of callsToInterrupt(names, { step: 7 })) {
      const workbench = at(start.clone());
      const executions: Execution[] = [];
      const first = workbench.run('tick', {
        afterCall: (call) => {
          if (call === after) executions.push(workbench.run('tick', { user: creator }));
        },
      });
      executions.push(first, workbench.with({ now: onLetterDay('15:06') }).run('tick', { user: creator }));
      expect(mailsOf(executions)).toEqual(expected);
    }
  },
);
