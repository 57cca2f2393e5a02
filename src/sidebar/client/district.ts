/** One district's entry in the list. */

import type { DistrictView, StatusWords } from '../view';
import { element, group, whileBusy } from './element';
import { dialled } from './telephone';

/** Opens a district's tab by the district's code. */
export type Open = (code: string) => Promise<void>;

/** The entry. `place` is its position in the list, which makes the ids inside it unique. */
export function districtEntry(district: DistrictView, place: number, words: StatusWords, open: Open): HTMLLIElement {
  const name = element('h2', '', district.name);
  name.id = `name-${place}`;
  const progressWords = element('span', '', district.progressWords);
  progressWords.id = `progress-${place}`;

  const parts: Node[] = [group('heading', [name, element('span', 'badge', district.stateWords)])];
  if (district.expected > 0) parts.push(bar(district, [name.id, progressWords.id]));
  parts.push(group('figures', [progressWords, element('span', '', district.coverageWords)]));
  if (district.missingWords !== '') parts.push(element('p', 'missing', district.missingWords));
  const actions = [...telephone(district, words), ...tabButton(district, words, open)];
  if (actions.length > 0) parts.push(group('actions', actions));

  const entry = element('li', `district ${district.state}`);
  entry.dataset.code = district.code;
  entry.append(...parts);
  return entry;
}

function bar({ reported, expected }: DistrictView, names: readonly string[]): HTMLProgressElement {
  const made = element('progress', '');
  made.max = expected;
  made.value = reported;
  made.setAttribute('aria-labelledby', names.join(' '));
  return made;
}

function telephone({ telephone }: DistrictView, words: StatusWords): HTMLElement[] {
  if (telephone === '') return [];
  const number = dialled(telephone);
  if (number === '') return [element('span', '', telephone)];
  const link = element('a', '', `${words.telephone} ${telephone}`);
  link.href = `tel:${number}`;
  // The sidebar is a frame that is not allowed to navigate.
  link.target = '_blank';
  link.rel = 'noopener';
  return [link];
}

function tabButton({ code, name, hasTab }: DistrictView, words: StatusWords, open: Open): HTMLElement[] {
  if (!hasTab) return [];
  const button = element('button', '', words.openTab);
  button.type = 'button';
  button.setAttribute('aria-label', `${words.openTab} ${name}`);
  button.addEventListener('click', () => whileBusy(button, () => open(code)));
  return [button];
}
