/** The Settings tab: a row per setting, identified by the key in a hidden last column. */

import { DEFAULT_SETTINGS } from '../../defaults/settings';
import { textOf } from '../../domain/cell';
import { type BasisPoints, WHOLE } from '../../domain/figures/coverage';
import type { ReminderStep } from '../../domain/reporting/steps';
import type { SettingKey } from '../../domain/settings';
import type { Messages } from '../../messages';
import { formatCalendarDay, formatMinute } from '../../messages/format';
import type { Written } from '../../platform/tabPlan';
import { type Table, type TableShape, tableColumns, under } from '../core/table';

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
    logYears: String(texts.logYears),
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
