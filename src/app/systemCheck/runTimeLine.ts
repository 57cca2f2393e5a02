/**
 * The line of "Kiểm tra hệ thống" about Google's limit for the run time of an account's triggers a day. Edits and the
 * clock of one account share it. Once it is used up, no figure is checked when it is typed, and no reminder is sent.
 */

import { FIGURE_KEYS } from '../../domain/figures/figures';
import type { Messages } from '../../messages';
import { districtColumns } from '../../sheets/district/columns';
import type { ProvinceContext } from '../province/context';
import { readClock } from '../state/clock';
import { givenRights } from '../state/rights';

/** The run time of one edit in seconds. It is an assumption, because a script cannot see what Google counts. */
const SECONDS_AN_EDIT = 2;

/** The run time of a day's ticks in minutes: 288 ticks of about one and a half seconds. */
const CLOCK_MINUTES = 7;

/** developers.google.com/apps-script/guides/services/quotas: run time of triggers a day, in minutes. */
const CONSUMER_MINUTES = 90;
const WORKSPACE_MINUTES = 360;

/** The daily mail limit of a consumer account; an account with more recipients left belongs to Workspace. */
const CONSUMER_RECIPIENTS = 100;

/** The input of the estimate. */
interface Load {
  /** The rows that were reported today. */
  readonly reported: number;
  /** The recipients that the account can still write to today. */
  readonly recipientsLeft: number;
}

/** Estimates the run time of today's edits, and of a day on which every commune types every figure. */
export function runTimeLine(
  { register, settings, located }: ProvinceContext,
  { reported, recipientsLeft }: Load,
  { system }: Messages,
): string {
  const communes = register.districts.reduce((sum, { communes: own }) => sum + own.length, 0);
  const columns = districtColumns(settings).filter(({ key }) => FIGURE_KEYS.some((figure) => figure === key)).length;
  const minutes = (rows: number) => Math.ceil((rows * columns * SECONDS_AN_EDIT) / 60);
  const limit = recipientsLeft > CONSUMER_RECIPIENTS ? WORKSPACE_MINUTES : CONSUMER_MINUTES;
  const estimate = {
    rows: reported,
    columns,
    seconds: SECONDS_AN_EDIT,
    today: minutes(reported),
    full: minutes(communes),
    clock: CLOCK_MINUTES,
    limit,
  };
  const clock = readClock(located.remembered);
  const accounts = givenRights(located.remembered)?.by ?? [];
  const isClockApart = clock !== null && !accounts.includes(clock.by);
  const needed = Math.max(estimate.today, estimate.full) + (isClockApart ? 0 : CLOCK_MINUTES);
  if (needed <= limit) return system.runTime(estimate);
  return isClockApart ? system.runTimeShort(estimate) : system.runTimeShared(estimate);
}
