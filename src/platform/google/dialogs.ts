/** The dialogs of the user interface. What this execution has read before one is forgotten: others may have changed it. */

import { IS_STANDALONE } from '../../build-target';
import type { Dialogs } from '../dialogs';
import { forgetProtections } from './protection';

/** Shows a dialog and forgets what was read before. */
function suspended<T>(show: (ui: GoogleAppsScript.Base.Ui) => T): T {
  const shown = show(SpreadsheetApp.getUi());
  forgetProtections();
  return shown;
}

/** Dialogs over the spreadsheet; null in the standalone deployment, which has none. */
export const googleDialogs: Dialogs | null = IS_STANDALONE
  ? null
  : {
      alert: (title, text) => suspended((ui) => void ui.alert(title, text, ui.ButtonSet.OK)),
      ask: ({ title, text }) => suspended((ui) => ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES),
      askText: (title, text) =>
        suspended((ui) => {
          const answer = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
          return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null;
        }),
    };
