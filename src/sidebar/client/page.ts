/**
 * The page at work: shows an answer, leaves the late ones alone when asked, asks the server again. The skeleton and its
 * controls stay as they are, so that a refresh keeps the filter; only the entries of the list are made anew.
 */

import type { FrameWords, StatusAnswer, StatusProblem, StatusView } from '../view';
import { districtEntry } from './district';
import { byId, whileBusy } from './element';
import { replaceEntries } from './entries';
import { openTab, readStatus } from './server';
import { say, sayProblem, showFrame, showOverview } from './words';

/** Shows the first answer and lets the controls act. */
export function startPage(first: StatusAnswer): void {
  const refreshButton = byId<HTMLButtonElement>('refresh');
  const onlyLate = byId<HTMLInputElement>('only-late');
  let view: StatusView | null = null;
  let words: FrameWords = show(first);

  onlyLate.addEventListener('change', showDistricts);
  refreshButton.addEventListener('click', () => whileBusy(refreshButton, refresh));

  async function refresh(): Promise<void> {
    say(words.refreshing);
    const answer = await readStatus().catch(() => null);
    if (answer === null) return sayProblem(words.failed);
    words = show(answer);
    if ('view' in answer) say(words.refreshed);
  }

  async function open(code: string): Promise<void> {
    say('');
    const refusal = await openTab(code).catch(() => ({ problem: words.failed }));
    if (refusal !== null) sayProblem(refusal.problem);
  }

  /** Shows an answer and gives the words to go on with; a problem keeps what was shown before it. */
  function show(answer: StatusAnswer): FrameWords {
    if ('view' in answer) {
      view = answer.view;
      showOverview(view.words);
      showDistricts();
    } else {
      sayProblem(answer.problem);
    }
    const shown = view ?? (answer as StatusProblem);
    showFrame(shown);
    byId('overview').hidden = view === null;
    byId('reports').hidden = view === null;
    return shown.words;
  }

  function showDistricts(): void {
    if (view === null) return;
    const { districts, words } = view;
    const shown = districts.filter(({ state }) => !onlyLate.checked || state === 'open');
    replaceEntries(
      shown.map((district, place) => districtEntry(district, place, words, open)),
      refreshButton,
    );
    byId('nobody').textContent = onlyLate.checked && shown.length === 0 ? words.nobodyLate : '';
  }
}
