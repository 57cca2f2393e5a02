/** What tests of formulas share: a district's tab in the course of a day, and what its rows say. */

import { expect } from '@jest/globals';
import type { Workbench } from '../../local/emulator/workbench';
import { instant } from './days';
import { removeLiveCells } from './marked';
import { communeRow, sentences, smallWorkbench } from './workbenches';

export const TAB = 'Huyện 1';
/** 1.000 until 15:50, then 9.000 for the rest of the day. */
export const ATTACK = '=IF(NOW()-INT(NOW())>0,66;9000;1000)';
export const FORMULA = 'Ô có công thức, kết quả có thể tự thay đổi. Chưa được tính; hãy nhập số nguyên, ví dụ 1.234.';
export const NOBODY = (counted: string) =>
  `Không ghi nhận ai nhập số trong ô này; ${counted}. Hãy nhập lại số, hoặc tích “Gửi báo cáo” nếu đúng.`;
export const ON_TIME = 'Đã báo cáo đúng hạn ngày 18/8/2020.';

/** A province of one district with three communes. */
export class FormulaBook {
  readonly workbench: Workbench = smallWorkbench(1, 3);

  at(time: string, date = '2020-08-18'): Workbench {
    return this.workbench.with({ now: instant(date, time) });
  }

  tab() {
    return this.workbench.tab(TAB);
  }

  said(code = 'X1.1'): string | undefined {
    return communeRow(this.workbench, TAB, code)['Tình trạng'];
  }

  /** Makes the tab one of before it had live cells. */
  withoutLiveCells(): void {
    removeLiveCells(this.tab());
  }

  typeAll(time: string, figures: readonly string[], date?: string): void {
    this.at(time, date).paste(
      `${TAB}!D7`,
      figures.map((figure) => [figure]),
    );
  }

  /** The province's users in the Summary built then. */
  users(time: string, date?: string): string | undefined {
    expect(this.at(time, date).run('buildSummary').error).toBeNull();
    return /[\d.]+ người dùng/.exec(sentences(this.workbench).join(' '))?.[0];
  }
}
