/**
 * "Mở khóa": opens a closed district, or all of them, until a time of the day and for a reason; the clock locks it
 * again.
 */

import { shortened } from '../../domain/cell';
import { dayOf, minuteOf, readDay, readTimeOfDay } from '../../domain/day';
import type { Closing } from '../../domain/reporting/closing';
import { momentOf } from '../../domain/reporting/timeliness';
import { bareKey, nameKey } from '../../domain/units/collation';
import type { District } from '../../domain/units/locality';
import { allMessages, type Messages } from '../../messages';
import { formatMinute } from '../../messages/format';
import type { NounsByLanguage } from '../../messages/nouns';
import type { TextInput } from '../../platform/question';
import type { World } from '../../platform/world';
import { done, type Next, type Outcome, prompt, type Question } from '../outcome';
import { applyLocks } from '../province/locks';
import { logEntries } from '../province/log';
import { keepClockRunning } from '../reminders/clock';
import { problem, type Said } from '../result';
import type { CommandContext } from '../rights/admit';
import { callerName } from '../rights/caller';
import { closingOf, keepClosing } from '../state/closing';

/** The most characters of a reason that the Log gets. */
const LONGEST_REASON = 500;

/** What was closed when the first question was asked. */
interface Offer {
  readonly districts: readonly District[];
  readonly reopened: Closing['reopened'];
  readonly nouns: NounsByLanguage;
}

/** What the answers ask for. */
interface Wish {
  readonly offer: Offer;
  readonly districts: readonly District[];
  readonly until: number;
  readonly reason: string;
}

/** Asks for the district, the time and the reason, and opens the district. */
export function reopenDistrict(world: World, { located, register, nouns }: CommandContext): Outcome {
  const closing = closingOf(located.remembered, dayOf(world.now()));
  const districts = closing === null ? [] : closedIn(closing, register.districts);
  if (closing === null || districts.length === 0) return problem(({ closing: words }) => words.nothingClosed);
  return askDistrict({ districts, reopened: closing.reopened, nouns });
}

/** The districts that a close has closed. One that is open until a time is among them: it may be opened for longer. */
const closedIn = (closing: Closing, districts: readonly District[]): readonly District[] =>
  districts.filter(({ locality }) => closing.districts.includes(locality.code));

/** Asks which districts; `wrong` tells why an answer could not be used. */
function askDistrict(offer: Offer, wrong?: Said): Question {
  const closed = offer.districts.map(({ locality }) => locality.name).join(', ');
  return ask(
    'unit',
    offer,
    ({ closing }) => closing.askDistrict(closed),
    (typed) => {
      const districts = isAll(typed) ? offer.districts : named(offer.districts, typed);
      return districts === null
        ? askDistrict(offer, ({ closing }) => closing.noDistrict)
        : askUntil({ offer, districts });
    },
    wrong,
  );
}

/** Asks until when, and then why, unless the reason was given already. */
function askUntil(wish: Pick<Wish, 'offer' | 'districts'> & Partial<Wish>, wrong?: Said): Question {
  return ask(
    'until',
    wish.offer,
    ({ closing }) => closing.askUntil,
    (typed, now) => {
      const until = laterToday(typed, now);
      if (until === null) return askUntil(wish, notLater(now));
      const { reason } = wish;
      return reason === undefined
        ? askReason({ ...wish, until })
        : (world, context) => open(world, context, { ...wish, until, reason });
    },
    wrong,
  );
}

/** Asks why. */
function askReason(wish: Omit<Wish, 'reason'>, wrong?: Said): Question {
  return ask(
    'reason',
    wish.offer,
    ({ closing }) => closing.askReason,
    (reason) =>
      reason === ''
        ? askReason(wish, ({ closing }) => closing.noReason)
        : (world, context) => open(world, context, { ...wish, reason }),
    wrong,
  );
}

function ask(
  input: TextInput,
  { nouns }: Offer,
  question: Said,
  typed: (text: string, now: Date) => Next,
  wrong?: Said,
): Question {
  return prompt({
    input,
    title: ({ closing }) => closing.reopenTitle,
    said: (text) => (wrong ? `${wrong(text)}\n\n${question(text)}` : question(text)),
    nouns,
    typed,
    cancelled: done(({ closing }) => closing.cancelled),
  });
}

const notLater =
  (now: Date): Said =>
  ({ closing, language }) =>
    closing.noTime(formatMinute(minuteOf(now), language));

/** Opens what was asked for, of what is closed now. */
function open(world: World, context: CommandContext, wish: Wish): Outcome {
  const { now, today } = momentOf(world.now(), context.settings.deadline);
  const closing = closingOf(context.located.remembered, today);
  const asked = new Set<string>(wish.districts.map(({ locality }) => locality.code));
  const districts = closing === null ? [] : closedIn(closing, context.register.districts).filter(isOf(asked));
  if (closing === null || districts.length === 0) return problem(({ closing: words }) => words.nothingClosed);
  if (wish.until <= minuteOf(now)) return askUntil(wish, notLater(now));

  // Another person who opened a district for longer meanwhile has told it so: it stays open.
  const isOpenLonger = ({ locality: { code } }: District) => {
    const until = closing.reopened[code]?.until ?? 0;
    return until > wish.until && until !== wish.offer.reopened[code]?.until;
  };
  const kept = districts.filter(isOpenLonger);
  const opened = districts.filter((district) => !isOpenLonger(district));
  if (opened.length > 0) reopen(world, context, closing, { ...wish, districts: opened }, now);
  applyLocks(world, context, now);
  keepClockRunning(world, context.located.remembered);
  return done((said) => {
    const time = (minute: number) => formatMinute(minute, said.language);
    return [
      ...(opened.length > 0 ? [said.closing.reopened(names(opened, said), time(wish.until))] : []),
      ...kept.map((district) => {
        const until = closing.reopened[district.locality.code]?.until ?? wish.until;
        return said.closing.openLonger(names([district], said), time(until));
      }),
    ].join(' ');
  });
}

/** Logs that districts are opened, then remembers it. */
function reopen(world: World, context: CommandContext, closing: Closing, wish: Wish, now: Date): void {
  const { text } = context;
  const { districts, until, reason } = wish;
  const detail = text.closing.reopenedBy({
    district: names(districts, text),
    until: formatMinute(until, text.language),
    reason: shortened(reason, LONGEST_REASON),
    by: callerName(context.caller, text),
  });
  const revision = closing.revision + 1;
  const codes = districts.map(({ locality }) => locality.code);
  // Another district or another time is another event, even if the run of the first was cut off before it was stored.
  const id = [closing.day, revision, codes.length === closing.districts.length ? '*' : codes, until].join('.');
  logEntries(context, now, [{ event: 'reopen', id, action: text.closing.reopenAction, detail }]);
  // A person who may not write the Log is refused here, before anything is remembered.
  world.workbook.flush();
  const reopened = Object.fromEntries(codes.map((code) => [code, { until }]));
  world.memory.write(keepClosing({ ...closing, revision, reopened: { ...closing.reopened, ...reopened } }));
}

const names = (districts: readonly District[], { place }: Messages): string =>
  districts.map(({ locality }) => place(locality, null, null)).join(', ');

const isOf =
  (codes: ReadonlySet<string>) =>
  ({ locality }: District): boolean =>
    codes.has(locality.code);

/** Whether the answer means all districts, in any language; useful after closing by mistake. */
const isAll = (typed: string): boolean => allMessages().some(({ closing }) => bareKey(closing.all) === bareKey(typed));

/** Finds a district by its code, or by its name with or without type and tone marks. */
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

/** A day that may be typed beside the time. */
const DAY = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/;

/** A later time of today, with or without the day, as the minute of the day. */
function laterToday(typed: string, now: Date): number | null {
  const [date] = DAY.exec(typed) ?? [];
  if (date !== undefined && readDay(date) !== dayOf(now)) return null;
  const time = typed.replace(DAY, '').replace(/ngày/i, '').trim();
  const minute = readTimeOfDay(time.replace(/^(\d{1,2})\s?(?:h|giờ)?$/i, '$1:00'));
  return minute !== null && minute > minuteOf(now) ? minute : null;
}
