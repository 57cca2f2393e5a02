import { expect, test } from '@jest/globals';
import { keepArchiveTab } from '../../../../src/app/state/archive';
import { keepRequest } from '../../../../src/app/state/authorization';
import { keepBegunDay, keepClock, keepLastTick } from '../../../../src/app/state/clock';
import { keepClosing, keepLocked, readClosing } from '../../../../src/app/state/closing';
import { keepLayout } from '../../../../src/app/state/layout';
import { keepMail, keepStep, readStep } from '../../../../src/app/state/mails';
import { keepMenuTitle } from '../../../../src/app/state/menuTitle';
import { mendProperties, rewriteProperties, unreadableProperties } from '../../../../src/app/state/properties';
import { keepSchedule, readSchedule, scheduleOf } from '../../../../src/app/state/reminders';
import { keepDoubts, keepRights } from '../../../../src/app/state/rights';
import { keepSeenTicks } from '../../../../src/app/state/seenTicks';
import { keepSetUp } from '../../../../src/app/state/setUpRun';
import { keepOwners } from '../../../../src/app/state/tabOwners';
import { DEFAULT_SETTINGS } from '../../../../src/defaults/settings';
import type { Tab } from '../../../../src/platform/tab';
import { day } from '../../../support/provinces';

const today = day('2020-08-18');
const tab = (id: number) => ({ id }) as Tab;
const mail = { outcome: 'sent', time: '15:02', detail: 'a@example.vn', final: true, logged: true, unclear: 0 } as const;
const close = { day: today, minute: 1020, revision: 1 };

const WHOLE = {
  ...keepLayout(1),
  ...keepOwners([
    [tab(1), '@units'],
    [tab(2), '-'],
  ]),
  ...keepClosing({ ...close, districts: ['325'], reopened: { '325': { until: 1080 } } }),
  ...keepLocked({ close, districts: ['325'] }),
  ...keepSchedule(scheduleOf(DEFAULT_SETTINGS, 'an@example.vn')),
  ...keepBegunDay(today),
  ...keepLastTick(new Date('2020-08-18T10:00:00Z'), 'owner@example.com'),
  ...keepClock({ by: 'owner@example.com' }),
  ...keepStep('reminder', { day: today, done: true, mails: { '325': mail } }),
  ...keepMenuTitle({}, { ...DEFAULT_SETTINGS, menuTitle: 'Tiêm chủng' }),
  ...keepRequest(today),
  ...keepArchiveTab('2019', 7),
  ...keepRights({}, 'an@example.vn', 'an@example.vn', ['khongco@example.vn']),
  ...keepDoubts({}, [1, 2]),
  ...keepSetUp({ isNew: true, by: 'an@example.vn' }),
  ...keepSeenTicks(['closeDay']),
};

test('what is kept can be read, and is written as it was when it is rewritten', () => {
  expect(unreadableProperties(WHOLE)).toEqual([]);
  expect(rewriteProperties(WHOLE)).toEqual(WHOLE);
});

test.each(Object.entries(WHOLE))('%s cut off anywhere is never read as something else', (key, text) => {
  for (let length = 1; length < text.length; length++) {
    const entries = { ...WHOLE, [key]: text.slice(0, length) };
    expect(unreadableProperties(entries).map((each) => each.key)).toEqual([key]);
  }
});

test('a close that cannot be read is told by the tabs that are locked', () => {
  const entries = { ...WHOLE, 'close.day': '{"v":1,"day' };
  expect(readClosing(entries)).toEqual({ ...close, districts: ['325'], reopened: {} });
  expect(mendProperties(entries)).toEqual(keepClosing({ ...close, districts: ['325'], reopened: {} }));
});

test('what cannot be read is dropped, but for the schedule, without which no reminder would go', () => {
  const entries = { ...WHOLE, 'tab.1': '💥', 'remind.schedule': '💥' };
  expect(mendProperties(entries)).toEqual({ 'tab.1': '' });
});

test('a mail that was remembered before there were intents is read as one without', () => {
  const entries = keepMail('reminder', today, '325', mail);
  const older = Object.fromEntries(
    Object.entries(entries).map(([key, text]) => [key, text.replace(',"unclear":0', '')]),
  );
  expect(older).not.toEqual(entries);
  expect(readStep(older, 'reminder', today).mails).toEqual({ '325': mail });
});

test('a schedule that was remembered before the times had a key of their own is read, and newer times win', () => {
  const schedule = scheduleOf(DEFAULT_SETTINGS, 'an@example.vn');
  const { 'remind.schedule': text = '' } = keepSchedule(schedule);
  expect(readSchedule({ 'remind.schedule': text })).toEqual(schedule);
  const later = { ...schedule, deadline: 960 };
  expect(readSchedule({ ...keepSchedule(later), 'remind.schedule': text })).toEqual(later);
});
