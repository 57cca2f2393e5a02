/**
 * "Mở khóa": opens a closed district, or all of them, until a time of the day and for a reason; the clock locks it again by
 * itself.
 */

import { shortened } from '../../domain/cell';
import { dayOf, minuteOf, readDay, readTimeOfDay } from '../../domain/day';
import { momentOf } from '../../domain/reporting/timeliness';
import { bareKey, nameKey } from '../../domain/units/collation';
import type { District } from '../../domain/units/locality';
import { allMessages, languageOfLocale, type Messages, messagesIn } from '../../messages';
import { formatMinute } from '../../messages/format';
import type { World } from '../../platform/world';
import { done, type Outcome, problem } from '../outcome';
import { readContext } from '../province/context';
import { applyLocks } from '../province/locks';
import { logEntries } from '../province/log';
import { ensureClock } from '../reminders/clock';
import { keepClosing, readClosing } from '../state/closing';

/** So much of a reason goes into the Log. */
const LONGEST_REASON = 500;

/** Asks which district, until when and why, and opens it. */
export function reopenDistrict(world: World): Outcome {
  const read = readContext(world);
  if (!read.ok) return read.problem;
  const context = read.value;
  const { register, settings, located, text } = context;
  const closing = readClosing(world.memory.read());
  const isToday = closing?.day === dayOf(world.now());
  // One that is open until a time may be opened for longer.
  const districts = register.districts.filter(({ locality }) => isToday && closing.districts.includes(locality.code));
  if (closing === null || districts.length === 0) return problem(({ closing: words }) => words.nothingClosed);

  const { closing: words, language } = messagesIn(languageOfLocale(world.person.locale()), context.nouns);
  const names = districts.map(({ locality }) => locality.name).join(', ');
  const chosen = ask(
    world,
    words.reopenTitle,
    words.askDistrict(names),
    (typed) => (isAll(typed) ? districts : named(districts, typed)),
    words.noDistrict,
  );
  if (chosen === null) return done((said) => said.closing.cancelled);
  const isLater = (typed: string) => laterToday(typed, world.now());
  const until = ask(
    world,
    words.reopenTitle,
    words.askUntil,
    isLater,
    words.noTime(formatMinute(minuteOf(world.now()), language)),
  );
  if (until === null) return done((said) => said.closing.cancelled);
  const reason = ask(world, words.reopenTitle, words.askReason, (typed) => typed || null, words.noReason);
  if (reason === null) return done((said) => said.closing.cancelled);

  const moment = momentOf(world.now(), settings.deadline);
  const time = (said: Messages) => formatMinute(until, said.language);
  const by = world.person.address();
  const whom = (said: Messages) => chosen.map(({ locality }) => said.place(locality, null, null)).join(', ');
  const detail = text.closing.reopenedBy({
    district: whom(text),
    until: time(text),
    reason: shortened(reason, LONGEST_REASON),
    by,
  });
  const revision = closing.revision + 1;
  const codes = chosen.map(({ locality }) => locality.code);
  // Another district or time is another event, though the first of them was cut off before it was remembered.
  const id = [closing.day, revision, codes.length === closing.districts.length ? '*' : codes, until].join('.');
  logEntries(context, moment.now, [{ event: 'reopen', id, action: text.closing.reopenAction, detail }]);
  const opened = Object.fromEntries(chosen.map(({ locality }) => [locality.code, { until }]));
  world.memory.write(keepClosing({ ...closing, revision, reopened: { ...closing.reopened, ...opened } }));
  applyLocks(world, context, moment.now);
  ensureClock(world, located.remembered);
  return done((said) => said.closing.reopened(whom(said), time(said)));
}

/** Asks until the answer can be used, saying what is wrong with it; null when the person gives up. */
function ask<T>(
  world: World,
  title: string,
  question: string,
  meant: (typed: string) => T | null,
  wrong: string,
): T | null {
  let said = question;
  for (;;) {
    const typed = world.person.askText(title, said);
    if (typed === null) return null;
    const answer = meant(typed.normalize('NFC').trim());
    if (answer !== null) return answer;
    said = `${wrong}\n\n${question}`;
  }
}

/** Whether all are meant, as after a close by mistake, in whichever language. */
const isAll = (typed: string): boolean => allMessages().some(({ closing }) => bareKey(closing.all) === bareKey(typed));

/** A district by its code, or by its name with or without its type, wherever the tones are set or left out. */
function named(districts: readonly District[], typed: string): readonly District[] | null {
  const like = (key: (name: string) => string) =>
    districts.filter(
      ({ locality: { code, name, type } }) =>
        code === typed || [name, `${type} ${name}`].some((each) => key(each) === key(typed)),
    );
  const [exactly, roughly] = [like(nameKey), like(bareKey)];
  const found = exactly.length > 0 ? exactly : roughly;
  return found.length === 1 ? found : null;
}

/** A day as it may stand beside the time. */
const DAY = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/;

/** A time of today that is still ahead, with or without the day, as the minute of the day. */
function laterToday(typed: string, now: Date): number | null {
  const [date] = DAY.exec(typed) ?? [];
  if (date !== undefined && readDay(date) !== dayOf(now)) return null;
  const time = typed.replace(DAY, '').replace(/ngày/i, '').trim();
  const minute = readTimeOfDay(time.replace(/^(\d{1,2})\s?(?:h|giờ)?$/i, '$1:00'));
  return minute !== null && minute > minuteOf(now) ? minute : null;
}
