/** A workbook that the test tells, and what its server answers. */

import type { ActionResponse, Requests } from '../../local/page/protocol/actions';
import type { View } from '../../local/page/protocol/view';
import { EMPTY_RESPONSE } from '../../local/page/server/actions/actionResult';
import { withCell } from './views';

/** What a page asked of the server. */
export type Asked = { [P in keyof Requests]: { readonly path: P; readonly body: Requests[P] } }[keyof Requests];

/** What came of something; null when the server is not there, "fault" when it fails. */
type Answer = Partial<ActionResponse> | null | 'fault';

/** An answer, which may take its time. */
export type Answers = (asked: Asked, workbook: Told) => Answer | Promise<Answer>;

export interface Told {
  /** What the server now shows; pages see it when they ask anew. */
  view: View;
  /** What was asked, in order. */
  readonly asked: Asked[];
}

/** What the server sends: a whole outcome, or as `Answer`. */
export async function answerTo(
  asked: Asked,
  workbook: Told,
  answers: Answers,
): Promise<ActionResponse | null | 'fault'> {
  const answer = await answers(asked, workbook);
  if (answer === null || answer === 'fault') return answer;
  return { ...EMPTY_RESPONSE, sidebar: null, version: workbook.view.version, ...answer };
}

/** A server that takes what is typed as it is. */
export const taking: Answers = ({ path, body }, workbook) => {
  const rows = path === '/api/type' ? [[body.text]] : path === '/api/paste' ? body.rows : [];
  if (path !== '/api/type' && path !== '/api/paste') return {};
  for (const [down, row] of rows.entries()) {
    for (const [across, text] of row.entries()) {
      workbook.view = withCell(workbook.view, body.row + down, body.column + across, { text, input: text });
    }
  }
  return {};
};
