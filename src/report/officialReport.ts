/**
 * Composes the official report of a day: the Summary's content as the office's document to the People's Committee.
 * Number and signature stay blank. Dates have leading zeros as Nghị định 30/2020/NĐ-CP requires.
 */

import { shownPercentage } from '../domain/figures/coverage';
import { type GroupTotals, isTooSmallToTell, rateOf, SMALLEST_TOLD } from '../domain/figures/priorityGroups';
import { type DailyNeed, dailyGain } from '../domain/history/progress';
import { added, notSent, sent, sharesOf } from '../domain/history/rates';
import { largestGaps } from '../domain/reporting/provinceReport';
import type { Messages } from '../messages';
import {
  DASH,
  formatCount,
  formatOfficialDate,
  formatOfficialDay,
  formatPercentage,
  formatShare,
  formatThreshold,
  formatTime,
} from '../messages/format';
import { gapPhrase } from '../messages/phrases';
import { annexTable } from './annex';
import type { BodyPart, OfficialDocument } from './document';
import type { ReportInput } from './reportInput';

/** The number of largest gaps that are listed. */
const NAMED = 5;

/** Composes the report. */
export function officialReport(input: ReportInput, text: Messages): OfficialDocument {
  const { register, settings, outlook } = input;
  const { report: words, language } = text;
  const { office } = settings.mail;
  const date = formatOfficialDate(outlook.today, language);
  return {
    language,
    superior: words.superior(register.province),
    office: office.toUpperCase(),
    nation: words.nation,
    motto: words.motto,
    number: words.number,
    placeAndDate: words.placeAndDate(register.province.name, date),
    type: words.type,
    subject: words.subject(settings.reportSubject, date),
    addressee: words.addressee(register.province),
    body: bodyOf(input, text),
    recipientsLabel: words.recipientsLabel,
    recipients: words.recipients,
    signatory: words.signatory,
    signatureHint: words.signatureHint,
    annex: {
      heading: words.annex.heading,
      title: words.annex.title(formatOfficialDay(outlook.today)),
      reference: words.annex.reference(date, office),
      ...annexTable(input, text),
      note: words.annex.note,
    },
  };
}

const paragraph = (text: string): BodyPart => ({ kind: 'paragraph', text });
const heading = (text: string): BodyPart => ({ kind: 'heading', text });
/** List items, each ended by a semicolon and the last by a full stop. */
const items = (texts: readonly string[]): readonly BodyPart[] =>
  texts.map((text, index) => ({ kind: 'item', text: text + (index === texts.length - 1 ? '.' : ';') }));

function bodyOf(input: ReportInput, text: Messages): readonly BodyPart[] {
  const { settings, outlook, report, now } = input;
  const { report: words, language } = text;
  const groups = outlook.groups.filter(({ province }) => province.whole > 0);
  const gaps = largestGaps(report, NAMED);
  const opening = {
    letter: settings.mail.letterNumber,
    office: settings.mail.office,
    time: formatTime(now, language),
    day: formatOfficialDay(outlook.today),
  };
  return [
    paragraph(words.opening(opening)),
    heading(words.headings.result),
    paragraph(resultSentences(input, text).join(' ')),
    paragraph(progressSentences(input, text).join(' ')),
    ...(gaps.length === 0
      ? []
      : [paragraph(`${words.headings.gaps}:`), ...items(gaps.map((line) => gapPhrase(line, text)))]),
    heading(words.headings.reporting),
    paragraph(reportingSentences(input, text).join(' ')),
    ...(groups.length === 0
      ? []
      : [heading(words.headings.groups), ...items(groups.map((group) => groupItem(group, text)))]),
    paragraph(words.closing(settings.mail.office)),
  ];
}

function resultSentences({ report }: ReportInput, { report: words, language }: Messages): readonly string[] {
  const { users, population, coverage, needed, reached } = report.province;
  const target = formatThreshold(report.target, language);
  const shown = formatCount(users, language);
  if (coverage === null || population === null) return [words.resultWithoutPopulation(shown)];
  const percentage = formatPercentage(shownPercentage(coverage), language);
  return [
    words.result(shown, formatCount(population, language), percentage),
    reached ? words.targetReached(target) : words.target(target, formatCount(needed ?? 0, language)),
  ];
}

function progressSentences({ outlook }: ReportInput, text: Messages): readonly string[] {
  const { report: words, progress, language } = text;
  const { province, targetDate } = outlook;
  const ifKnown = (people: number | null, phrase: (change: string) => string) =>
    people === null ? [] : [phrase(changeWords(people, text))];
  const changes = [
    ...ifKnown(province.sinceYesterday, words.sinceYesterday),
    ...ifKnown(province.overWeek, words.overWeek),
    ...ifKnown(dailyGain(province), words.pace),
  ];
  const { forecast, dailyNeed } = province;
  const forecastSentence =
    forecast.kind === 'on'
      ? words.forecastOn(formatOfficialDay(forecast.day))
      : words.forecast(progress.forecast[forecast.kind]);
  const needed = (need: DailyNeed | null) =>
    targetDate && need?.kind === 'daily'
      ? [words.need(formatOfficialDay(targetDate), formatCount(need.people, language))]
      : [];
  return [...(changes.length === 0 ? [] : [words.changes(changes)]), forecastSentence, ...needed(dailyNeed)];
}

/** "tăng 6.563 người"; a mean is rounded to tenths. */
function changeWords(people: number, { report: words, language }: Messages): string {
  const tenths = Math.round(Math.abs(people) * 10) / 10;
  if (tenths === 0) return words.noChange;
  const shown = formatCount(tenths, language);
  return people > 0 ? words.gain(shown) : words.fall(shown);
}

/** The statement on completeness: who has reported, who has not, and which older figures count instead. */
function reportingSentences(
  { register, report, outlook }: ReportInput,
  { report: words, language }: Messages,
): readonly string[] {
  const tally = added([...outlook.rates.today.values()]);
  const { communes, onTime, late, unknownTime, due } = tally;
  const shares = sharesOf(tally);
  const share = (part: number, key: keyof NonNullable<typeof shares>) =>
    `${formatCount(part, language)} (${shares ? formatThreshold(shares[key], language) : DASH})`;
  const open = register.districts.filter(({ locality }) => {
    const district = outlook.rates.today.get(locality.code);
    return district !== undefined && notSent(district) > 0;
  });
  const { carried } = outlook.province;
  const never = report.districts.flatMap(({ missing }) => missing).filter(({ asOf }) => asOf === null).length;
  return [
    words.fill(formatShare(communes.reported, communes.expected, language), communes.reported, communes.expected),
    words.districts({
      complete: sent(tally),
      due,
      rate: formatShare(sent(tally), due, language),
      onTime: share(onTime, 'onTime'),
      late: share(late, 'late'),
      unknownTime: unknownTime > 0 ? share(unknownTime, 'unknownTime') : null,
      notSent: share(notSent(tally), 'notSent'),
    }),
    ...(open.length === 0 ? [] : [words.open(open.map(({ locality }) => locality.name))]),
    ...(carried ? [words.carried(carried.communes, formatOfficialDay(carried.oldest))] : []),
    ...(never > 0 ? [words.never(never)] : []),
  ];
}

/**
 * A group's counts in the whole province. The report gives none of a district: a count that is not told there could be
 * computed from the others and the sum.
 */
function groupItem({ group, province }: GroupTotals, { report: words, groups, language }: Messages): string {
  const rate = rateOf(province);
  const shown = rate ? formatPercentage(shownPercentage(rate), language) : DASH;
  if (group === 'households') {
    return words.households(formatCount(province.part, language), formatCount(province.whole, language), shown);
  }
  const told = (count: number) =>
    isTooSmallToTell(count) ? words.fewerThan(SMALLEST_TOLD) : formatCount(count, language);
  const isTold = !isTooSmallToTell(province.part) && !isTooSmallToTell(province.whole);
  const [part, whole] = [told(province.part), told(province.whole)];
  return words.group({ name: groups.names[group], part, whole, rate: isTold ? shown : null });
}
