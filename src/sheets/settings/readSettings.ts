/**
 * Reads the settings in force from the texts in the Settings tab, by one schema. A value that cannot be used is
 * reported, and the default is used instead.
 */

import * as z from 'zod/mini';
import { DEFAULT_SETTINGS } from '../../defaults/settings';
import { type Cell, shortened, textOf } from '../../domain/cell';
import { type Day, readDay, readTimeOfDay } from '../../domain/day';
import { asBasisPoints, type BasisPoints, WHOLE } from '../../domain/figures/coverage';
import type { Finding, SettingFault } from '../../domain/finding';
import { lazily } from '../../domain/lazily';
import { REMINDER_STEPS, type ReminderStep } from '../../domain/reporting/steps';
import type { SettingKey, Settings } from '../../domain/settings';
import { formatDay } from '../../messages/format';
import { addressesIn, isAddress } from '../core/addresses';
import { readBy } from '../core/stored';
import { type Table, under } from '../core/table';

/** The settings in force, and what to correct in the tab. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly findings: readonly Finding[];
}

/**
 * The settings whose value can be wrong. Others cannot: any text is a name, and what is neither yes nor no means the
 * default.
 */
type CheckedSetting = SettingFault['setting'];

/** The key of the setting that holds each step's time. */
const TIME_OF: Readonly<Record<ReminderStep, 'noticeTime' | 'reminderTime' | 'escalationTime'>> = {
  notice: 'noticeTime',
  reminder: 'reminderTime',
  escalation: 'escalationTime',
};

const PERCENTAGE = /^\d{1,3}([.,]\d{1,2})?$/;

function shareIn(typed: string): BasisPoints | null {
  if (!PERCENTAGE.test(typed)) return null;
  return asBasisPoints(Math.round(Number.parseFloat(typed.replace(',', '.')) * 100));
}

function targetIn(typed: string): BasisPoints | null {
  const share = shareIn(typed);
  return share !== null && share >= WHOLE / 100 && share <= WHOLE ? share : null;
}

function bandsIn(typed: string): readonly BasisPoints[] | null {
  const shares = typed.split(';').flatMap((part) => shareIn(part.trim()) ?? []);
  const isRising = shares.every((share, index) => share > (shares[index - 1] ?? 0));
  return shares.length === typed.split(';').length && isRising ? shares : null;
}

/** A number of years, perhaps with the word: "5", "5 năm". */
function yearsIn(typed: string): number | null {
  const [, years = ''] = /^(\d{1,2})(?:\s*(?:năm|years?))?$/i.exec(typed) ?? [];
  return Number(years) > 0 ? Number(years) : null;
}

/** What people type for yes and no, in both languages. Workbooks hold these words, so none may ever be removed. */
const YES_OR_NO: Readonly<Record<string, boolean>> = { có: true, yes: true, không: false, no: false };

/** Longer names and subjects do not fit where they are repeated. */
const LONGEST = 300;

/** The schema of the whole tab: a text for each key that it has. */
const settingsSchema = lazily(() => {
  const typed = z.string();
  const blankOr = <T>(schema: z.ZodMiniType<T>) =>
    z.union([
      z.pipe(
        z.literal(''),
        z.transform(() => null),
      ),
      schema,
    ]);
  const time = readBy(typed, readTimeOfDay);
  const stepTime = (step: ReminderStep) =>
    z._default(blankOr(time), DEFAULT_SETTINGS.steps.find((each) => each.step === step)?.minute ?? null);
  const name = (otherwise: string, mayBeBlank: boolean) =>
    z._default(
      z.pipe(
        typed,
        z.transform((text) => shortened(text, LONGEST) || (mayBeBlank ? '' : otherwise)),
      ),
      otherwise,
    );
  const yesOrNo = (otherwise: boolean) =>
    z._default(
      z.pipe(
        typed,
        z.transform((text) => YES_OR_NO[text.toLowerCase()] ?? otherwise),
      ),
      otherwise,
    );
  const { mail, columns, ...defaults } = DEFAULT_SETTINGS;
  return z.object({
    noticeTime: stepTime('notice'),
    reminderTime: stepTime('reminder'),
    escalationTime: stepTime('escalation'),
    contactMail: z._default(blankOr(readBy(typed, (text) => (isAddress(text) ? text : null))), null),
    target: z._default(readBy(typed, targetIn), defaults.target),
    deadline: z._default(time, defaults.deadline),
    bands: z._default(readBy(typed, bandsIn), defaults.bands),
    language: z._default(z.enum(['vi', 'en']), defaults.language),
    closeTime: z._default(blankOr(time), defaults.closeTime),
    targetDate: z._default<z.ZodMiniType<Day | null>>(blankOr(readBy(typed, readDay)), defaults.targetDate),
    digestRecipients: z._default(
      readBy(typed, (text) => (addressesIn(text).every(isAddress) ? addressesIn(text) : null)),
      mail.digestRecipients,
    ),
    contactName: name(mail.contactName, true),
    contactTelephone: name(mail.contactTelephone, true),
    office: name(mail.office, true),
    letterNumber: name(mail.letterNumber, true),
    reportToDigest: yesOrNo(mail.reportToDigest),
    trialMode: yesOrNo(mail.trial),
    logYears: z._default(readBy(typed, yearsIn), defaults.logYears),
    indicator: name(defaults.indicator, false),
    reportSubject: name(defaults.reportSubject, false),
    menuTitle: name(defaults.menuTitle, false),
    central: yesOrNo(columns.central),
    home: yesOrNo(columns.home),
    test: yesOrNo(columns.test),
    households: yesOrNo(columns.households),
  } satisfies Record<SettingKey, unknown>);
});

/** A value as it was typed; a pasted date brings its own format into the cell. */
const typedIn = (cell: Cell): string => (cell instanceof Date ? formatDay(cell) : textOf(cell));

/** Reads the tab; without one (null), returns the defaults. */
export function readSettings(table: Table | null): SettingsReading {
  const rows = (table?.rows ?? []).map((row) => [textOf(under(row, 'key')), typedIn(under(row, 'value'))] as const);
  const typed: Readonly<Record<string, string>> = Object.fromEntries(rows);
  const first = z.safeParse(settingsSchema(), typed);
  const unusable = first.success ? [] : [...new Set(first.error.issues.map(({ path }) => path[0] as CheckedSetting))];
  const usable = Object.fromEntries(Object.entries(typed).filter(([key]) => !unusable.some((each) => each === key)));
  // The valid addresses are used even if one of them is not valid.
  if (unusable.includes('digestRecipients'))
    usable.digestRecipients = addressesIn(typed.digestRecipients ?? '')
      .filter(isAddress)
      .join(', ');
  const values = first.success ? first.data : z.parse(settingsSchema(), usable);

  const { central, home, test, households, trialMode, ...read } = values;
  const settings: Settings = {
    steps: REMINDER_STEPS.flatMap((step) => {
      const minute = values[TIME_OF[step]];
      return minute === null ? [] : [{ step, minute }];
    }),
    mail: {
      digestRecipients: read.digestRecipients,
      contactMail: read.contactMail ?? '',
      contactName: read.contactName,
      contactTelephone: read.contactTelephone,
      office: read.office,
      letterNumber: read.letterNumber,
      reportToDigest: read.reportToDigest,
      trial: trialMode,
    },
    target: read.target,
    deadline: read.deadline,
    bands: read.bands,
    language: read.language,
    closeTime: read.closeTime,
    targetDate: read.targetDate,
    indicator: read.indicator,
    reportSubject: read.reportSubject,
    menuTitle: read.menuTitle,
    logYears: read.logYears,
    columns: { central, home, test, households },
  };
  const faults = unusable.map((setting) => ({ kind: 'setting', setting, typed: typed[setting] ?? '' }) as const);
  const findings = [...faults, ...earlySteps(settings)];
  return { settings, findings: findings.map((fault) => ({ fault, locality: null, district: null, cell: null })) };
}

/** Reminders and closes that are set before the deadline, while reports are not yet due. */
function earlySteps({ steps, closeTime, deadline }: Settings): readonly Finding['fault'][] {
  const times = [
    ...steps.flatMap(({ step, minute }) => (step === 'notice' ? [] : [[TIME_OF[step], minute] as const])),
    ...(closeTime === null ? [] : [['closeTime', closeTime] as const]),
  ];
  return times.flatMap(([setting, minute]) =>
    minute < deadline && setting !== 'noticeTime' ? [{ kind: 'stepEarly', setting } as const] : [],
  );
}
