/** The Settings tab: a row per setting, known by the key in its hidden last column. */

import * as z from 'zod/mini';
import { DEFAULT_SETTINGS } from '../../defaults/settings';
import { type Cell, shortened, textOf } from '../../domain/cell';
import { readDay, readTimeOfDay } from '../../domain/day';
import { asBasisPoints, type BasisPoints, WHOLE } from '../../domain/figures/coverage';
import type { Finding, SettingFault } from '../../domain/finding';
import { lazily } from '../../domain/lazily';
import type { ReminderStep, TimedStep } from '../../domain/reporting/steps';
import type { Language, OptionalColumns, SettingKey, Settings } from '../../domain/settings';
import { allMessages, type Messages } from '../../messages';
import { formatCalendarDay, formatDay, formatMinute } from '../../messages/format';
import type { Written } from '../../platform/tabPlan';
import { addressesIn, isAddress } from '../core/addresses';
import { type Table, type TableShape, tableColumns, under } from '../core/table';

/** The settings in force and what to mend in the tab. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly findings: readonly Finding[];
}

/** The tab's shape in a language. */
export function settingsShape(text: Messages): TableShape {
  const { columns, title } = text.settings;
  return {
    owner: '@settings',
    title,
    columns: [
      ...tableColumns(columns, {
        label: ['text', 220],
        value: ['code', 240, 'input'],
        meaning: ['text', 460],
        check: ['text', 460],
      }),
      { key: 'key', label: '', width: 80, hidden: true },
    ],
  };
}

/** A time of day as people type it: 900 is "15:00". */
export const typedTime = (minute: number): string => formatMinute(minute, 'en');

/** The minute of a shipped step; null for one that is off. */
const shippedStep = (step: ReminderStep): number | null =>
  DEFAULT_SETTINGS.steps.find((known) => known.step === step)?.minute ?? null;

/** The shipped value of every setting as people would type it, in the order of the tab; times and lists are text. */
function shippedValues(text: Messages): Readonly<Record<SettingKey, string>> {
  const { target, deadline, closeTime, bands, mail, targetDate, columns, ...said } = DEFAULT_SETTINGS;
  const percent = (share: BasisPoints) => String((share / WHOLE) * 100);
  const time = (minute: number | null) => (minute === null ? '' : typedTime(minute));
  const yesNo = (on: boolean) => (on ? text.settings.yes : text.settings.no);
  return {
    target: percent(target),
    deadline: time(deadline),
    reminderTime: time(shippedStep('reminder')),
    noticeTime: time(shippedStep('notice')),
    escalationTime: time(shippedStep('escalation')),
    closeTime: time(closeTime),
    bands: bands.map(percent).join('; '),
    digestRecipients: mail.digestRecipients.join(', '),
    contactMail: mail.contactMail,
    contactName: mail.contactName,
    contactTelephone: mail.contactTelephone,
    office: mail.office,
    letterNumber: mail.letterNumber,
    indicator: said.indicator,
    reportSubject: said.reportSubject,
    reportToDigest: yesNo(mail.reportToDigest),
    targetDate: targetDate === null ? '' : formatCalendarDay(targetDate),
    language: said.language,
    menuTitle: said.menuTitle,
    trialMode: yesNo(mail.trial),
    central: yesNo(columns.central),
    home: yesNo(columns.home),
    test: yesNo(columns.test),
    households: yesNo(columns.households),
  };
}

/** The rows of the tab for the given keys, all of them for a new tab. */
export function settingRows(text: Messages, wanted: (key: SettingKey) => boolean): readonly (readonly Written[])[] {
  const values = shippedValues(text);
  return (Object.keys(values) as SettingKey[]).filter(wanted).map((key) => {
    const [label, meaning] = text.settings.rows[key];
    return [label, { code: values[key] }, meaning, '', key];
  });
}

/** The keys that a tab already has. */
export function settingKeys(table: Table): ReadonlySet<string> {
  return new Set(table.rows.map((row) => textOf(under(row, 'key'))));
}

const PERCENTAGE = /^\d{1,3}([.,]\d{1,2})?$/;

const shareOf = (typed: string) => asBasisPoints(Math.round(Number.parseFloat(typed.replace(',', '.')) * 100));
const sharesOf = (typed: string) => typed.split(';').map((part) => shareOf(part.trim()));
const isShare = (typed: string) => PERCENTAGE.test(typed) && shareOf(typed) >= WHOLE / 100 && shareOf(typed) <= WHOLE;
const isRisingList = (typed: string) =>
  typed.split(';').every((part) => PERCENTAGE.test(part.trim())) &&
  sharesOf(typed).every((share, index, shares) => share > (shares[index - 1] ?? 0));

const isTimeOrBlank = (typed: string) => typed === '' || readTimeOfDay(typed) !== null;

/** What may be typed for each setting that the computation rests on. */
const typedSchemas = lazily(
  (): Readonly<Record<SettingFault['setting'], z.ZodMiniType<string>>> => ({
    target: z.custom<string>((typed) => isShare(String(typed))),
    bands: z.custom<string>((typed) => isRisingList(String(typed))),
    language: z.custom<string>((typed) => typed === 'vi' || typed === 'en'),
    deadline: z.custom<string>((typed) => readTimeOfDay(String(typed)) !== null),
    noticeTime: z.custom<string>((typed) => isTimeOrBlank(String(typed))),
    reminderTime: z.custom<string>((typed) => isTimeOrBlank(String(typed))),
    escalationTime: z.custom<string>((typed) => isTimeOrBlank(String(typed))),
    closeTime: z.custom<string>((typed) => isTimeOrBlank(String(typed))),
    targetDate: z.custom<string>((typed) => typed === '' || readDay(String(typed)) !== null),
    digestRecipients: z.custom<string>((typed) => addressesIn(String(typed)).every(isAddress)),
    contactMail: z.custom<string>((typed) => typed === '' || isAddress(String(typed))),
  }),
);

/** Names and subjects that are longer would not fit where they are repeated. */
const LONGEST = 300;

/** A value as it was typed; a pasted date brings its own format into the cell. */
const typedIn = (cell: Cell): string => (cell instanceof Date ? formatDay(cell) : textOf(cell));

/** Reads the tab; a value that cannot be used is reported and the shipped one stands in. */
export function readSettings(table: Table | null): SettingsReading {
  const typed = new Map(table?.rows.map((row) => [textOf(under(row, 'key')), typedIn(under(row, 'value'))]));
  const findings: Finding[] = [];

  function read<T>(setting: SettingFault['setting'], meant: (text: string) => T, shipped: T): T {
    const text = typed.get(setting);
    if (text === undefined) return shipped;
    if (z.safeParse(typedSchemas()[setting], text).success) return meant(text);
    findings.push({ fault: { kind: 'setting', setting, typed: text }, locality: null, district: null, cell: null });
    return shipped;
  }
  const shown = (group: OptionalColumns) => yesOrNo(typed.get(group)) ?? DEFAULT_SETTINGS.columns[group];

  const said = (key: SettingKey, shipped: string) => shortened(typed.get(key) ?? shipped, LONGEST);
  const step = (
    each: ReminderStep,
    setting: 'noticeTime' | 'reminderTime' | 'escalationTime',
  ): readonly TimedStep[] => {
    const minute = read(setting, readTimeOfDay, shippedStep(each));
    return minute === null ? [] : [{ step: each, minute }];
  };
  const { mail } = DEFAULT_SETTINGS;

  const settings: Settings = {
    steps: [
      ...step('notice', 'noticeTime'),
      ...step('reminder', 'reminderTime'),
      ...step('escalation', 'escalationTime'),
    ],
    mail: {
      // The sound addresses are used though one of them is not.
      digestRecipients: addressesIn(typed.get('digestRecipients') ?? '').filter(isAddress),
      contactMail: read('contactMail', (text) => text, ''),
      contactName: said('contactName', mail.contactName),
      contactTelephone: said('contactTelephone', mail.contactTelephone),
      office: said('office', mail.office),
      letterNumber: said('letterNumber', mail.letterNumber),
      reportToDigest: yesOrNo(typed.get('reportToDigest')) ?? mail.reportToDigest,
      trial: yesOrNo(typed.get('trialMode')) ?? mail.trial,
    },
    target: read('target', shareOf, DEFAULT_SETTINGS.target),
    deadline: read('deadline', (text) => readTimeOfDay(text) ?? DEFAULT_SETTINGS.deadline, DEFAULT_SETTINGS.deadline),
    bands: read('bands', sharesOf, DEFAULT_SETTINGS.bands),
    language: read('language', (text) => text as Language, DEFAULT_SETTINGS.language),
    closeTime: read('closeTime', readTimeOfDay, DEFAULT_SETTINGS.closeTime),
    targetDate: read('targetDate', readDay, DEFAULT_SETTINGS.targetDate),
    indicator: said('indicator', '') || DEFAULT_SETTINGS.indicator,
    reportSubject: said('reportSubject', '') || DEFAULT_SETTINGS.reportSubject,
    menuTitle: said('menuTitle', '') || DEFAULT_SETTINGS.menuTitle,
    columns: { central: shown('central'), home: shown('home'), test: shown('test'), households: shown('households') },
  };
  read('digestRecipients', (text) => text, '');
  const afterDeadline = [
    ...settings.steps.flatMap(({ step: each, minute }) =>
      each === 'notice' ? [] : [[each === 'reminder' ? 'reminderTime' : 'escalationTime', minute] as const],
    ),
    ...(settings.closeTime === null ? [] : [['closeTime', settings.closeTime] as const]),
  ];
  for (const [setting, minute] of afterDeadline) {
    if (minute >= settings.deadline) continue;
    findings.push({ fault: { kind: 'stepEarly', setting }, locality: null, district: null, cell: null });
  }
  return { settings, findings };
}

function yesOrNo(typed: string | undefined): boolean | null {
  const said = typed?.toLowerCase();
  if (allMessages().some(({ settings }) => settings.yes === said)) return true;
  return allMessages().some(({ settings }) => settings.no === said) ? false : null;
}
