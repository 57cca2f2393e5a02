/** The Summary's section on completeness and timeliness: today in sentences, the last 7 and 30 days in a table. */

import { asBasisPoints, WHOLE } from '../../domain/figures/coverage';
import type { Outlook } from '../../domain/history/outlook';
import { added, NO_TALLY, sharesOf, type Tally, type Window } from '../../domain/history/rates';
import type { ProvinceReport } from '../../domain/reporting/provinceReport';
import type { Messages } from '../../messages';
import { DASH, formatCalendarDay, formatShare, formatThreshold } from '../../messages/format';
import type { Written } from '../../platform/tabPlan';
import {
  type ByColumn,
  PAGE_FORMAT,
  type PageLine,
  type SummaryColumn,
  tableLine,
  textLine,
  unitCells,
  unitLabels,
} from './lines';

/** Sentences on today's rates of the province. */
export function rateSentences({ rates }: Outlook, { rates: words, language }: Messages): readonly string[] {
  const today = added([...rates.today.values()]);
  const { communes, onTime, late, due } = today;
  const shares = sharesOf(today);
  const shown = (share: keyof NonNullable<typeof shares>) => (shares ? formatThreshold(shares[share], language) : DASH);
  return [
    words.fill(formatShare(communes.reported, communes.expected, language), communes.reported, communes.expected),
    words.districts({
      complete: shares ? formatThreshold(asBasisPoints(shares.onTime + shares.late), language) : DASH,
      onTime: shown('onTime'),
      late: shown('late'),
      notSent: shown('notSent'),
      part: onTime + late,
      whole: due,
    }),
  ];
}

/** The columns of a window's four rates. */
const WEEK = ['parent', 'population', 'users', 'coverage'] as const;
const MONTH = ['needed', 'contribution', 'band', 'completeness'] as const;

type Span = readonly [SummaryColumn, SummaryColumn, SummaryColumn, SummaryColumn];

const FORMATS: ByColumn<string> = Object.fromEntries([...WEEK, ...MONTH].map((key) => [key, PAGE_FORMAT.percentage]));

/** The table; only a heading before the first deadline has passed. */
export function rateTable(report: ProvinceReport, { rates }: Outlook, text: Messages): readonly PageLine[] {
  const { rates: words, summary } = text;
  const { week, month } = rates;
  if (week === null || month === null) return [textLine('heading', words.headingNone)];
  const labels = (span: Span): ByColumn<Written> =>
    Object.fromEntries(span.map((key, index) => [key, words.columns[index] ?? '']));
  const cells = (find: (window: Window) => Tally): ByColumn<Written> => ({
    ...rateCells(WEEK, find(week)),
    ...rateCells(MONTH, find(month)),
  });
  return [
    textLine('heading', words.heading),
    tableLine('header', { [WEEK[0]]: spanWords(7, week, text), [MONTH[0]]: spanWords(30, month, text) }),
    tableLine('header', { ...unitLabels(text), ...labels(WEEK), ...labels(MONTH) }),
    tableLine(
      'total',
      {
        ...unitCells(report.province.locality, summary.whole),
        ...cells(({ tallies }) => added([...tallies.values()])),
      },
      FORMATS,
    ),
    ...report.districts.map(({ locality }) => {
      const name = unitCells(locality);
      return tableLine('row', { ...name, ...cells(({ tallies }) => tallies.get(locality.code) ?? NO_TALLY) }, FORMATS);
    }),
  ];
}

const spanWords = (days: number, { first, last }: Window, { rates: words }: Messages): string =>
  words.span(days, formatCalendarDay(first), formatCalendarDay(last));

function rateCells([fill, onTime, late, open]: Span, tally: Tally): ByColumn<Written> {
  const { reported, expected } = tally.communes;
  const shares = sharesOf(tally);
  return {
    [fill]: expected === 0 ? DASH : reported / expected,
    [onTime]: shares ? shares.onTime / WHOLE : DASH,
    [late]: shares ? shares.late / WHOLE : DASH,
    [open]: shares ? shares.notSent / WHOLE : DASH,
  };
}
