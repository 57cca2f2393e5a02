/** The Summary tab as lines of text and table rows: the province in one screen. Where it stands is summaryTab's. */

import { type Band, bandFor, bandsOf } from '../domain/bands';
import { shownPercentage } from '../domain/coverage';
import type { Completeness, Line, ProvinceReport, TableLine } from '../domain/report';
import type { Settings } from '../domain/settings';
import { findingSentence, type Messages } from '../language';
import {
  formatCalendarDay,
  formatCount,
  formatDay,
  formatPercentage,
  formatThreshold,
  formatTime,
} from '../language/format';
import { bandColors } from './look';
import type { Written } from './plan';

/** The columns of every table on the page. */
export const SUMMARY_COLUMNS = [
  'rank',
  'code',
  'name',
  'parent',
  'population',
  'users',
  'coverage',
  'needed',
  'contribution',
  'band',
  'completeness',
] as const satisfies readonly (keyof Messages['summary']['columns'])[];

type SummaryColumn = (typeof SUMMARY_COLUMNS)[number];

/**
 * What a line of the page is: a title, a heading, a sentence, a table's header or row, or nothing. Sentences fill
 * their first cell only; a header and a row fill all.
 */
export type LineKind = 'title' | 'heading' | 'sentence' | 'finding' | 'header' | 'total' | 'row' | 'gap';

/** One line of the page. */
export interface PageLine {
  readonly kind: LineKind;
  /** As many as the kind fills: one or all columns. */
  readonly cells: readonly Written[];
  /** Background of the cells that a highlight covers, by column; empty for most. */
  readonly backgrounds: Readonly<Record<number, string>>;
}

const DASH = '–';

/** Composes the page. `built` is when. */
export function summaryPage(
  report: ProvinceReport,
  settings: Settings,
  text: Messages,
  built: Date,
): readonly PageLine[] {
  const words = text.summary;
  const { language } = text;
  const bands = bandsOf(settings.bands);
  const header: PageLine = { kind: 'header', cells: SUMMARY_COLUMNS.map((key) => words.columns[key]), backgrounds: {} };
  const sentence = (said: string): PageLine => ({ kind: 'sentence', cells: [said], backgrounds: {} });
  const heading = (said: string): PageLine => ({ kind: 'heading', cells: [said], backgrounds: {} });

  const whole: TableLine = { ...report.province, rank: null, contribution: null };
  const row = (kind: 'total' | 'row', line: TableLine, names: RowNames): PageLine =>
    tableRow(kind, line, names, bands, text);
  const total = row('total', whole, { name: words.whole, parent: DASH, completeness: outOf(report.completeness) });
  const districts = report.districts.map((line) => {
    const parent = report.province.locality.name;
    return row('row', line, { name: line.locality.name, parent, completeness: outOf(line.completeness) });
  });
  const communes = report.belowTarget.map((line) => {
    const state = words.figure[line.state];
    const completeness = line.asOf === null ? state : words.asOf(state, formatCalendarDay(line.asOf));
    const names = { name: line.locality.name, parent: line.district.name, completeness };
    return row('row', line, names);
  });
  const mending = mendingSentences(report, text);

  return [
    { kind: 'title', cells: [words.title(report.province.locality, settings.indicator)], backgrounds: {} },
    sentence(words.built(formatTime(built, language), formatDay(built))),
    heading(standing(report, text)),
    sentence(targetSentence(report, text)),
    GAP,
    heading(words.districts),
    header,
    total,
    ...districts,
    GAP,
    heading(communes.length > 0 ? words.belowTarget(communes.length) : words.noneBelowTarget),
    ...(communes.length > 0 ? [header, ...communes] : []),
    GAP,
    heading(mending.length > 0 ? words.findings(mending.length) : words.noFindings),
    ...mending.map((said): PageLine => ({ kind: 'finding', cells: [said], backgrounds: {} })),
  ];
}

const GAP: PageLine = { kind: 'gap', cells: [], backgrounds: {} };

/** "207.062 người dùng trên 1.252.731 dân, đạt 16,53%." */
export function standing(report: ProvinceReport, text: Messages): string {
  const { users, population, coverage } = report.province;
  const { language } = text;
  if (coverage === null || population === null) return text.summary.noPercentage(formatCount(users, language));
  return text.summary.standing(
    formatCount(users, language),
    formatCount(population, language),
    formatPercentage(shownPercentage(coverage), language),
  );
}

function targetSentence(report: ProvinceReport, text: Messages): string {
  const target = formatThreshold(report.target, text.language);
  const { needed, reached } = report.province;
  if (reached) return text.summary.targetReached(target);
  return text.summary.target(target, needed === null ? null : formatCount(needed, text.language));
}

/** The words of a table row that are not figures. */
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
  const cells: Readonly<Record<SummaryColumn, Written>> = {
    rank: line.rank ?? DASH,
    code: { code: line.locality.code },
    name,
    parent,
    population: line.population ?? DASH,
    users: line.users,
    coverage: line.coverage ? line.coverage.users / line.coverage.population : DASH,
    needed: line.needed ?? DASH,
    contribution: line.contribution ?? DASH,
    band: bandWords(line, band, text),
    completeness,
  };
  return { kind, cells: SUMMARY_COLUMNS.map((key) => cells[key]), backgrounds: band ? highlight(band) : {} };
}

function bandWords(line: Line, band: Band | null, text: Messages): string {
  if (band === null) return text.summary.noCoverage;
  const words = text.band(band);
  return line.reached ? text.summary.reached(words) : text.summary.below(words);
}

function highlight(band: Band): PageLine['backgrounds'] {
  const colored = (['coverage', 'band'] as const).map((key) => [
    SUMMARY_COLUMNS.indexOf(key),
    bandColors(band).background,
  ]);
  return Object.fromEntries(colored);
}

/** "10/11", or a dash where nobody has to report. */
const outOf = ({ reported, expected }: Completeness): string => (expected === 0 ? DASH : `${reported}/${expected}`);

function mendingSentences(report: ProvinceReport, text: Messages): readonly string[] {
  return [
    ...report.findings.map((finding) => findingSentence(finding, text)),
    ...report.districts
      .filter(({ missing }) => missing.length > 0)
      .map(({ locality, missing, completeness }) => {
        const names = missing.map(({ name }) => name);
        return `${text.place(locality, null, null)}: ${text.summary.missing(names, completeness.expected)}`;
      }),
  ];
}
