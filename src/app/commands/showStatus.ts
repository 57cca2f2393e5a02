/**
 * "Tình hình nộp báo cáo": the sidebar that tells who has reported, and what its page asks of the server: the state
 * anew, and to go to a district's tab. The page speaks the language of whoever opened it.
 */

import { shownPercentage } from '../../domain/figures/coverage';
import { added, tallyOf } from '../../domain/history/rates';
import { type Lateness, latenessOf, toCall } from '../../domain/reporting/lateness';
import { type DistrictLine, provinceReport } from '../../domain/reporting/provinceReport';
import { languageOfLocale, type Messages, messagesIn } from '../../messages';
import { formatDay, formatPercentage, formatTime } from '../../messages/format';
import { headline } from '../../messages/phrases';
import type { World } from '../../platform/world';
import { fillPage } from '../../sidebar/fill';
import type { DistrictView, FrameWords, OpenTabAnswer, StatusAnswer, StatusView } from '../../sidebar/view';
import { type Outcome, shown } from '../outcome';
import { type ProvinceContext, readContext } from '../province/context';
import { refreshProvince } from '../province/refresh';

/** The page as it was pushed. */
const PAGE = 'status';

/** Opens the sidebar. */
export function showStatus(world: World): Outcome {
  const context = readContext(world);
  if ('kind' in context) return context;
  const text = messagesIn(languageOfLocale(world.person.locale()), context.nouns);
  const answer: StatusAnswer = { view: viewOf(world, context, text) };
  world.person.showSidebar(text.menu.showStatus, fillPage(world.page(PAGE), answer));
  return shown;
}

/** The state anew, for the open sidebar; a sentence where there is none to be had. */
export function readStatus(world: World): StatusAnswer {
  const text = messagesIn(languageOfLocale(world.person.locale()));
  try {
    if (!world.lock()) return problemAnswer(text.problem.busy, text);
    const context = readContext(world);
    if ('kind' in context) return problemAnswer(context.said(text), text);
    return { view: viewOf(world, context, messagesIn(text.language, context.nouns)) };
  } catch (error) {
    world.logError(error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error));
    return problemAnswer(world.isRefusal(error) ? text.problem.noRight : text.problem.failed, text);
  }
}

/** Brings a district's tab into view; a sentence where it has none any more. */
export function openTab(world: World, code: string): OpenTabAnswer {
  const text = messagesIn(languageOfLocale(world.person.locale()));
  const context = readContext(world);
  if ('kind' in context) return { problem: context.said(text) };
  const district = context.register.districts.find(({ locality }) => locality.code === code);
  const tab = district && context.located.byOwner.get(district.locality.code);
  if (tab === undefined) return { problem: text.sidebar.tabGone };
  tab.show();
  return null;
}

/** The words of the page that it has whatever it shows. */
function frameWords({ menu, sidebar: { refresh, refreshing, refreshed, failed } }: Messages): FrameWords {
  return { title: menu.showStatus, refresh, refreshing, refreshed, failed };
}

function problemAnswer(problem: string, text: Messages): StatusAnswer {
  return { language: text.language, words: frameWords(text), problem };
}

function viewOf(world: World, context: ProvinceContext, text: Messages): StatusView {
  const { register, settings, located } = context;
  const reading = refreshProvince(world, context);
  const report = provinceReport(register, reading.figures, settings.target, []);
  const lines = new Map(report.districts.map((line) => [line.locality.code, line]));
  const standings = register.districts.map((district) => ({
    line: lines.get(district.locality.code),
    lateness: latenessOf(district, reading.figures),
  }));
  const { sidebar: words, language } = text;
  const { onTime, late, due } = added(standings.map(({ lateness }) => tallyOf(lateness)));
  const { now } = reading.moment;
  return {
    language,
    words: {
      ...frameWords(text),
      onlyLate: words.onlyLate,
      nobodyLate: words.nobodyLate,
      openTab: words.openTab,
      telephone: words.telephone,
      asOf: words.asOf(formatTime(now, language), formatDay(now)),
      headline: headline(report, text),
      summary: words.summary(onTime + late, due),
    },
    districts: standings.flatMap(({ line, lateness }) =>
      line ? [districtView(line, lateness, located.byOwner.has(line.locality.code), text)] : [],
    ),
  };
}

function districtView(
  { locality, coverage }: DistrictLine,
  lateness: Lateness,
  hasTab: boolean,
  { sidebar: words, language }: Messages,
): DistrictView {
  const { state, completeness, missing, invalid } = lateness;
  const { reported, expected } = completeness;
  const called = toCall(locality, lateness);
  const names = (communes: Lateness['missing']) =>
    communes.map((unit) => (called.includes(unit) ? `${unit.name} (${unit.telephone})` : unit.name));
  return {
    code: locality.code,
    name: locality.name,
    state,
    stateWords: words.state[state],
    reported,
    expected,
    progressWords: expected === 0 ? '' : words.progress(reported, expected),
    coverageWords: coverage ? words.coverage(formatPercentage(shownPercentage(coverage), language)) : words.noCoverage,
    telephone: locality.telephone,
    missingWords: [
      ...(missing.length > 0 ? [words.missing(names(missing))] : []),
      ...(invalid.length > 0 ? [words.invalid(names(invalid))] : []),
    ].join('. '),
    hasTab,
  };
}
