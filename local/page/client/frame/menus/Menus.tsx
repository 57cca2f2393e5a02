/** A menu bar, or a button with one menu, for mouse, touch and keyboard. menuState.ts decides where a key leads. */

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
  /** Whether submenus unfold within the menu instead of beside it. */
  readonly isInline?: boolean;
  /** The icon of a button with one menu; absent for a menu bar. */
  readonly icon?: ComponentChildren;
}

/** What every entry needs of the whole menu. */
interface MenuContext {
  readonly menuState: MenuState;
  readonly isInline: boolean;
  goTo(menuState: MenuState): void;
  choose(item: Item): void;
}

export function Menus({ label, bar, menuState, isInline = false, icon }: MenusProps) {
  const root = useRef<HTMLDivElement>(null);
  const now = menuState.value;
  const elementAt = (path: Path) => root.current?.querySelector<HTMLElement>(`[data-path="${path.join('.')}"]`);
  /** Focuses an entry, or its nearest ancestor that is already drawn. */
  const focusOn = (path: Path) => {
    const nearest = path.map((_, up) => elementAt(path.slice(0, path.length - up))).find((element) => element);
    nearest?.focus();
  };
  const goTo = (next: MenuState) => {
    // Move the focus first. If the focused entry were removed with its menu, the focus would seem to leave the menus.
    if (root.current?.contains(document.activeElement)) focusOn(next.path);
    menuState.value = next;
  };
  const isOpen = isAnyOpen(now);
  useLayoutEffect(() => {
    // A closed bar does not take the focus, unless the focus is already in the bar.
    if (isOpen || root.current?.contains(document.activeElement)) focusOn(now.path);
  }, [now, isOpen]);

  const context: MenuContext = {
    menuState: now,
    isInline,
    goTo,
    choose(item) {
      // Move the focus first, so that a dialog of the item can return it to an element that still exists.
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
      goTo(next);
    }
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && root.current?.contains(relatedTarget)))
      menuState.value = closed(menuState.value);
  };
  const isBar = icon === undefined;
  // Listens to events that bubble up from the entries.
  const listeners = { onKeyDown, onFocusOut };
  return (
    <div
      ref={root}
      class={isInline ? 'menus inline' : 'menus'}
      {...(isBar ? { role: 'menubar', 'aria-label': label } : {})}
      {...listeners}
    >
      {bar.map((menu, index) => (
        <Root key={String(index)} menu={menu} index={index} context={context} icon={icon} />
      ))}
    </div>
  );
}

interface RootProps {
  readonly menu: Submenu;
  readonly index: number;
  readonly context: MenuContext;
  readonly icon: ComponentChildren;
}

/** An entry of the bar, with its menu. */
function Root({ menu, index, context, icon }: RootProps) {
  const path = [index];
  const { menuState, goTo } = context;
  const isOpen = isOpenAt(menuState, path);
  return (
    <div class="menu-root" role="none">
      <button
        type="button"
        {...(icon === undefined ? { role: 'menuitem' } : { 'aria-label': menu.label })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        tabIndex={menuState.path[0] === index ? 0 : -1}
        data-path={index}
        onClick={() => goTo({ path, isOpen: !isOpen })}
        onPointerEnter={({ pointerType }) => {
          if (pointerType === 'mouse' && isAnyOpen(menuState) && !isOpen) goTo({ path, isOpen: true });
        }}
      >
        {icon ?? menu.label}
      </button>
      {isOpen && <MenuList label={menu.label} entries={menu.entries} path={path} context={context} />}
    </div>
  );
}

interface MenuListProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly path: Path;
  readonly context: MenuContext;
}

function MenuList({ label, entries, path, context }: MenuListProps) {
  return (
    <div class="menu" role="menu" aria-label={label}>
      {entries.map((entry, index) => {
        const props = { path: [...path, index], context };
        // The key is the index, so that an entry keeps the focus when it is renamed by a change of language.
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
  readonly context: MenuContext;
}

/** An entry with a submenu. */
function Parent({ entry, path, context }: EntryProps<Submenu>) {
  const { menuState, isInline, goTo } = context;
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
        onClick={() => goTo({ path, isOpen: !(isOpen && isInline) })}
        onPointerEnter={({ pointerType }) => {
          if (pointerType === 'mouse' && !isInline && !isOpen) goTo({ path, isOpen: true });
        }}
      >
        <span class="menu-label">{entry.label}</span>
        <Chevron />
      </button>
      {isOpen && <MenuList label={entry.label} entries={entry.entries} path={path} context={context} />}
    </div>
  );
}

/** An item. */
function Leaf({ entry, path, context }: EntryProps<Item>) {
  const { isInline, goTo, choose } = context;
  const content = (
    <>
      {entry.icon}
      <span class="menu-label">{entry.label}</span>
    </>
  );
  const shared = {
    tabIndex: -1,
    'data-path': path.join('.'),
    onClick: () => choose(entry),
    onPointerEnter: ({ pointerType }: PointerEvent) => {
      if (pointerType === 'mouse' && !isInline) goTo({ path, isOpen: false });
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
