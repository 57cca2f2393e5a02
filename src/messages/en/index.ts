/** All texts that people read, in English. */

import { lazily, lazyMembers } from '../../domain/lazily';
import type { Nouns } from '../nouns';
import type { Messages } from '../vi';
import { enClosing } from './closing';
import { enCommands } from './commands';
import { enDistrict } from './district';
import { enFaults } from './faults';
import { enHistory } from './history';
import { enMail } from './mail';
import { enMenu } from './menu';
import { enOutlook } from './outlook';
import { enReminders } from './reminders';
import { enReport } from './report';
import { enRights } from './rights';
import { enSettings } from './settings';
import { enSidebar } from './sidebar';
import { enSummary } from './summary';
import { enSystem } from './system';
import { enUnits } from './units';

/** The catalogue, worded with a province's nouns. */
export const en = (nouns: Nouns): Messages => {
  const menu = lazily(enMenu);
  const district = lazily(() => enDistrict(nouns));
  const units = lazily(enUnits);
  const history = lazily(enHistory);
  const faults = lazily(() => enFaults(nouns));
  const outlook = lazily(() => enOutlook(nouns));
  const rights = lazily(enRights);
  const commands = lazily(() => enCommands(nouns));
  return lazyMembers({
    language: () => 'en',
    menu: () => menu().menu,
    tabs: () => menu().tabs,
    district: () => district().district,
    status: () => district().status,
    band: () => district().band,
    units: () => units().units,
    setUpUnits: () => units().setUpUnits,
    settings: () => enSettings().settings,
    history: () => history().history,
    log: () => history().log,
    faults: () => faults().faults,
    place: () => faults().place,
    mail: () => enMail(nouns).mail,
    reminding: () => enReminders(nouns).reminding,
    system: () => enSystem(nouns).system,
    closing: () => enClosing(nouns).closing,
    summary: () => enSummary(nouns).summary,
    progress: () => outlook().progress,
    rates: () => outlook().rates,
    groups: () => outlook().groups,
    charts: () => outlook().charts,
    report: () => enReport(nouns).report,
    sidebar: () => enSidebar(nouns).sidebar,
    rights: () => rights().rights,
    control: () => rights().control,
    done: () => commands().done,
    problem: () => commands().problem,
    withoutDialogs: () => commands().withoutDialogs,
  });
};
