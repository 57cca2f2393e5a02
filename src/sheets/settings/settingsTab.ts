/** The Settings tab: a row per setting, identified by the key in a hidden last column. */

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

/** The settings and the findings of the tab. */
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

/** The default minute of a step; null for one that is off. */
const defaultMinute = (step: ReminderStep): number | null =>
  DEFAULT_SETTINGS.steps.find((each) => each.step === step)?.minute ?? null;

/** The default value of every setting as people would type it, in the order of the tab. */
function defaultValues(text: Messages): Readonly<Record<SettingKey, string>> {
  const { target, deadline, closeTime, bands, mail, targetDate, columns, ...texts } = DEFAULT_SETTINGS;
  const percent = (share: BasisPoints) => String((share / WHOLE) * 100);
  const time = (minute: number | null) => (minute === null ? '' : typedTime(minute));
  const yesNo = (on: boolean) => (on ? text.settings.yes : text.settings.no);
  return {
    target: percent(target),
    deadline: time(deadline),
    reminderTime: time(defaultMinute('reminder')),
    noticeTime: time(defaultMinute('notice')),
    escalationTime: time(defaultMinute('escalation')),
    closeTime: time(closeTime),
    bands: bands.map(percent).join('; '),
    digestRecipients: mail.digestRecipients.join(', '),
    contactMail: mail.contactMail,
    contactName: mail.contactName,
    contactTelephone: mail.contactTelephone,
    office: mail.office,
    letterNumber: mail.letterNumber,
    indicator: texts.indicator,
    reportSubject: texts.reportSubject,
    reportToDigest: yesNo(mail.reportToDigest),
    targetDate: targetDate === null ? '' : formatCalendarDay(targetDate),
    language: texts.language,
    menuTitle: texts.menuTitle,
    trialMode: yesNo(mail.trial),
    central: yesNo(columns.central),
    home: yesNo(columns.home),
    test: yesNo(columns.test),
    households: yesNo(columns.households),
  };
}

/** The rows of a new tab, or those of its keys that `isMissing` selects in an existing one. */
export function settingRows(text: Messages, isMissing: (key: SettingKey) => boolean): readonly (readonly Written[])[] {
  const values = defaultValues(text);
  return (Object.keys(values) as SettingKey[]).filter(isMissing).map((key) => {
    const [label, meaning] = text.settings.rows[key];
    return [label, { code: values[key] }, meaning, '', key];
  });
}

/** The keys of the rows that a tab has. */
export function settingKeys(table: Table): ReadonlySet<string> {
  return new Set(table.rows.map((row) => textOf(under(row, 'key'))));
}

const PERCENTAGE = /^\d{1,3}([.,]\d{1,2})?$/;

const shareOf = (typed: string) => asBasisPoints(Math.round(Number.parseFloat(typed.replace(',', '.')) * 100));
const sharesOf = (typed: string) => typed.split(';').map((part) => shareOf(part.trim()));
const isShare = (typed: string) => PERCENTAGE.test(typed) && shareOf(typed) >= WHOLE / 100 && shareOf(typed) <= WHOLE;
const isAscendingList = (typed: string) =>
  typed.split(';').every((part) => PERCENTAGE.test(part.trim())) &&
  sharesOf(typed).every((share, index, shares) => share > (shares[index - 1] ?? 0));

const isTimeOrBlank = (typed: string) => typed === '' || readTimeOfDay(typed) !== null;

/** What may be typed for each setting that is checked. */
const typedSchemas = lazily(
  (): Readonly<Record<SettingFault['setting'], z.ZodMiniType<string>>> => ({
    target: z.custom<string>((typed) => isShare(String(typed))),
    bands: z.custom<string>((typed) => isAscendingList(String(typed))),
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

/** The most characters of a name or subject; longer ones would not fit where they are shown. */
const LONGEST = 300;

/** A value as it was typed. A pasted date brings its own format into the cell. */
const typedIn = (cell: Cell): string => (cell instanceof Date ? formatDay(cell) : textOf(cell));

/** Reads the tab. A value that cannot be used is reported, and the default is used. */
export function readSettings(table: Table | null): SettingsReading {
  const typed = new Map(table?.rows.map((row) => [textOf(under(row, 'key')), typedIn(under(row, 'value'))]));
  const findings: Finding[] = [];

  function read<T>(setting: SettingFault['setting'], parse: (text: string) => T, byDefault: T): T {
    const text = typed.get(setting);
    if (text === undefined) return byDefault;
    if (z.safeParse(typedSchemas()[setting], text).success) return parse(text);
    findings.push({ fault: { kind: 'setting', setting, typed: text }, locality: null, district: null, cell: null });
    return byDefault;
  }
  const shown = (group: OptionalColumns) => yesOrNo(typed.get(group)) ?? DEFAULT_SETTINGS.columns[group];

  const freeText = (key: SettingKey, byDefault: string) => shortened(typed.get(key) ?? byDefault, LONGEST);
  const step = (
    each: ReminderStep,
    setting: 'noticeTime' | 'reminderTime' | 'escalationTime',
  ): readonly TimedStep[] => {
    const minute = read(setting, readTimeOfDay, defaultMinute(each));
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
      // Valid addresses are used even if another one is not valid.
      digestRecipients: addressesIn(typed.get('digestRecipients') ?? '').filter(isAddress),
      contactMail: read('contactMail', (text) => text, ''),
      contactName: freeText('contactName', mail.contactName),
      contactTelephone: freeText('contactTelephone', mail.contactTelephone),
      office: freeText('office', mail.office),
      letterNumber: freeText('letterNumber', mail.letterNumber),
      reportToDigest: yesOrNo(typed.get('reportToDigest')) ?? mail.reportToDigest,
      trial: yesOrNo(typed.get('trialMode')) ?? mail.trial,
    },
    target: read('target', shareOf, DEFAULT_SETTINGS.target),
    deadline: read('deadline', (text) => readTimeOfDay(text) ?? DEFAULT_SETTINGS.deadline, DEFAULT_SETTINGS.deadline),
    bands: read('bands', sharesOf, DEFAULT_SETTINGS.bands),
    language: read('language', (text) => text as Language, DEFAULT_SETTINGS.language),
    closeTime: read('closeTime', readTimeOfDay, DEFAULT_SETTINGS.closeTime),
    targetDate: read('targetDate', readDay, DEFAULT_SETTINGS.targetDate),
    indicator: freeText('indicator', '') || DEFAULT_SETTINGS.indicator,
    reportSubject: freeText('reportSubject', '') || DEFAULT_SETTINGS.reportSubject,
    menuTitle: freeText('menuTitle', '') || DEFAULT_SETTINGS.menuTitle,
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
  const answer = typed?.toLowerCase();
  if (allMessages().some(({ settings }) => settings.yes === answer)) return true;
  return allMessages().some(({ settings }) => settings.no === answer) ? false : null;
}
