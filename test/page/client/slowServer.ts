/** Servers that take their time, and waiting for them. */

import { gate } from '../../support/gate';
import { type Answers, taking } from '../toldWorkbook';
import type { GridWindow } from './gridWindow';

/** A server that answers for one of the things that it is asked only when it is told to. */
export function holding(which: number, takes: Answers = taking) {
  const { passed, open: answer } = gate();
  const answers: Answers = async (asked, workbook) => {
    if (workbook.asked.length === which) await passed;
    return takes(asked, workbook);
  };
  return { answers, answer };
}

/** Does something, and waits until what it writes is being sent. */
export async function sending(window: GridWindow, action: () => void): Promise<void> {
  const before = window.written.length;
  action();
  await window.isAsked(before + 1);
}

/** Waits until the page says that nothing was taken back. */
export const isToldSo = (window: GridWindow): Promise<void> =>
  window.until(() => window.toasts.includes('Không hoàn tác được thay đổi gần nhất.'));
