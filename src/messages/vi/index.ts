/** All texts that people read, in Vietnamese. The type of this catalogue is that of the others. */

import { lazily, lazyMembers } from '../../domain/lazily';
import type { Language } from '../../domain/settings';
import type { Nouns } from '../nouns';
import { viClosing } from './closing';
import { viCommands } from './commands';
import { viDistrict } from './district';
import { viFaults } from './faults';
import { viHistory } from './history';
import { viMail } from './mail';
import { viMenu } from './menu';
import { viOutlook } from './outlook';
import { viReminders } from './reminders';
import { viReport } from './report';
import { viRights } from './rights';
import { viSettings } from './settings';
import { viSidebar } from './sidebar';
import { viSummary } from './summary';
import { viSystem } from './system';
import { viUnits } from './units';

/** The catalogue, worded with a province's nouns. */
export const vi = (nouns: Nouns) => {
  const menu = lazily(viMenu);
  const district = lazily(() => viDistrict(nouns));
  const units = lazily(viUnits);
  const history = lazily(viHistory);
  const faults = lazily(() => viFaults(nouns));
  const outlook = lazily(() => viOutlook(nouns));
  const rights = lazily(viRights);
  const commands = lazily(() => viCommands(nouns));
  return lazyMembers({
    language: () => 'vi' as Language,
    menu: () => menu().menu,
    tabs: () => menu().tabs,
    district: () => district().district,
    status: () => district().status,
    band: () => district().band,
    units: () => units().units,
    setUpUnits: () => units().setUpUnits,
    settings: () => viSettings().settings,
    history: () => history().history,
    log: () => history().log,
    faults: () => faults().faults,
    place: () => faults().place,
    mail: () => viMail(nouns).mail,
    reminding: () => viReminders(nouns).reminding,
    system: () => viSystem(nouns).system,
    closing: () => viClosing(nouns).closing,
    summary: () => viSummary(nouns).summary,
    progress: () => outlook().progress,
    rates: () => outlook().rates,
    groups: () => outlook().groups,
    charts: () => outlook().charts,
    report: () => viReport(nouns).report,
    sidebar: () => viSidebar(nouns).sidebar,
    rights: () => rights().rights,
    control: () => rights().control,
    done: () => commands().done,
    problem: () => commands().problem,
    withoutDialogs: () => commands().withoutDialogs,
  });
};

/** The texts of one language. */
export type Messages = ReturnType<typeof vi>;
