/** The Summary's section on completeness and timeliness: today in sentences, the last 7 and 30 days in a table. */

import { asBasisPoints, WHOLE } from '../../domain/figures/coverage';
import type { Outlook } from '../../domain/history/outlook';
import { added, NO_TALLY, type Shares, sent, sharesOf, type Tally, type Window } from '../../domain/history/rates';
import type { ProvinceReport } from '../../domain/reporting/provinceReport';
import type { Language } from '../../domain/settings';
import type { Messages } from '../../messages';
import { DASH, formatCalendarDay, formatShare, formatSigned, formatThreshold } from '../../messages/format';
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
  const { communes, unknownTime, due } = today;
  const shares = sharesOf(today);
  const shown = (share: keyof Shares) => (shares ? formatThreshold(shares[share], language) : DASH);
  return [
    words.fill(formatShare(communes.reported, communes.expected, language), communes.reported, communes.expected),
    words.districts({
      complete: shares ? formatThreshold(asBasisPoints(WHOLE - shares.notSent), language) : DASH,
      onTime: shown('onTime'),
      late: shown('late'),
      unknownTime: unknownTime > 0 ? shown('unknownTime') : null,
      notSent: shown('notSent'),
      part: sent(today),
      whole: due,
    }),
    ...correctionSentences(rates, words, language),
  ];
}

/** How often figures were corrected after the deadline; nothing where none was. */
function correctionSentences(
  { corrections, week, month }: Outlook['rates'],
  words: Messages['rates'],
  language: Language,
): readonly string[] {
  const spans = [
    [0, corrections],
    [7, week?.corrections ?? null],
    [30, month?.corrections ?? null],
  ] as const;
  const shown = spans.flatMap(([days, span]) =>
    span === null ? [] : [[days, span.times, formatSigned(span.change, language)] as const],
  );
  return shown.some(([, times]) => times > 0) ? [words.corrections(shown)] : [];
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
    ...unknownTimeLine([week, month], text),
  ];
}

/** The share that has no column of its own, so that the others add up to 100% with it. */
function unknownTimeLine(
  windows: readonly [Window, Window],
  { rates: words, language }: Messages,
): readonly PageLine[] {
  const shares = windows.map(({ tallies }, index) => {
    const share = sharesOf(added([...tallies.values()]))?.unknownTime ?? 0;
    return [index === 0 ? 7 : 30, share] as const;
  });
  if (shares.every(([, share]) => share === 0)) return [];
  const shown = shares.map(([days, share]) => [days, formatThreshold(asBasisPoints(share), language)] as const);
  return [textLine('sentence', words.unknownTime(shown))];
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
