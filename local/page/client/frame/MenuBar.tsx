/** The menus on top: "File" and those of the add-on; on a narrow window all of them in one. */

import type { MenuItemView } from '../../protocol/view';
import { run } from '../actions';
import { Bars } from '../icons';
import { isNarrow } from '../panels/beside';
import { view } from '../store';
import { fileMenu } from './fileMenu';
import { menuState, words } from './frameState';
import type { Entry, Submenu } from './menus/entries';
import { Menus } from './menus/Menus';

export function MenuBar() {
  const { menus: label, menu } = words.value;
  const bar = menusNow();
  if (!isNarrow.value) return <Menus label={label} bar={bar} menuState={menuState} />;
  return (
    <Menus label={menu} bar={[{ label: menu, entries: bar }]} menuState={menuState} isInline={true} sign={<Bars />} />
  );
}

/** Opens the menu in which an entry point of the add-on stands, on its item; nothing where it stands in none. */
export function showMenuItem(name: string): void {
  const menus = view.value?.menus ?? [];
  const index = menus.findIndex(({ items }) => items.some((item) => 'function' in item && item.function === name));
  const item = menus[index]?.items.findIndex((each) => 'function' in each && each.function === name) ?? -1;
  if (item < 0) return;
  // "File" comes before the add-on's.
  const path = [index + 1, item];
  menuState.value = { path: isNarrow.value ? [0, ...path] : path, isOpen: false };
}

function menusNow(): readonly Submenu[] {
  const addOn = view.value?.menus ?? [];
  return [fileMenu(), ...addOn.map(({ title, items }) => ({ label: title, entries: items.map(entryOf) }))];
}

function entryOf(item: MenuItemView): Entry {
  if ('items' in item) return { label: item.label, entries: item.items.map(entryOf) };
  return { label: item.label, choose: () => void run(item.function) };
}
