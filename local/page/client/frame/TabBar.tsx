/** The tabs of the spreadsheet below the grid, with a list of all tabs and buttons to scroll. */

import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TabLabel } from '../../protocol/view';
import { Bars, Left, Lock, Right } from '../icons';
import { isCovered } from '../panels/panelState';
import { showTab, tab, view } from '../store';
import { words } from './frameState';
import { Menus } from './menus/Menus';
import { CLOSED } from './menus/menuState';

/** The id of the element with the tab in view. */
export const TAB_PANEL = 'tab-panel';
export const idOfTab = (id: number): string => `tab-${id}`;

export function TabBar() {
  const tabs = view.value?.tabs ?? [];
  const text = words.value.tabs;
  const menuState = useSignal(CLOSED);
  const strip = useRef<HTMLDivElement>(null);
  const ends = useScrollEnds(strip, tabs);
  const scroll = (direction: 1 | -1) => {
    const { current } = strip;
    current?.scrollBy({ left: direction * current.clientWidth * 0.6 });
  };
  const all = tabs.map((each) => ({
    label: each.name,
    isChecked: each.id === tab.value,
    icon: <ColorDot color={each.color} />,
    choose: () => void showTab(each.id),
  }));
  return (
    <nav class="tab-bar" aria-label={text.label} inert={isCovered.value}>
      <Menus label={text.all} bar={[{ label: text.all, entries: all }]} menuState={menuState} icon={<Bars />} />
      <Tabs tabs={tabs} strip={strip} />
      <button
        type="button"
        class="icon-button"
        aria-label={text.left}
        aria-disabled={ends.isAtStart}
        onClick={() => scroll(-1)}
      >
        <Left />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={text.right}
        aria-disabled={ends.isAtEnd}
        onClick={() => scroll(1)}
      >
        <Right />
      </button>
    </nav>
  );
}

interface TabsProps {
  readonly tabs: readonly TabLabel[];
  readonly strip: { current: HTMLDivElement | null };
}

/** The row of tabs. Arrow keys only move the focus and Enter opens, because a tab is fetched when it opens. */
function Tabs({ tabs, strip }: TabsProps) {
  const { label, locked } = words.value.tabs;
  const shown = tab.value;
  useLayoutEffect(() => {
    document.getElementById(idOfTab(shown))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown, tabs.length]);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(strip.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const index = buttons.findIndex((button) => button.matches(':focus'));
    const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    buttons.at(target % buttons.length)?.focus();
  };
  return (
    <div ref={strip} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ id, name, color, isLocked }) => (
        <button
          key={id}
          id={idOfTab(id)}
          type="button"
          role="tab"
          aria-selected={id === shown}
          aria-controls={TAB_PANEL}
          tabIndex={id === shown ? 0 : -1}
          style={color === null ? {} : { '--tab-color': color }}
          onClick={() => void showTab(id)}
        >
          {isLocked && <Lock />}
          {name}
          {isLocked && <span class="visually-hidden"> ({locked})</span>}
        </button>
      ))}
    </div>
  );
}

function ColorDot({ color }: { readonly color: string | null }) {
  return <span class="color-dot" style={{ backgroundColor: color ?? 'transparent' }} />;
}

/** Whether the strip is scrolled to its ends. */
function useScrollEnds(strip: { readonly current: HTMLElement | null }, tabs: readonly TabLabel[]) {
  const [ends, setEnds] = useState({ isAtStart: true, isAtEnd: true });
  useLayoutEffect(() => {
    const { current } = strip;
    if (current === null) return undefined;
    const measure = () => {
      const { scrollLeft, clientWidth, scrollWidth } = current;
      // With a tolerance, because widths are rounded and the scroll position is not.
      setEnds({ isAtStart: scrollLeft < 1, isAtEnd: scrollLeft + clientWidth > scrollWidth - 1.5 });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    current.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      current.removeEventListener('scroll', measure);
    };
  }, [tabs]);
  return ends;
}
