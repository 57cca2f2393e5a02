/**
 * The sidebar's page: shows an answer, filters the list, and refreshes. The skeleton and its controls are not
 * recreated, so that a refresh keeps the filter; only the entries of the list are.
 */

import type { FrameWords, StatusAnswer, StatusProblem, StatusView } from '../view';
import { districtEntry } from './district';
import { byId, whileBusy } from './element';
import { replaceEntries } from './entries';
import { openTab, readStatus } from './server';
import { showFrame, showOverview, showProblem, showRequest } from './words';

/** Shows the first answer and connects the controls. */
export function startPage(first: StatusAnswer): void {
  const refreshButton = byId<HTMLButtonElement>('refresh');
  const onlyLate = byId<HTMLInputElement>('only-late');
  let view: StatusView | null = null;
  let words: FrameWords = show(first);

  onlyLate.addEventListener('change', showDistricts);
  refreshButton.addEventListener('click', () => whileBusy(refreshButton, refresh));

  async function refresh(): Promise<void> {
    showRequest(words.refreshing);
    const answer = await readStatus().catch(() => null);
    if (answer === null) return showProblem(words.failed);
    words = show(answer);
    if ('view' in answer) showRequest(words.refreshed);
  }

  async function open(code: string): Promise<void> {
    showRequest('');
    const refusal = await openTab(code).catch(() => ({ problem: words.failed }));
    if (refusal !== null) showProblem(refusal.problem);
  }

  /** Shows an answer and returns its texts. A problem keeps the data that was shown before. */
  function show(answer: StatusAnswer): FrameWords {
    if ('problem' in answer) {
      showProblem(answer.problem);
      return frame(view ?? answer);
    }
    view = answer.view;
    showOverview(view.words);
    showDistricts();
    return frame(view);
  }

  function frame(shown: StatusView | StatusProblem): FrameWords {
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
