/** The bar on top, in one form for a wide window and one for a narrow one. */

import { useRef, useState } from 'preact/hooks';
import { Down, SheetSign } from '../icons';
import { isNarrow } from '../panels/beside';
import { view } from '../store';
import { Clock, Time } from './Clock';
import { words } from './frameState';
import { InboxButton } from './InboxButton';
import { MenuBar } from './MenuBar';
import { LanguageSwitch, rightsOf, sitter, Who } from './Who';

export function TopBar() {
  return isNarrow.value ? <NarrowBar /> : <WideBar />;
}

const Title = () => <h1 class="title">{view.value?.title}</h1>;

function WideBar() {
  return (
    <div class="top-bar wide">
      <SheetSign />
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
      <Situation />
    </div>
  );
}

/** The time and the person in two lines; what changes them unfolds below. */
function Situation() {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const options = sitter();
  const clock = view.value?.clock;
  if (!options || !clock) return null;
  const text = words.value;
  // What bubbles up from the controls within.
  const listeners = {
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || !isOpen) return;
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    },
    onFocusOut({ relatedTarget }: FocusEvent) {
      // Without a target the focus left the window, or somebody touched a text within.
      if (relatedTarget instanceof Node && !root.current?.contains(relatedTarget)) setOpen(false);
    },
  };
  return (
    <div ref={root} class="situation" {...listeners}>
      <button
        ref={button}
        type="button"
        class="situation-button"
        aria-expanded={isOpen}
        aria-controls="situation"
        onClick={() => setOpen(!isOpen)}
      >
        <span class="visually-hidden">{text.situation}: </span>
        <Time clock={clock} />
        <span class="options">
          {options.unit || options.address} · {rightsOf(options, text)}
        </span>
        <Down />
      </button>
      <div id="situation" class="situation-sheet" hidden={!isOpen}>
        <Clock />
        <Who />
        <LanguageSwitch />
      </div>
    </div>
  );
}
