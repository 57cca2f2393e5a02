import { describe, expect, test } from '@jest/globals';
import type { Item, Submenu } from '../../local/page/client/frame/menus/entries';
import { afterKey, isOpenAt, type MenuState } from '../../local/page/client/frame/menus/menuState';

const item = (label: string): Item => ({ label, choose: () => undefined });
const BAR: readonly Submenu[] = [
  { label: 'Tệp', entries: [item('Tải xuống'), item('Mở')] },
  {
    label: 'Bluezone',
    entries: [
      item('Lập tổng hợp'),
      item('Kiểm tra số liệu'),
      { label: 'Quản trị', entries: [item('Thiết lập')] },
      item('Đôn đốc'),
    ],
  },
];
/** A button with one menu, as in a narrow window. */
const BUTTON: readonly Submenu[] = [{ label: 'Trình đơn', entries: BAR }];

const at = (...path: readonly number[]): MenuState => ({ path, isOpen: false });
const opened = (...path: readonly number[]): MenuState => ({ path, isOpen: true });

describe('a key in the menus', () => {
  test.each([
    ['goes along the bar, and round at its end', 'ArrowRight', at(1), at(0)],
    ['takes the open menu along', 'ArrowLeft', opened(0), opened(1)],
    ['opens a menu at its first item', 'ArrowDown', at(1), at(1, 0)],
    ['opens a menu at its last item', 'ArrowUp', at(1), at(1, 3)],
    ['opens a menu, by Enter', 'Enter', at(1), at(1, 0)],
    ['goes from the last item to the first', 'ArrowDown', at(1, 3), at(1, 0)],
    ['goes from the first item to the last', 'ArrowUp', at(1, 0), at(1, 3)],
    ['goes to the end', 'End', at(1, 0), at(1, 3)],
    ['opens a menu within the menu', 'ArrowRight', at(1, 2), at(1, 2, 0)],
    ['opens a menu within the menu, by Space', ' ', at(1, 2), at(1, 2, 0)],
    ['leaves the inner menu for its entry', 'ArrowLeft', at(1, 2, 0), at(1, 2)],
    ['leaves the inner menu alone, by Escape', 'Escape', at(1, 2, 0), at(1, 2)],
    ['leaves the menu for the bar', 'Escape', at(1, 0), at(1)],
    ['closes a menu that the mouse opened', 'Escape', opened(1), at(1)],
    ['goes on to the next menu from an item', 'ArrowRight', at(1, 0), at(0, 0)],
    ['goes on to the next menu from an inner item', 'ArrowRight', at(1, 2, 0), at(0, 0)],
    ['finds an item by its letter without accents', 'd', at(1, 0), at(1, 3)],
    ['finds a menu by its letter', 'b', at(0), at(1)],
  ])('%s: %s', (_, key, before, after) => {
    expect(afterKey(BAR, before, key)).toEqual(after);
  });

  test.each([
    ['an item is left to its own click', 'Enter', at(1, 0)],
    ['no entry begins so', 'z', at(1, 0)],
    ['nothing is open', 'Escape', at(1)],
    ['the page scrolls', 'PageDown', at(1, 0)],
  ])('is ignored if %s', (_, key, before) => {
    expect(afterKey(BAR, before, key)).toBeNull();
  });

  test('to the left or right does not leave the only menu of a button', () => {
    expect(afterKey(BUTTON, at(0, 1, 0), 'ArrowRight')).toEqual(at(0, 1, 0));
    expect(afterKey(BUTTON, at(0, 1), 'ArrowLeft')).toEqual(at(0, 1));
  });
});

test('the menus above the focused entry are open, and its own only if isOpen is set', () => {
  expect([[1], [1, 2], [0]].map((path) => isOpenAt(at(1, 2, 0), path))).toEqual([true, true, false]);
  expect([isOpenAt(at(1, 2), [1, 2]), isOpenAt(opened(1, 2), [1, 2])]).toEqual([false, true]);
});
