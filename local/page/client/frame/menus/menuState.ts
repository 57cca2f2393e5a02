/**
 * The state of menus, and the state after a key, by the menubar pattern of the WAI-ARIA Authoring Practices. Pure:
 * Menus.tsx draws the menus and moves the focus.
 */

import { type Entry, entryAt, isSubmenu, type Path, type Submenu, siblings } from './entries';

/** The state: the menus above the entry are open, and no others except possibly its own. */
export interface MenuState {
  /** The entry that has the focus, or would get it by Tab. If all menus are closed, it is an entry of the bar. */
  readonly path: Path;
  /** Whether the entry's own menu is open. */
  readonly isOpen: boolean;
}

export const CLOSED: MenuState = { path: [0], isOpen: false };

/** Whether any menu is open. */
export const isAnyOpen = ({ path, isOpen }: MenuState): boolean => isOpen || path.length > 1;

/** Whether the menu of the entry at a path is open. */
export function isOpenAt({ path, isOpen }: MenuState, at: Path): boolean {
  const isWithin = path.length > at.length || (isOpen && path.length === at.length);
  return isWithin && at.every((index, depth) => path[depth] === index);
}

/** Closes all menus; the entry of the bar is remembered. */
export function closed({ path }: MenuState): MenuState {
  return { path: path.slice(0, 1), isOpen: false };
}

/** The state after a key; null if the key has no meaning in menus. Enter and Space on an item trigger its click. */
export function afterKey(bar: readonly Submenu[], menuState: MenuState, key: string): MenuState | null {
  const entry = entryAt(bar, menuState.path);
  if (entry === undefined) return null;
  const isParent = isSubmenu(entry);
  if (isParent && (key === 'Enter' || key === ' ')) return at([...menuState.path, 0]);
  const next =
    menuState.path.length === 1 ? afterBarKey(bar, menuState, key) : afterMenuKey(bar, menuState, key, isParent);
  return next ?? afterLetter(siblings(bar, menuState.path), menuState, key);
}

function afterBarKey(bar: readonly Submenu[], menuState: MenuState, key: string): MenuState | null {
  const index = menuState.path[0] ?? 0;
  const neighbour = (offset: number): MenuState => ({
    path: [(index + offset + bar.length) % bar.length],
    isOpen: menuState.isOpen,
  });
  switch (key) {
    case 'ArrowRight':
      return neighbour(1);
    case 'ArrowLeft':
      return neighbour(-1);
    case 'Home':
      return { ...menuState, path: [0] };
    case 'End':
      return { ...menuState, path: [bar.length - 1] };
    case 'ArrowDown':
      return at([index, 0]);
    case 'ArrowUp':
      return at([index, (bar[index]?.entries.length ?? 1) - 1]);
    case 'Escape':
      return menuState.isOpen ? at(menuState.path) : null;
    default:
      return null;
  }
}

function afterMenuKey(bar: readonly Submenu[], { path }: MenuState, key: string, isParent: boolean): MenuState | null {
  const last = siblings(bar, path).length - 1;
  const index = path.at(-1) ?? 0;
  const above = path.slice(0, -1);
  /** The neighbouring menu in the bar; a button with one menu has none. */
  const neighbourMenu = (offset: number): MenuState =>
    bar.length === 1 ? at(path) : at([((path[0] ?? 0) + offset + bar.length) % bar.length, 0]);
  switch (key) {
    case 'ArrowDown':
      return at([...above, index === last ? 0 : index + 1]);
    case 'ArrowUp':
      return at([...above, index === 0 ? last : index - 1]);
    case 'Home':
      return at([...above, 0]);
    case 'End':
      return at([...above, last]);
    case 'ArrowRight':
      return isParent ? at([...path, 0]) : neighbourMenu(1);
    case 'ArrowLeft':
      return path.length > 2 ? at(above) : neighbourMenu(-1);
    case 'Escape':
      return at(above);
    default:
      return null;
  }
}

/** The next entry that begins with a letter, without regard to case and accents: "l" finds "Lập tổng hợp". */
function afterLetter(entries: readonly Entry[], menuState: MenuState, key: string): MenuState | null {
  if ([...key].length !== 1 || key === ' ') return null;
  const { path, isOpen } = menuState;
  const index = path.at(-1) ?? 0;
  const later = [...entries.keys()].map((offset) => (index + 1 + offset) % entries.length);
  const found = later.find((each) => withoutAccents(entries[each]?.label ?? '').startsWith(withoutAccents(key)));
  return found === undefined ? null : { path: [...path.slice(0, -1), found], isOpen: path.length === 1 && isOpen };
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

const at = (path: Path): MenuState => ({ path, isOpen: false });
