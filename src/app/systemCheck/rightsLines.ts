/**
 * The lines of "Kiểm tra hệ thống" about rights: compares the editors of the protections with the register. People can
 * change them by hand; the tabs where they did are stored, and the next set-up restores their rights.
 */

import { reportersOf } from '../../domain/units/locality';
import type { Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { TabEditors } from '../../platform/tabPlan';
import type { World } from '../../platform/world';
import type { TabOwner } from '../../sheets/core/marks';
import type { ProvinceContext } from '../province/context';
import { readSchedule } from '../state/reminders';
import { givenRights, keepDoubts } from '../state/rights';
import { cappedLines } from './cappedLines';

/** Compares the editors of each tab with those who should edit it, and stores the tabs where they differ. */
export function rightsLines(world: World, context: ProvinceContext, text: Messages): readonly string[] {
  const { system } = text;
  const { located, register } = context;
  const staff = register.province.reporters;
  const entitled = new Entitled(world, context);
  const unprotected: string[] = [];
  const wrong: { readonly tab: Tab; readonly line: string }[] = [];
  for (const [owner, tab] of located.byOwner) {
    const editors = tab.editors();
    const { surplus, missing, isOpen } = entitled.compare(owner, editors);
    if (isOpen) unprotected.push(tab.name());
    else if (surplus.length + missing.length > 0) {
      wrong.push({ tab, line: system.editorsWrong(tab.name(), surplus, missing) });
    }
  }
  const doubts = keepDoubts(
    located.remembered,
    wrong.map(({ tab }) => tab.id),
  );
  if (Object.keys(doubts).length > 0) world.memory.write(doubts);
  return [
    ...(staff.length === 0 ? [system.noStaff] : []),
    ...(unprotected.length > 0 ? [system.unprotected(unprotected)] : []),
    ...cappedLines(
      wrong.map(({ line }) => line),
      text,
    ),
    ...(unprotected.length + wrong.length === 0 ? [system.protections] : []),
  ];
}

/** The differences between the editors of a tab and those who should edit it. */
interface Difference {
  readonly surplus: readonly string[];
  readonly missing: readonly string[];
  /** Whether the protection is gone that keeps others out of the open areas. */
  readonly isOpen: boolean;
}

const fold = (address: string): string => address.toLowerCase();

/** Who should edit what. */
class Entitled {
  private readonly staff: readonly string[];
  private readonly reporters: ReadonlyMap<TabOwner, readonly string[]>;
  /** Editors that Google adds by itself: the owner, and the accounts that protected tabs. */
  private readonly always: ReadonlySet<string>;
  /** Editors that cannot be added; the findings of the register name them. */
  private readonly refused: ReadonlySet<string>;

  constructor({ workbook }: World, { located, register }: ProvinceContext) {
    const given = givenRights(located.remembered);
    const clock = readSchedule(located.remembered)?.by ?? '';
    this.always = new Set([workbook.owner(), clock, ...(given?.by ?? [])].map(fold));
    this.refused = new Set((given?.refused ?? []).map(fold));
    this.staff = register.province.reporters;
    this.reporters = new Map(
      register.districts.map((district) => [district.locality.code, [...this.staff, ...reportersOf(district)]]),
    );
  }

  compare(owner: TabOwner, editors: TabEditors | null): Difference {
    const reporters = this.reporters.get(owner);
    // The tab of a district that has left the register is not set up any more.
    const isFormer = reporters === undefined && !owner.startsWith('@');
    if (editors === null || isFormer) return { surplus: [], missing: [], isOpen: editors === null };
    const whole = this.difference(this.staff, editors.whole);
    if (reporters === undefined || editors.open === null) return { ...whole, isOpen: reporters !== undefined };
    const open = this.difference(reporters, editors.open);
    return {
      surplus: [...new Set([...whole.surplus, ...open.surplus])],
      missing: [...new Set([...whole.missing, ...open.missing])],
      isOpen: false,
    };
  }

  private difference(wanted: readonly string[], there: readonly string[]): Omit<Difference, 'isOpen'> {
    const [should, may] = [new Set(wanted.map(fold)), new Set(there.map(fold))];
    return {
      surplus: there.filter((address) => !should.has(fold(address)) && !this.always.has(fold(address))),
      missing: wanted.filter(
        (address) => !may.has(fold(address)) && !this.always.has(fold(address)) && !this.refused.has(fold(address)),
      ),
    };
  }
}
