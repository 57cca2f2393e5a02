/** "Kiểm tra hệ thống": whether everything that reminders and reports rest on is as it should be. It changes nothing, unless somebody takes up its offer. */

import { type Day, dayOf } from '../../domain/day';
import type { Finding } from '../../domain/finding';
import { reminderRecipients } from '../../domain/units/locality';
import { findingSentence, languageOfLocale, type Messages, messagesIn } from '../../messages';
import { formatCalendarDay, formatTime, TIME_ZONE } from '../../messages/format';
import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import { findDistrictMarks } from '../../sheets/district/marks';
import { readDistrict } from '../../sheets/district/readDistrict';
import { readLastDays } from '../../sheets/history/historyTab';
import { unfinishedActions } from '../../sheets/log/logTab';
import { doneWithDetails, type Outcome, problem } from '../outcome';
import { offerArchive } from '../province/archive';
import { type ProvinceContext, readContext } from '../province/context';
import { historyReader } from '../province/historyReader';
import { readLog, shownStart } from '../province/log';
import { TICK } from '../reminders/clock';
import { mailSentence } from '../reminders/sendStep';
import { unreadableProperties } from '../state/properties';
import { lastTick, readSchedule, unsentToday } from '../state/reminders';

/** A finding about the workbook as a whole. */
const NOWHERE = { locality: null, district: null, cell: null } as const;

/** As many units of a kind as are named. */
const NAMED = 10;

/** A clock that has left out so many ticks has stopped. */
const TICKS_OF_SILENCE = 3;

/** Checks the system: a line a matter, ✓ or ✗, each ✗ with what to do. */
export function checkSystem(world: World): Outcome {
  const language = languageOfLocale(world.person.locale());
  const read = readContext(world);
  if (!read.ok) {
    const lost = memoryLines(world.memory.read(), messagesIn(language));
    if (lost.length === 0) return read.problem;
    return problem((said) => [read.problem.said(said), ...lost].join('\n'));
  }
  const context = read.value;
  const text = messagesIn(language, context.nouns);
  const lines = [
    clockLine(world, text),
    ...closeLines(world, context, text),
    ...mailLines(world, context, text),
    zoneLine(world, text),
    ...registerLines(context, text),
    ...tabLines(context, dayOf(world.now()), text),
    ...memoryLines(context.located.remembered, text),
    ...historyLines(context, text),
    ...offerArchive(world, context, text),
    ...unsentLines(world, context, text),
    ...cutOffLines(world, context, text),
  ];
  return doneWithDetails(
    ({ system }) => system.title,
    () => lines.join('\n'),
  );
}

function clockLine(world: World, { system, language }: Messages): string {
  const entries = world.memory.read();
  const schedule = readSchedule(entries);
  // Google shows an account its own triggers only, and switches triggers off without a word.
  const isGone = schedule !== null && schedule.by === world.person.address() && !world.triggers.hasClock(TICK);
  if (schedule === null || isGone) return system.tickOff;
  const last = lastTick(entries);
  const shown = last ? `${formatTime(last, language)} ${formatCalendarDay(dayOf(last))}` : system.never;
  const silence = TICKS_OF_SILENCE * world.triggers.clockMinutes * 60_000;
  const isLate = last !== null && world.now().getTime() - last.getTime() > silence;
  return isLate ? system.tickLate(schedule.by, shown) : system.tickOn(schedule.by, shown);
}

/** A time to close the day that no clock keeps. */
function closeLines(world: World, { settings }: ProvinceContext, { system }: Messages): readonly string[] {
  const isOff = readSchedule(world.memory.read()) === null;
  return settings.closeTime !== null && isOff ? [system.closeOff] : [];
}

function mailLines(world: World, { register, settings }: ProvinceContext, { system }: Messages): readonly string[] {
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
  const left = world.post.quota();
  return [
    left < needed ? system.quotaLow(left, needed) : system.quota(left),
    ...(silent.length > 0 ? [system.noReporter(names(silent))] : []),
    ...(headless.length > 0 ? [system.noLeader(names(headless))] : []),
    ...(settings.mail.digestRecipients.length === 0 ? [system.noDigest] : []),
    ...(settings.mail.trial ? [system.trial] : []),
  ];
}

function zoneLine(world: World, { system }: Messages): string {
  const found = [world.workbook.timeZone(), world.workbook.locale(), world.scriptTimeZone()];
  const isRight = found[0] === TIME_ZONE && found[1] === 'vi_VN' && found[2] === TIME_ZONE;
  return isRight ? system.zone : system.zoneWrong(found.join(', '));
}

function registerLines({ findings }: ProvinceContext, text: Messages): readonly string[] {
  if (findings.length === 0) return [text.system.sound];
  return mendingLines(findings, text);
}

function tabLines(
  { register, located, tabs, catalogues }: ProvinceContext,
  today: Day,
  text: Messages,
): readonly string[] {
  const findings = register.districts.flatMap((district): readonly Finding[] => {
    const { locality } = district;
    const grid = located.byOwner.get(locality.code)?.read();
    const marks = grid && findDistrictMarks(grid, locality.code, catalogues);
    if (!grid || !marks) return [{ fault: { kind: 'tabMissing' }, locality, district: null, cell: null }];
    return readDistrict(grid, marks, district, today).findings;
  });
  const others = new Set(located.others.map(({ id }) => id));
  const open = tabs.filter((tab) => !others.has(tab.id) && !tab.isProtected()).map((tab) => tab.name());
  return [
    ...(findings.length === 0 ? [text.system.tabs] : mendingLines(findings, text)),
    open.length === 0 ? text.system.protections : text.system.unprotected(open),
  ];
}

/** What is remembered out of sight and cannot be read any more. */
function memoryLines(entries: Entries, { system }: Messages): readonly string[] {
  const kinds = new Set(unreadableProperties(entries).map(({ kind }) => kind));
  return [...kinds].map((kind) => system.unreadable(system.remembered[kind]));
}

/** Actions outside the spreadsheet that began in the last days and of which no end is logged. */
function cutOffLines(world: World, { located }: ProvinceContext, text: Messages): readonly string[] {
  const log = readLog(located.byOwner.get('@log'), world.now());
  const lines = unfinishedActions(log?.rows ?? []).map((row) => text.system.cutOff(row.action, shownStart(row, text)));
  return capped(lines, text);
}

/** Rows of History's last days that hold something unreadable. */
function historyLines(context: ProvinceContext, text: Messages): readonly string[] {
  const tab = context.located.byOwner.get('@history');
  const reading = tab && readLastDays(tab, historyReader(context));
  if (reading === undefined) return [];
  if (!reading.ok) {
    return mendingLines([{ fault: { kind: 'historyBroken', column: reading.missing }, ...NOWHERE }], text);
  }
  const rows = reading.rows.filter(({ isDamaged }) => isDamaged).map(({ row }) => row + 1);
  return rows.length === 0 ? [] : [text.system.historyDamaged(rows.slice(0, LISTED), rows.length - LISTED)];
}

function unsentLines(world: World, { register }: ProvinceContext, text: Messages): readonly string[] {
  const today = dayOf(world.now());
  const unsent = unsentToday(world.memory.read(), today).map(({ owner, mail }) =>
    text.system.mended(mailSentence(owner, mail, today, register, text)),
  );
  return capped(unsent, text);
}

function mendingLines(findings: readonly Finding[], text: Messages): readonly string[] {
  const lines = findings.map((finding) => text.system.mended(findingSentence(finding, text)));
  return capped(lines, text);
}

/** As many lines of a kind as are listed; a dialog holds no more. */
const LISTED = 20;

function capped(lines: readonly string[], { done }: Messages): readonly string[] {
  return lines.length <= LISTED ? lines : [...lines.slice(0, LISTED), done.more(lines.length - LISTED)];
}
