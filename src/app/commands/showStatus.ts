/**
 * "Tình hình nộp báo cáo": the sidebar that shows who has reported, and the two requests of its page: to refresh, and to
 * open a district's tab. A deployment without a sidebar shows a text. It reads and judges in memory and writes nothing, so
 * it needs no lock. The page is in the language of the person who opened it.
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
import { doneWithDetails, type Outcome, shown } from '../outcome';
import type { ProvinceContext } from '../province/context';
import { readProvince } from '../province/readProvince';
import { admit, type CommandContext } from '../rights/admit';

/** The name of the page in the script project. */
const PAGE = 'status';

/** Opens the sidebar. */
export function showStatus(world: World, context: CommandContext): Outcome {
  const text = messagesIn(languageOfLocale(world.person.locale()), context.nouns);
  const view = viewOf(world, context, text);
  const { showSidebar } = world.person;
  if (showSidebar === null) {
    return doneWithDetails(
      () => text.menu.showStatus,
      () => asLines(view).join('\n'),
    );
  }
  const answer: StatusAnswer = { view };
  showSidebar(text.menu.showStatus, fillPage(world.page(PAGE), answer));
  return shown;
}

/** The same where there is no sidebar. */
const asLines = ({ words, districts }: StatusView): readonly string[] => [
  `${words.asOf}. ${words.headline}`,
  words.summary,
  ...districts.map(({ name, stateWords, progressWords, missingWords }) =>
    [`${name}: ${stateWords}`, progressWords, missingWords].filter((part) => part !== '').join('; '),
  ),
];

/** The present state, for the open sidebar; a sentence if it cannot be read. */
export function readStatus(world: World): StatusAnswer {
  const text = messagesIn(languageOfLocale(world.person.locale()));
  try {
    const admission = admit(world, 'reporter');
    if (admission.kind !== 'admitted') return problemAnswer(admission.problem.said(text), text);
    const { context } = admission;
    return { view: viewOf(world, context, messagesIn(text.language, context.nouns)) };
  } catch (error) {
    world.logError(error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error));
    return problemAnswer(world.isRefusal(error) ? text.problem.noRight : text.problem.failed, text);
  }
}

/** Shows a district's tab; a sentence if it no longer has one. */
export function openTab(world: World, code: string): OpenTabAnswer {
  const text = messagesIn(languageOfLocale(world.person.locale()));
  const admission = admit(world, 'reporter');
  if (admission.kind !== 'admitted') return { problem: admission.problem.said(text) };
  const { register, located } = admission.context;
  const district = register.districts.find(({ locality }) => locality.code === code);
  const tab = district && located.byOwner.get(district.locality.code);
  if (tab === undefined) return { problem: text.sidebar.tabGone };
  tab.bringToFront();
  return null;
}

/** The texts that the page needs even without data. */
function frameWords({ menu, sidebar: { refresh, refreshing, refreshed, failed } }: Messages): FrameWords {
  return { title: menu.showStatus, refresh, refreshing, refreshed, failed };
}

function problemAnswer(problem: string, text: Messages): StatusAnswer {
  return { language: text.language, words: frameWords(text), problem };
}

function viewOf(world: World, context: ProvinceContext, text: Messages): StatusView {
  const { register, settings, located } = context;
  const province = readProvince(world, context);
  const report = provinceReport(register, province.figures, settings.target, []);
  const lines = new Map(report.districts.map((line) => [line.locality.code, line]));
  const districts = register.districts.map((district) => ({
    line: lines.get(district.locality.code),
    lateness: latenessOf(district, province.figures),
  }));
  const { sidebar: words, language } = text;
  const { onTime, late, due } = added(districts.map(({ lateness }) => tallyOf(lateness)));
  const { now } = province.moment;
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
    districts: districts.flatMap(({ line, lateness }) =>
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
