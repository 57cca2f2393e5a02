/** The annex of the official report: every district's figures as a table. */

import { shownPercentage } from '../domain/figures/coverage';
import type { Line } from '../domain/reporting/provinceReport';
import type { Messages } from '../messages';
import { DASH, formatCount, formatPercentage, formatSigned } from '../messages/format';
import { latenessWord, outOf } from '../messages/phrases';
import type { Annex, AnnexColumn } from './document';
import type { ReportInput } from './reportInput';

/** The annex's table: a row per district, by coverage, and the province's total below. */
export function annexTable(
  { report, outlook }: ReportInput,
  text: Messages,
): Pick<Annex, 'columns' | 'rows' | 'total'> {
  const { columns: labels } = text.report.annex;
  const { language } = text;
  const figures = (line: Line, change: number | null): readonly string[] => [
    line.population === null ? DASH : formatCount(line.population, language),
    formatCount(line.users, language),
    line.coverage ? formatPercentage(shownPercentage(line.coverage), language) : DASH,
    line.needed === null ? DASH : formatCount(line.needed, language),
    change === null ? DASH : formatSigned(change, language),
  ];
  const right = (label: string, width: number): AnnexColumn => ({ label, align: 'right', width });
  return {
    columns: [
      { label: labels.number, align: 'center', width: 6 },
      { label: labels.name, align: 'left', width: 17 },
      right(labels.population, 13),
      right(labels.users, 11),
      right(labels.coverage, 12),
      right(labels.needed, 11),
      right(labels.change, 10),
      { label: labels.completeness, align: 'center', width: 12 },
      { label: labels.state, align: 'center', width: 15 },
    ],
    rows: report.districts.map((line, index) => [
      String(index + 1),
      line.locality.name,
      ...figures(line, outlook.districts.get(line.locality.code)?.sinceYesterday ?? null),
      outOf(line.completeness),
      latenessWord(outlook, line.locality.code, text),
    ]),
    total: [
      '',
      text.summary.whole,
      ...figures(report.province, outlook.province.sinceYesterday),
      outOf(report.completeness),
      '',
    ],
  };
}
