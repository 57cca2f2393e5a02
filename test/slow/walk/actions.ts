/** What people, Google and chance do in a walk, as plain data, so that a walk can be printed, shrunk and replayed. */

import fc from 'fast-check';
import { CORPUS } from '../hostile/corpus';

/** Who does it: the owner, a member of the staff, officials of two districts, or a person who may only read. */
const PEOPLE = ['owner@example.com', 'so@example.vn', 'h1@example.vn', 'h2@example.vn', 'khach@example.vn'] as const;

/** Commands that a person chooses; `tick` and `handleEdit` come from Google. */
const COMMANDS = [
  'buildSummary',
  'checkFigures',
  'setUp',
  'closeDay',
  'reopenDistrict',
  'remindLate',
  'enableReminders',
  'disableReminders',
  'exportReport',
  'showStatus',
  'readStatus',
  'checkSystem',
] as const;

/** The columns that people fill, by their marks. */
export const TYPED_KEYS = [
  'users',
  'centralSmartphone',
  'centralInstalled',
  'homeSmartphone',
  'homeInstalled',
  'testSmartphone',
  'testInstalled',
  'households',
  'householdsVisited',
  'note',
] as const;

/** Shows another number from 15:50 on. */
const CHANGING = '=IF(NOW()-INT(NOW())>0,66;900;100)';

const hostile = fc.constantFrom(...CORPUS.map(({ text }) => text).filter((text) => text.length < 1000));
const figures = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 10_500 }).map(String) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '1.234',
      '1 234',
      '2.345 người',
      '',
      '',
      '16,53%',
      '-5',
      '1,234',
      '=100+1',
      '5/8',
      CHANGING,
    ),
  },
  { weight: 1, arbitrary: hostile },
);
const places = fc.nat(20);
/** A district's tab by its place among those that are there. */
const tabs = fc.nat(4);
const who = fc.constantFrom<string>(PEOPLE[0], PEOPLE[0], ...PEOPLE);
const keys = fc.oneof(
  { weight: 3, arbitrary: fc.constant('users') },
  { weight: 1, arbitrary: fc.constantFrom(...TYPED_KEYS) },
);
/** One call in ten runs fails; null for none. */
const failCall = fc.oneof(
  { weight: 9, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) },
);

/** A tick that mails is long, and what a failure in its midst leaves behind is what matters most: one in three fails. */
const failTick = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) },
);

const is = <K extends string>(kind: K) => fc.constant(kind);
const typing = fc.record({ kind: is('type'), tab: tabs, key: keys, place: places, text: figures, who, failCall });
const reporting = fc.record({ kind: is('report'), tab: tabs, users: fc.integer({ min: 0, max: 10_000 }), who });
const pasting = fc.record({
  kind: is('paste'),
  tab: tabs,
  key: keys,
  place: fc.integer({ min: -2, max: 5 }),
  texts: fc.array(figures, { minLength: 1, maxLength: 6 }),
});
const noting = fc.record({
  kind: is('type'),
  tab: tabs,
  key: is('note'),
  place: places,
  text: fc.oneof(hostile, is('đã rà soát lại')),
  who,
  failCall,
});
const ticking = fc.record({ kind: is('tick'), tab: tabs, on: fc.boolean(), who });
const command = fc.record({
  kind: is('run'),
  name: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('buildSummary', 'setUp', 'checkFigures') },
    { weight: 3, arbitrary: fc.constantFrom(...COMMANDS) },
  ),
  who,
  failCall,
  isLocked: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
});
/** Two executions at once, or a person who types while a command runs: `second` is null for that. */
const overlapping = fc.record({
  kind: is('overlap'),
  name: fc.constantFrom('buildSummary', 'checkFigures', 'setUp', 'closeDay', 'tick'),
  call: fc.integer({ min: 1, max: 60 }),
  second: fc.constantFrom(null, null, 'buildSummary', 'closeDay', 'reopenDistrict', 'setUp', 'tick'),
  tab: tabs,
  place: places,
  users: fc.integer({ min: 0, max: 10_000 }),
});
const clock = fc.record({
  kind: is('clock'),
  to: fc.constantFrom('soon', 'notice', 'deadline', 'escalation', 'evening', 'midnight', 'tomorrow', 'in three days'),
  twice: fc.boolean(),
  failCall: failTick,
});
const structural = fc.oneof(
  fc.record({
    kind: is('renameTab'),
    tab: fc.nat(9),
    name: fc.constantFrom('VL', 'Tab của tôi', "'=1+1", '<b>', 'Đơn vị cũ'),
  }),
  fc.record({ kind: is('moveTab'), tab: fc.nat(9), to: fc.nat(9) }),
  fc.record({ kind: is('hideTab'), tab: fc.nat(9) }),
  fc.record({ kind: is('duplicateTab'), tab: tabs }),
  fc.record({ kind: is('deleteTab'), tab: fc.nat(9) }),
  fc.record({ kind: is('insertRow'), tab: tabs, place: places }),
  fc.record({ kind: is('deleteRow'), tab: tabs, place: places }),
  fc.record({ kind: is('insertColumn'), tab: tabs, key: keys }),
  fc.record({ kind: is('moveColumn'), tab: tabs, key: keys, to: fc.integer({ min: 2, max: 13 }) }),
  fc.record({ kind: is('deleteColumn'), tab: tabs, key: keys }),
  fc.record({ kind: is('sort'), tab: tabs, key: fc.constantFrom('code', 'name', 'users', 'note') }),
);
const setting = fc.oneof(
  ...(
    [
      ['deadline', ['15:00', '14:30', '16h00', '25:00', '']],
      ['reminderTime', ['15:00', '15:30', '', 'chiều']],
      ['noticeTime', ['', '14:00', '0:00']],
      ['escalationTime', ['', '15:30', '14:00']],
      ['closeTime', ['', '16:00', '23:59', '15:00']],
      ['target', ['60', '6000', '1', '']],
      ['bands', ['20; 40; 60', '50', '60; 20']],
      ['digestRecipients', ['tinh@example.vn', 'tinh@example.vn, sai@', '']],
      ['contactMail', ['an@example.vn', 'an', '']],
      ['contactName', ['Nguyễn Văn An', '<b>An</b>\r\nBcc: evil@evil.test']],
      ['office', ['Sở Thông tin và Truyền thông', '=?utf-8?Q?a?=']],
      ['language', ['vi', 'en', 'fr']],
      ['trialMode', ['có', 'không', 'không', 'không']],
      ['reportToDigest', ['có', 'không']],
      ['central', ['có', 'không']],
      ['home', ['có', 'không']],
      ['households', ['có', 'không']],
    ] as const
  ).map(([key, texts]) =>
    fc.record({ kind: is('setting'), key: is(key as string), text: fc.constantFrom<string>(...texts) }),
  ),
);
const unit = fc.oneof(
  ...(
    [
      ['population', ['10000', '9.000', '', '0', 'chưa rõ', '20000']],
      ['exemptFrom', ['', '1/8/2020', '19/8/2020', 'mai']],
      ['exemptTo', ['', '18/8/2020', '20/8/2020']],
      ['exemptReason', ['', 'Cách ly <y tế>']],
      ['telephone', ['', '0221 3 000 111']],
    ] as const
  ).map(([key, texts]) =>
    fc.record({ kind: is('unit'), key: is(key as string), place: places, text: fc.constantFrom<string>(...texts) }),
  ),
);
const address = fc.record({ kind: is('address'), district: fc.integer({ min: 1, max: 3 }), isSound: fc.boolean() });
const saving = fc.record({ kind: is('saveAndOpen') });

/** One thing that happens. */
export const actions = fc.oneof(
  { weight: 5, arbitrary: typing },
  { weight: 5, arbitrary: reporting },
  { weight: 3, arbitrary: pasting },
  { weight: 2, arbitrary: noting },
  { weight: 3, arbitrary: ticking },
  { weight: 8, arbitrary: command },
  { weight: 4, arbitrary: overlapping },
  { weight: 6, arbitrary: clock },
  { weight: 3, arbitrary: structural },
  { weight: 2, arbitrary: setting },
  { weight: 2, arbitrary: unit },
  { weight: 1, arbitrary: address },
  { weight: 1, arbitrary: saving },
);

/** A thing that happens, of one of the kinds above. */
export type Action = typeof actions extends fc.Arbitrary<infer A> ? A : never;
