/**
 * A bar of menus, or a button with one menu: by mouse, touch and keyboard. Which menus there are
 * is said by whoever draws it; where a key leads is decided in menuState.ts.
 */

import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Chevron } from '../../icons';
import { type Entry, type Item, isSubmenu, type Path, type Submenu } from './entries';
import { afterKey, closed, isAnyOpen, isOpenAt, type MenuState } from './menuState';

interface MenusProps {
  readonly label: string;
  readonly bar: readonly Submenu[];
  readonly menuState: Signal<MenuState>;
  /** Whether submenus unfold in the menu, for want of room beside it. */
  readonly isInline?: boolean;
  /** What the button shows in place of its label where there is no bar, but a button with one menu. */
  readonly sign?: ComponentChildren;
}

/** What every entry needs to know of the whole. */
interface Whole {
  readonly menuState: MenuState;
  readonly isInline: boolean;
  to(menuState: MenuState): void;
  choose(item: Item): void;
}

export function Menus({ label, bar, menuState, isInline = false, sign }: MenusProps) {
  const root = useRef<HTMLDivElement>(null);
  const now = menuState.value;
  const elementAt = (path: Path) => root.current?.querySelector<HTMLElement>(`[data-path="${path.join('.')}"]`);
  /** Puts the focus on an entry, or on the nearest one above that is drawn already. */
  const focusOn = (path: Path) => {
    const nearest = path.map((_, up) => elementAt(path.slice(0, path.length - up))).find((element) => element);
    nearest?.focus();
  };
  const to = (next: MenuState) => {
    // First the focus: were the entry that has it taken away with its menu, it would seem to have left the menus.
    if (root.current?.contains(document.activeElement)) focusOn(next.path);
    menuState.value = next;
  };
  const isOpen = isAnyOpen(now);
  useLayoutEffect(() => {
    // A bar that is closed leaves the focus where it is, unless it is moved along the bar itself.
    if (isOpen || root.current?.contains(document.activeElement)) focusOn(now.path);
  }, [now, isOpen]);

  const whole: Whole = {
    menuState: now,
    isInline,
    to,
    choose(item) {
      // First the focus, so that a dialog which the item brings up gives it back to something that is still there.
      focusOn(now.path.slice(0, 1));
      menuState.value = closed(now);
      item.choose();
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab') {
      menuState.value = closed(now);
      return;
    }
    const next = afterKey(bar, now, event.key);
    if (next !== null) {
      event.preventDefault();
      event.stopPropagation();
      to(next);
    }
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && root.current?.contains(relatedTarget)))
      menuState.value = closed(menuState.value);
  };
  const isBar = sign === undefined;
  // What bubbles up from the entries, which are the controls here.
  const listeners = { onKeyDown, onFocusOut };
  return (
    <div
      ref={root}
      class={isInline ? 'menus inline' : 'menus'}
      {...(isBar ? { role: 'menubar', 'aria-label': label } : {})}
      {...listeners}
    >
      {bar.map((menu, index) => (
        <Root key={String(index)} menu={menu} index={index} whole={whole} sign={sign} />
      ))}
    </div>
  );
}

interface RootProps {
  readonly menu: Submenu;
  readonly index: number;
  readonly whole: Whole;
  readonly sign: ComponentChildren;
}

/** An entry of the bar with its menu. */
function Root({ menu, index, whole, sign }: RootProps) {
  const path = [index];
  const { menuState, to } = whole;
  const isOpen = isOpenAt(menuState, path);
  return (
    <div class="menu-root" role="none">
      <button
        type="button"
        {...(sign === undefined ? { role: 'menuitem' } : { 'aria-label': menu.label })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        tabIndex={menuState.path[0] === index ? 0 : -1}
        data-path={index}
        onClick={() => to({ path, isOpen: !isOpen })}
        onPointerEnter={({ pointerType }) => {
          if (pointerType === 'mouse' && isAnyOpen(menuState) && !isOpen) to({ path, isOpen: true });
        }}
      >
        {sign ?? menu.label}
      </button>
      {isOpen && <MenuList label={menu.label} entries={menu.entries} path={path} whole={whole} />}
    </div>
  );
}

interface MenuListProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly path: Path;
  readonly whole: Whole;
}

function MenuList({ label, entries, path, whole }: MenuListProps) {
  return (
    <div class="menu" role="menu" aria-label={label}>
      {entries.map((entry, index) => {
        const props = { path: [...path, index], whole };
        // By place, so that an entry which is renamed under somebody's focus, as by a change of language, keeps it.
        const key = String(index);
        return isSubmenu(entry) ? (
          <Parent key={key} entry={entry} {...props} />
        ) : (
          <Leaf key={key} entry={entry} {...props} />
        );
      })}
    </div>
  );
}

interface EntryProps<E> {
  readonly entry: E;
  readonly path: Path;
  readonly whole: Whole;
}

/** An entry with a menu of its own. */
function Parent({ entry, path, whole }: EntryProps<Submenu>) {
  const { menuState, isInline, to } = whole;
  const isOpen = isOpenAt(menuState, path);
  return (
    <div class="menu-parent" role="none">
      <button
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        tabIndex={-1}
        data-path={path.join('.')}
        onClick={() => to({ path, isOpen: !(isOpen && isInline) })}
        onPointerEnter={({ pointerType }) => {
          if (pointerType === 'mouse' && !isInline && !isOpen) to({ path, isOpen: true });
        }}
      >
        <span class="menu-label">{entry.label}</span>
        <Chevron />
      </button>
      {isOpen && <MenuList label={entry.label} entries={entry.entries} path={path} whole={whole} />}
    </div>
  );
}

/** An item to be chosen. */
function Leaf({ entry, path, whole }: EntryProps<Item>) {
  const { isInline, to, choose } = whole;
  const content = (
    <>
      {entry.sign}
      <span class="menu-label">{entry.label}</span>
    </>
  );
  const shared = {
    tabIndex: -1,
    'data-path': path.join('.'),
    onClick: () => choose(entry),
    onPointerEnter: ({ pointerType }: PointerEvent) => {
      if (pointerType === 'mouse' && !isInline) to({ path, isOpen: false });
    },
  };
  if (entry.isChecked !== undefined) {
    return (
      <button type="button" role="menuitemradio" aria-checked={entry.isChecked} {...shared}>
        {content}
      </button>
    );
  }
  return (
    <button type="button" role="menuitem" {...shared}>
      {content}
    </button>
  );
}
