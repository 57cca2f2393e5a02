/**
 * Adopts the marked tabs of a workbook of which the add-on remembers no tab: a copy of the file, a restored one, or one
 * that another deployment worked with. Everybody who may edit the file can make marked tabs, so a person decides, over the
 * whole list and once. Where any tab is remembered, nothing is adopted.
 */

import type { Messages } from '../../messages';
import type { World } from '../../platform/world';
import type { StaffTab, TabOwner } from '../../sheets/core/marks';
import { findMarks, STAFF_TABS } from '../../sheets/core/marks';
import { valueIn } from '../../sheets/core/stored';
import { storedUnits } from '../../sheets/district/metadata';
import { confirm, type Outcome, type Question } from '../outcome';
import { type LocatedTabs, locateTabs, type OwnedTab } from '../province/locateTabs';
import { staffTabName } from '../province/staffTabs';
import { problem } from '../result';
import type { SetUpContext } from '../rights/admit';
import { keepSetUp } from '../state/setUpRun';
import { keepOwners } from '../state/tabOwners';
import { isNamed, isRegister, isSettings } from './pastedTabs';

/** The tabs that would be adopted, and those that would not, because another one has the same marks. */
interface AdoptionOffer {
  readonly adopted: readonly OwnedTab[];
  readonly left: readonly OwnedTab[];
}

/** Set-up after the question, and how many tabs it has adopted. */
type GoOn = (world: World, context: SetUpContext, adopted: number) => Outcome<SetUpContext>;

/**
 * The question that names the tabs; null where there is nothing to adopt. If the list has changed by the answer, it is
 * asked anew, otherwise the tabs are remembered, and set-up goes on.
 */
export function askToAdopt(located: LocatedTabs, goOn: GoOn): Question<SetUpContext> | null {
  const offer = offerOf(located);
  if (offer === null) return null;
  const names = ({ owner, tab }: OwnedTab) => ({ owner, name: tab.name() });
  const [adopted, left] = [offer.adopted.map(names), offer.left.map(names)];
  return confirm({
    title: ({ setUpUnits }) => setUpUnits.adoptTitle,
    said: (text) =>
      text.setUpUnits.askAdopt(
        adopted.map(({ owner, name }) => ({ owner: ownerWords(owner, text), name })),
        left.map(({ name }) => name),
      ),
    about: keyOf(offer),
    yes: (world, context) => {
      const now = locateTabs(world.workbook.tabs(), world.memory);
      const current = offerOf(now);
      // Another person has adopted them meanwhile.
      if (current === null) return goOn(world, context, 0);
      if (keyOf(current) !== keyOf(offer)) return askToAdopt(now, goOn) ?? goOn(world, context, 0);
      world.memory.write({
        ...keepOwners(current.adopted.map(({ owner, tab }) => [tab, owner] as const)),
        ...keepSetUp({ isNew: false, by: world.person.address() }),
      });
      return goOn(world, context, current.adopted.length);
    },
    no: problem(({ setUpUnits }) => setUpUnits.notAdopted),
  });
}

/** What an answer covers: which tabs, and whose each would be. */
const keyOf = ({ adopted, left }: AdoptionOffer): string =>
  JSON.stringify([adopted, left].map((tabs) => tabs.map(({ owner, tab }) => [tab.id, owner])));

const ownerWords = (owner: TabOwner, text: Messages): string =>
  isStaffTab(owner) ? staffTabName(owner, text) : text.setUpUnits.adoptedCode(owner);

const isStaffTab = (owner: TabOwner): owner is StaffTab => STAFF_TABS.some((staff) => staff === owner);

function offerOf({ isMemoryless, lookAlikes, others }: LocatedTabs): AdoptionOffer | null {
  if (!isMemoryless || lookAlikes.length === 0) return null;
  const owners = [...new Set(lookAlikes.map(({ owner }) => owner))];
  const adopted = owners.map((owner) => {
    const claimants = lookAlikes.filter((each) => each.owner === owner);
    return claimants.find((each) => claimants.length === 1 || namesItself(each)) ?? claimants[0];
  });
  const pasted = [['@units', isRegister] as const, ['@settings', isSettings] as const].flatMap(([owner, holds]) => {
    const tab = owners.includes(owner) ? undefined : others.find((each) => isNamed(each, owner) && holds(each.read()));
    return tab === undefined ? [] : [{ owner, tab }];
  });
  return {
    adopted: [...adopted.filter((each) => each !== undefined), ...pasted],
    left: lookAlikes.filter((each) => !adopted.includes(each)),
  };
}

/** Whether a tab's metadata name its own id: a copy of the file keeps it, a copy of the tab in the file does not. */
function namesItself({ owner, tab }: OwnedTab): boolean {
  const grid = [tab.readFirstRow()];
  const marks = findMarks(grid, owner);
  return marks !== null && valueIn(storedUnits(grid, marks))?.own === tab.id;
}
