/** The top bar, with different layouts for wide and narrow windows. */

import { useRef, useState } from 'preact/hooks';
import { Down, SheetIcon } from '../../icons';
import { isNarrow } from '../../panels/panelState';
import { view } from '../../store';
import { words } from '../frameState';
import { MenuBar } from '../menus/MenuBar';
import { Clock, Time } from './Clock';
import { InboxButton } from './InboxButton';
import { currentPerson, LanguageSwitch, rightsOf, Who } from './People';

export function TopBar() {
  return isNarrow.value ? <NarrowBar /> : <WideBar />;
}

const Title = () => <h1 class="title">{view.value?.title}</h1>;

function WideBar() {
  return (
    <div class="top-bar wide">
      <SheetIcon />
      <div class="top-row">
        <Title />
        <Who />
        <LanguageSwitch />
        <InboxButton />
      </div>
      <div class="top-row">
        <MenuBar />
        <Clock />
      </div>
    </div>
  );
}

function NarrowBar() {
  return (
    <div class="top-bar narrow">
      <div class="top-row">
        <MenuBar />
        <Title />
        <InboxButton />
      </div>
      <NarrowControls />
    </div>
  );
}

/** The time and the person in two lines; a button unfolds the controls that change them. */
function NarrowControls() {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const who = currentPerson();
  const clock = view.value?.clock;
  if (!who || !clock) return null;
  const text = words.value;
  // Listens to events that bubble up from the controls.
  const listeners = {
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || !isOpen) return;
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    },
    onFocusOut({ relatedTarget }: FocusEvent) {
      // Without a target, the focus left the window, or a text in the sheet was touched.
      if (relatedTarget instanceof Node && !root.current?.contains(relatedTarget)) setOpen(false);
    },
  };
  return (
    <div ref={root} class="controls" {...listeners}>
      <button
        ref={button}
        type="button"
        class="controls-button"
        aria-expanded={isOpen}
        aria-controls="controls"
        onClick={() => setOpen(!isOpen)}
      >
        <span class="visually-hidden">{text.controls}: </span>
        <Time clock={clock} />
        <span class="person">
          {who.unit || who.address} · {rightsOf(who, text)}
        </span>
        <Down />
      </button>
      <div id="controls" class="controls-sheet" hidden={!isOpen}>
        <Clock />
        <Who />
        <LanguageSwitch />
      </div>
    </div>
  );
}
