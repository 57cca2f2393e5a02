/** The hint: the next step of the tutorial, with a button that does it or leads there. */

import type { HintView } from '../../protocol/view';
import type { HintWords } from '../../words/hint';
import { moveClock } from '../actions';
import { Cross, Lamp } from '../icons';
import { isInboxOpen, isNarrow } from '../panels/panelState';
import { goTo, showTab, sidebar, view } from '../store';
import { hint, isHintClosed, words } from './frameState';
import { showMenuItem } from './menus/MenuBar';
import { currentPerson } from './topBar/People';

type TutorialStep = HintView | { readonly step: 'done' };

export function Hint() {
  const step = hint.value;
  if (step === null) return null;
  const text = words.value.hint;
  const { sentence, action } = contentOf(step, text);
  return (
    <section class="hint" aria-label={text.label}>
      <Lamp />
      <p role="status">
        {sentence}
        {needsOtherPerson(step) && <strong> {text.change}</strong>}
      </p>
      {action && (
        <button type="button" class="pill" onClick={action.take}>
          {action.label}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={text.close}
        onClick={() => {
          isHintClosed.value = true;
        }}
      >
        <Cross />
      </button>
    </section>
  );
}

interface HintContent {
  readonly sentence: string;
  readonly action?: { readonly label: string; take(): void };
}

function contentOf(step: TutorialStep, text: HintWords): HintContent {
  switch (step.step) {
    case 'correct': {
      const { tab, tabName, row, column, cell, mistyped, correct } = step;
      const take = () => void showCell(tab, row, column);
      const sentence = text.correct(tabName, cell, mistyped, correct);
      return { sentence, action: { label: text.correctAction(cell), take } };
    }
    case 'build': {
      const take = () => showMenuItem('buildSummary');
      return { sentence: text.build, action: { label: text.buildAction, take } };
    }
    case 'clock': {
      const take = () => void moveClock('15:00');
      return { sentence: text.clock, action: { label: text.clockAction, take } };
    }
    case 'mails': {
      const take = () => {
        isInboxOpen.value = true;
      };
      return { sentence: text.mails, action: { label: text.mailsAction, take } };
    }
    case 'done':
      return { sentence: text.done };
  }
}

/** Shows a cell, and closes what covers it. */
async function showCell(tab: number, row: number, column: number): Promise<void> {
  if (isNarrow.value) {
    isInboxOpen.value = false;
    sidebar.value = null;
  }
  await showTab(tab);
  goTo.value = { tab, row, column };
}

/** Whether the person has no right to do the step. */
function needsOtherPerson(step: TutorialStep): boolean {
  if (step.step === 'build') return currentPerson()?.role !== 'staff';
  if (step.step !== 'correct') return false;
  return view.value?.tabs.find(({ id }) => id === step.tab)?.isLocked ?? false;
}
