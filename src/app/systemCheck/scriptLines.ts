/**
 * The lines of "Kiểm tra hệ thống" about the script itself: whether it is older than the one that set the workbook up,
 * whether reporters can change it, and which accounts that have left still hold triggers.
 */

import { IS_ADD_ON, IS_STANDALONE, RELEASE } from '../../build-target';
import { reportersOf } from '../../domain/units/locality';
import { roleOf } from '../../domain/units/roles';
import type { Messages } from '../../messages';
import type { World } from '../../platform/world';
import type { ProvinceContext } from '../province/context';
import { hasLeft } from '../rights/left';
import { readClock } from '../state/clock';
import { givenRights } from '../state/rights';
import { isOlder, releaseSetUp } from '../state/version';

/** The lines. */
export function scriptLines(
  { workbook }: World,
  { register, located }: ProvinceContext,
  { system }: Messages,
): readonly string[] {
  const setUpBy = releaseSetUp(located.remembered);
  const isBehind = setUpBy !== null && isOlder(RELEASE, setUpBy);
  const reporters = new Set(
    register.districts
      .flatMap(reportersOf)
      .map((address) => address.toLowerCase())
      .filter((address) => roleOf(address, register) === 'reporter'),
  );
  const isBound = !IS_ADD_ON && !IS_STANDALONE;
  const owner = workbook.owner();
  const clock = readClock(located.remembered)?.by ?? '';
  const accounts = new Set([...(givenRights(located.remembered)?.by ?? []), clock]);
  const left = [...accounts].filter((address) => hasLeft(address, register, owner));
  return [
    isBehind ? system.releaseBehind(RELEASE, setUpBy) : system.release(RELEASE),
    ...(isBound && reporters.size > 0 ? [system.boundToReporters(reporters.size)] : []),
    ...(left.length > 0 ? [system.leftStaff(left)] : []),
  ];
}
