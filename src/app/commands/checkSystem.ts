/**
 * "Kiểm tra hệ thống": whether everything that reminders and reports need is as it should be. It changes no tab, unless
 * the user accepts its offer to move a year of History or old lines of the Log.
 */

import type { Grid } from '../../domain/cell';
import { type Day, dayOf, isVietnamsZone } from '../../domain/day';
import type { Finding } from '../../domain/finding';
import { reminderRecipients } from '../../domain/units/locality';
import { faultSentence, findingSentence, languageOfLocale, type Messages, messagesIn } from '../../messages';
import type { World } from '../../platform/world';
import { type DistrictMarks, findDistrictMarks } from '../../sheets/district/marks';
import { readDistrict } from '../../sheets/district/readDistrict';
import { confirm, doneWithDetails, type Ending, type Outcome } from '../outcome';
import { type ArchiveOffer, archiveOffer, cellsLine } from '../province/archive';
import type { ProvinceContext } from '../province/context';
import { moveLog } from '../province/moveLog';
import type { Moved } from '../province/moveRows';
import { moveYear } from '../province/moveYear';
import { strayTabs } from '../province/strayTabs';
import { type Problem, problem } from '../result';
import type { CommandContext } from '../rights/admit';
import { readSchedule } from '../state/reminders';
import { cappedLines } from '../systemCheck/cappedLines';
import { clockLines } from '../systemCheck/clockLines';
import { rightsLines } from '../systemCheck/rightsLines';
import { runTimeLine } from '../systemCheck/runTimeLine';
import { scriptLines } from '../systemCheck/scriptLines';
import { hiddenLines, historyLines, logLines, memoryLines } from '../systemCheck/storageLines';
import { unsentLines } from '../systemCheck/unsentMails';

/** The most units that a line names. */
const NAMED = 10;

/** Checks the system: a line for each point, with ✓ or ✗, and each ✗ with what to do. */
export function checkSystem(world: World, context: CommandContext): Outcome {
  // In a wrong time zone History's years begin and end on other days.
  const offer = isVietnamsZone(world.workbook.timeZone()) ? archiveOffer(world, context) : null;
  if (offer === null) return checked(world, context);
  return confirm({
    title: offer.title,
    said: offer.said,
    nouns: context.nouns,
    yes: (again, read) => checked(again, read, moveOffered(again, read, offer)),
    no: checked,
    unanswered: checked,
  });
}

/** Moves what was offered, as far as it is still there. */
function moveOffered(world: World, context: CommandContext, { year, firstKept }: ArchiveOffer): readonly Moved[] {
  const moved = [
    year === null ? null : moveYear(world, context, year),
    firstKept === null ? null : moveLog(world, context, firstKept),
  ];
  return moved.flatMap((each) => each ?? []);
}

/** What it says where the context cannot be read. */
export function checkMemory(world: World, unread: Problem): Ending {
  const language = languageOfLocale(world.person.locale());
  const lost = memoryLines(world.memory.read(), messagesIn(language));
  return lost.length === 0 ? unread : problem((said) => [unread.said(said), ...lost].join('\n'));
}

function checked(world: World, context: CommandContext, moved: readonly Moved[] = []): Outcome {
  const text = messagesIn(languageOfLocale(world.person.locale()), context.nouns);
  const left = world.post.quota();
  const districtTabs = readDistrictTabs(context, dayOf(world.now()), text);
  const reported = districtTabs.reduce((sum, each) => sum + each.reported, 0);
  const lines = [
    ...clockLines(world, context.located.remembered, text),
    runTimeLine(context, { reported, recipientsLeft: left }, text),
    ...closeLines(world, context, text),
    ...mailLines(context, left, text),
    ...zoneLines(world, text),
    ...registerLines(context, text),
    ...tabLines(districtTabs, strayTabs(context), text),
    ...rightsLines(world, context, text),
    ...scriptLines(world, context, text),
    ...memoryLines(context.located.remembered, text),
    // In a wrong time zone History's days are others, and none may be judged.
    ...(isVietnamsZone(world.workbook.timeZone()) ? historyLines(context, text) : []),
    ...moved.map(({ said }) => said(text)),
    // What was just moved frees its cells once its tab is deleted.
    ...(moved.some(({ isMoved }) => isMoved) ? [] : [cellsLine(context)(text)]),
    ...unsentLines(world, context, text),
    ...logLines(world, context, text),
  ];
  return doneWithDetails(
    ({ system }) => system.title,
    () => lines.join('\n'),
  );
}

/** A closing time in Settings while no clock runs. */
function closeLines(world: World, { settings }: ProvinceContext, { system }: Messages): readonly string[] {
  const isOff = readSchedule(world.memory.read()) === null;
  return settings.closeTime !== null && isOff ? [system.closeOff] : [];
}

function mailLines({ register, settings }: ProvinceContext, left: number, { system }: Messages): readonly string[] {
  const escalates = settings.steps.some(({ step }) => step === 'escalation');
  const recipients = register.districts.map(({ locality, communes }) => ({
    locality,
    ...reminderRecipients(locality, communes),
  }));
  const names = (lacking: typeof recipients) => {
    const all = lacking.map(({ locality }) => locality.name);
    return all.length <= NAMED ? all : [...all.slice(0, NAMED), system.others(all.length - NAMED)];
  };
  const silent = recipients.filter(({ reporters }) => reporters.length === 0);
  const headless = recipients.filter(({ leaders }) => escalates && leaders.length === 0);
  const needed = recipients.reduce(
    (sum, { reporters }) => sum + reporters.length,
    settings.mail.digestRecipients.length,
  );
  return [
    left < needed ? system.quotaLow(left, needed) : system.quota(left),
    ...(silent.length > 0 ? [system.noReporter(names(silent))] : []),
    ...(headless.length > 0 ? [system.noLeader(names(headless))] : []),
    ...(settings.mail.digestRecipients.length === 0 ? [system.noDigest] : []),
    ...(settings.mail.trial ? [system.trial] : []),
  ];
}

function zoneLines(world: World, text: Messages): readonly string[] {
  const { system } = text;
  const found = [world.workbook.timeZone(), world.workbook.locale(), world.scriptTimeZone()];
  const [zone = '', locale, ofScript = ''] = found;
  const isRight = isVietnamsZone(zone) && locale === 'vi_VN' && isVietnamsZone(ofScript);
  const wrong = isVietnamsZone(zone) ? [] : [system.mended(faultSentence({ kind: 'zoneWrong', found: zone }, text))];
  return isRight ? [system.zone] : [system.zoneWrong(found.join(', ')), ...wrong];
}

function registerLines({ findings }: ProvinceContext, text: Messages): readonly string[] {
  if (findings.length === 0) return [text.system.sound];
  return mendingLines(findings, text);
}

/** The findings in a district's tab. */
interface CheckedTab {
  readonly findings: readonly Finding[];
  readonly damage: readonly string[];
  /** The number of rows that were reported today. */
  readonly reported: number;
}

function readDistrictTabs(
  { register, located, labels }: ProvinceContext,
  today: Day,
  text: Messages,
): readonly CheckedTab[] {
  return register.districts.map(({ locality, communes }) => {
    const tab = located.byOwner.get(locality.code);
    const grid = tab?.read();
    const marks = grid && findDistrictMarks(grid, locality.code, labels);
    if (!tab || !grid || !marks) {
      return {
        findings: [{ fault: { kind: 'tabMissing' }, locality, district: null, cell: null } as const],
        damage: [],
        reported: 0,
      };
    }
    const { findings } = readDistrict(grid, marks, { locality, communes }, today);
    return { findings, damage: hiddenLines(tab, grid, marks, text), reported: reportedRows(grid, marks, today) };
  });
}

function reportedRows(grid: Grid, { columns, firstRow }: DistrictMarks, today: Day): number {
  const column = columns.get('reportedAt');
  const times = column === undefined ? [] : grid.slice(firstRow).map((cells) => cells[column]);
  return times.filter((time) => time instanceof Date && dayOf(time) === today).length;
}

function tabLines(found: readonly CheckedTab[], strays: readonly Finding[], text: Messages): readonly string[] {
  const findings = [...found.flatMap((each) => each.findings), ...strays];
  return [
    ...(findings.length === 0 ? [text.system.tabs] : mendingLines(findings, text)),
    ...cappedLines(
      found.flatMap(({ damage }) => damage),
      text,
    ),
  ];
}

function mendingLines(findings: readonly Finding[], text: Messages): readonly string[] {
  const lines = findings.map((finding) => text.system.mended(findingSentence(finding, text)));
  return cappedLines(lines, text);
}
