/** The menu bar: File and the menus of the add-on, or in a narrow window one button with all of them. */

import type { MenuItemView } from '../../../protocol/view';
import { run } from '../../actions';
import { Bars } from '../../icons';
import { isNarrow } from '../../panels/panelState';
import { view } from '../../store';
import { menuState, words } from '../frameState';
import type { Entry, Submenu } from './entries';
import { fileMenu } from './fileMenu';
import { Menus } from './Menus';

export function MenuBar() {
  const { menus: label, menu } = words.value;
  const bar = allMenus();
  if (!isNarrow.value) return <Menus label={label} bar={bar} menuState={menuState} />;
  return (
    <Menus label={menu} bar={[{ label: menu, entries: bar }]} menuState={menuState} isInline={true} icon={<Bars />} />
  );
}

/** Opens the menu with an item that calls a function, and focuses the item; does nothing if there is none. */
export function showMenuItem(name: string): void {
  const menus = view.value?.menus ?? [];
  const index = menus.findIndex(({ items }) => items.some((item) => 'function' in item && item.function === name));
  const item = menus[index]?.items.findIndex((each) => 'function' in each && each.function === name) ?? -1;
  if (item < 0) return;
  // The File menu comes before the menus of the add-on.
  const path = [index + 1, item];
  menuState.value = { path: isNarrow.value ? [0, ...path] : path, isOpen: false };
}

function allMenus(): readonly Submenu[] {
  const addOn = view.value?.menus ?? [];
  return [fileMenu(), ...addOn.map(({ title, items }) => ({ label: title, entries: items.map(entryOf) }))];
}

function entryOf(item: MenuItemView): Entry {
  if ('items' in item) return { label: item.label, entries: item.items.map(entryOf) };
  return { label: item.label, choose: () => void run(item.function) };
}
