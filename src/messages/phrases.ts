/** Phrases that several places compose from the same values: the Summary, mail, the report and the sidebar. */

import { shownPercentage } from '../domain/figures/coverage';
import type { Outlook } from '../domain/history/outlook';
import { NO_TALLY } from '../domain/history/rates';
import type { CommuneLine, Completeness, ProvinceReport } from '../domain/reporting/provinceReport';
import type { LocalityCode } from '../domain/units/locality';
import { DASH, formatCount, formatPercentage, formatShare } from './format';
import type { Messages } from './vi';

/** "10/11", or a dash where no commune has to report. */
export const outOf = ({ reported, expected }: Completeness): string =>
  expected === 0 ? DASH : `${reported}/${expected}`;

/** The province's result in one sentence: "207.062 người đã tiêm vắc xin trên 1.252.731 dân, chiếm 16,53% dân số." */
export function headline(report: ProvinceReport, { summary: words, language }: Messages): string {
  const { users, population, coverage } = report.province;
  if (coverage === null || population === null) return words.noPercentage(formatCount(users, language));
  return words.headline(
    formatCount(users, language),
    formatCount(population, language),
    formatPercentage(shownPercentage(coverage), language),
  );
}

/** A district's state today in a word. */
export function latenessWord({ rates }: Outlook, code: LocalityCode, { rates: words }: Messages): string {
  const { due, onTime, late, unknownTime } = rates.today.get(code) ?? NO_TALLY;
  if (due === 0) return words.state.exempt;
  if (onTime > 0) return words.state.onTime;
  if (late > 0) return words.state.late;
  return unknownTime > 0 ? words.state.unknownTime : words.state.open;
}

/** A large gap: the commune, its coverage, the people that it needs, and their share of the province's. */
export function gapPhrase(
  { locality, district, needed, coverage, contribution }: CommuneLine,
  { mail: words, language }: Messages,
): string {
  return words.gap({
    name: `${locality.name} (${district.name})`,
    coverage: coverage ? formatPercentage(shownPercentage(coverage), language) : DASH,
    needed: formatCount(needed ?? 0, language),
    share: formatShare(contribution ?? 0, 1, language),
  });
}
