/**
 * The Summary's section on progress: changes, pace and forecast, for the province in sentences and by district in a
 * table.
 */

import type { Outlook } from '../../domain/history/outlook';
import { type DailyNeed, dailyGain, type Forecast, type Progress } from '../../domain/history/progress';
import type { ProvinceReport } from '../../domain/reporting/provinceReport';
import type { Messages } from '../../messages';
import { DASH, formatCalendarDay, formatCount, formatSigned } from '../../messages/format';
import { latenessWord } from '../../messages/phrases';
import type { Written } from '../../platform/tabPlan';
import { type ByColumn, PAGE_FORMAT, type PageLine, tableLine, textLine, unitCells, unitLabels } from './lines';

/** Sentences on the province's progress. */
export function progressSentences({ province, targetDate }: Outlook, text: Messages): readonly string[] {
  const { progress: words } = text;
  const change = (people: number | null) => (people === null ? DASH : formatSigned(people, text.language));
  const pace = dailyGain(province);
  const shownPace = pace === null ? DASH : formatSigned(Math.round(pace * 10) / 10, text.language);
  const hasAny = [province.sinceYesterday, province.overWeek, pace].some((each) => each !== null);
  const need = targetDate && needSentence(province.dailyNeed, formatCalendarDay(targetDate), text);
  const { carried } = province;
  return [
    hasAny ? words.changes(change(province.sinceYesterday), change(province.overWeek), shownPace) : words.noChanges,
    words.forecastIs(forecastWords(province.forecast, text)),
    ...(need ? [need] : []),
    ...(carried ? [words.carried(carried.communes, formatCalendarDay(carried.oldest))] : []),
  ];
}

/** "ngày 5/12/2020", or the reason why there is no day. */
function forecastWords(forecast: Forecast, { progress: words }: Messages): string {
  return forecast.kind === 'on' ? words.forecastOn(formatCalendarDay(forecast.day)) : words.forecast[forecast.kind];
}

function needSentence(need: DailyNeed | null, day: string, { progress: words, language }: Messages): string | null {
  if (need === null) return null;
  if (need.kind === 'daily') return words.dailyNeed(day, formatCount(need.people, language), need.days);
  return need.kind === 'past' ? words.targetDatePast(day) : words.targetDateReached(day);
}

const FORMATS: ByColumn<string> = {
  population: PAGE_FORMAT.signed,
  users: PAGE_FORMAT.signed,
  coverage: PAGE_FORMAT.signedTenths,
  contribution: PAGE_FORMAT.count,
};

/** The table: the province, then the districts by coverage. */
export function progressTable(report: ProvinceReport, outlook: Outlook, text: Messages): readonly PageLine[] {
  const { progress: words, summary } = text;
  const header: ByColumn<Written> = {
    ...unitLabels(text),
    parent: words.columns.state,
    population: words.columns.sinceYesterday,
    users: words.columns.overWeek,
    coverage: words.columns.pace,
    needed: summary.columns.needed,
    contribution: words.columns.dailyNeed,
    band: words.columns.forecast,
    completeness: words.columns.carried,
  };
  const { province } = report;
  return [
    textLine('heading', words.heading),
    tableLine('header', header),
    tableLine(
      'total',
      {
        ...unitCells(province.locality, summary.whole),
        needed: province.needed ?? DASH,
        ...progressCells(outlook.province, text),
      },
      FORMATS,
    ),
    ...report.districts.flatMap(({ locality, needed }) => {
      const progress = outlook.districts.get(locality.code);
      if (progress === undefined) return [];
      const cells: ByColumn<Written> = {
        ...unitCells(locality),
        parent: latenessWord(outlook, locality.code, text),
        needed: needed ?? DASH,
        ...progressCells(progress, text),
      };
      return [tableLine('row', cells, FORMATS)];
    }),
  ];
}

function progressCells(progress: Progress, text: Messages): ByColumn<Written> {
  const { sinceYesterday, overWeek, dailyNeed, carried, forecast } = progress;
  return {
    population: sinceYesterday ?? DASH,
    users: overWeek ?? DASH,
    coverage: dailyGain(progress) ?? DASH,
    contribution: dailyNeed?.kind === 'daily' ? dailyNeed.people : DASH,
    band: forecastWords(forecast, text),
    completeness: carried ? text.progress.carriedIn(carried.communes, formatCalendarDay(carried.oldest)) : '',
  };
}
