/** The content of the Summary tab, as lines of text and table rows. summaryTab.ts lays them out on the tab. */

import { type Band, bandFor, bandsOf } from '../../domain/figures/bands';
import type { Outlook } from '../../domain/history/outlook';
import type { Closing } from '../../domain/reporting/closing';
import {
  type CommuneLine,
  type Line,
  largestGaps,
  type ProvinceReport,
  type TableLine,
} from '../../domain/reporting/provinceReport';
import type { Settings } from '../../domain/settings';
import { findingSentence, type Messages } from '../../messages';
import {
  DASH,
  formatCalendarDay,
  formatCount,
  formatDay,
  formatMinute,
  formatThreshold,
  formatTime,
} from '../../messages/format';
import { headline, outOf } from '../../messages/phrases';
import type { Written } from '../../platform/tabPlan';
import { bandColors } from '../core/look';
import { groupSection } from './groups';
import { BLANK_LINE, type ByColumn, type PageLine, tableLine, textLine, unitCells } from './lines';
import { progressSentences, progressTable } from './progress';
import { rateSentences, rateTable } from './rates';

/** The number of communes listed as the largest gaps. */
const LARGEST = 10;

/** The input of the page. */
export interface SummaryView {
  readonly report: ProvinceReport;
  readonly outlook: Outlook;
  /** Today's close; null while the day is open. */
  readonly closed: Closing | null;
  /** When it was built. */
  readonly built: Date;
}

/** Composes the page. */
export function summaryPage(
  { report, outlook, closed, built }: SummaryView,
  settings: Settings,
  text: Messages,
): readonly PageLine[] {
  const words = text.summary;
  const { language } = text;
  const bands = bandsOf(settings.bands);
  const header = tableLine('header', words.columns);
  const communeRow = (line: CommuneLine): PageLine => {
    const state = words.figure[line.state];
    const completeness = line.asOf === null ? state : words.asOf(state, formatCalendarDay(line.asOf));
    return tableRow('row', line, { name: line.locality.name, parent: line.district.name, completeness }, bands, text);
  };

  const whole: TableLine = { ...report.province, rank: null, contribution: null };
  const names = { name: words.whole, parent: DASH, completeness: outOf(report.completeness) };
  const districts = report.districts.map((line) => {
    const parent = report.province.locality.name;
    const completeness = outOf(line.completeness);
    return tableRow('row', line, { name: line.locality.name, parent, completeness }, bands, text);
  });
  const largest = largestGaps(report, LARGEST);
  const below = report.belowTarget;
  const findings = findingSentences(report, text);

  return [
    textLine('title', words.title(report.province.locality)),
    textLine('sentence', words.built(formatTime(built, language), formatDay(built))),
    textLine('heading', headline(report, text)),
    ...(closed ? [textLine('sentence', closedSentence(closed, text))] : []),
    textLine('sentence', targetSentence(report, text)),
    ...[...progressSentences(outlook, text), ...rateSentences(outlook, text)].map((sentence) =>
      textLine('sentence', sentence),
    ),
    BLANK_LINE,
    textLine('heading', words.districts),
    header,
    tableRow('total', whole, names, bands, text),
    ...districts,
    BLANK_LINE,
    ...progressTable(report, outlook, text),
    BLANK_LINE,
    ...rateTable(report, outlook, text),
    BLANK_LINE,
    textLine('heading', findings.length > 0 ? words.findings(findings.length) : words.noFindings),
    ...findings.map((sentence) => textLine('finding', sentence)),
    ...(largest.length > 0
      ? [BLANK_LINE, textLine('heading', words.largest(largest.length)), header, ...largest.map(communeRow)]
      : []),
    BLANK_LINE,
    textLine('heading', below.length > 0 ? words.belowTarget(below.length) : words.noneBelowTarget),
    ...(below.length > 0 ? [header, ...below.map(communeRow)] : []),
    ...groupSection(report, outlook.groups, text),
  ];
}

function closedSentence({ day, minute }: Closing, { closing, language }: Messages): string {
  return closing.closedAt(formatCalendarDay(day), formatMinute(minute, language));
}

function targetSentence(report: ProvinceReport, text: Messages): string {
  const target = formatThreshold(report.target, text.language);
  const { needed, reached } = report.province;
  if (reached) return text.summary.targetReached(target);
  return text.summary.target(target, needed === null ? null : formatCount(needed, text.language));
}

/** The texts of a table row. */
interface RowNames {
  readonly name: string;
  readonly parent: string;
  readonly completeness: string;
}

function tableRow(
  kind: 'total' | 'row',
  line: TableLine,
  { name, parent, completeness }: RowNames,
  bands: readonly Band[],
  text: Messages,
): PageLine {
  const band = line.coverage && bandFor(line.coverage, bands);
  const cells: ByColumn<Written> = {
    ...unitCells(line.locality, name),
    rank: line.rank ?? DASH,
    parent,
    population: line.population ?? DASH,
    users: line.users,
    coverage: line.coverage ? line.coverage.users / line.coverage.population : DASH,
    needed: line.needed ?? DASH,
    contribution: line.contribution ?? DASH,
    band: bandWords(line, band, text),
    completeness,
  };
  const color = band && bandColors(band).background;
  return tableLine(kind, cells, {}, color ? { coverage: color, band: color } : {});
}

function bandWords(line: Line, band: Band | null, text: Messages): string {
  if (band === null) return text.summary.noCoverage;
  const words = text.band(band);
  return line.reached ? text.summary.reached(words) : text.summary.below(words);
}

/** What needs attention: the findings, then for each district the communes that have not reported. */
function findingSentences(report: ProvinceReport, text: Messages): readonly string[] {
  return [
    ...report.findings.map((finding) => findingSentence(finding, text)),
    ...report.districts
      .filter(({ missing }) => missing.length > 0)
      .map(({ locality, missing, completeness }) => {
        const days = new Set(missing.map(({ asOf }) => asOf));
        const [day = null] = days;
        const dated = ({ locality: { name }, asOf }: (typeof missing)[number]) =>
          asOf === null || days.size === 1 ? name : text.summary.missingSince(name, formatCalendarDay(asOf));
        const sentence = text.summary.missing(missing.map(dated), completeness.expected);
        const since = day !== null && days.size === 1 ? ` ${text.summary.allSince(formatCalendarDay(day))}` : '';
        return `${text.place(locality, null, null)}: ${sentence}${since}`;
      }),
  ];
}
