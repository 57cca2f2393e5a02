/** Who sits in front of the page, what they may do, and in which language they read. */

import type { Language, PersonView } from '../../protocol/view';
import type { FrameWords } from '../../words/frame';
import { language, person, sitDown, speak, view } from '../store';
import { words } from './frameState';

/** Who sits here, as the server takes it: the first of the people where nobody was chosen. */
export function sitter(): PersonView | undefined {
  const people = view.value?.people;
  return people?.find(({ id }) => id === person.value) ?? people?.[0];
}

/** "Được sửa mọi tab". */
export function rightsOf({ role, unit }: PersonView, { who }: FrameWords): string {
  if (role === 'staff') return who.staffRights;
  return role === 'official' ? who.officialRights(unit) : who.leaderRights;
}

export function Who() {
  const text = words.value;
  const { who } = text;
  const people = view.value?.people ?? [];
  const options = sitter();
  if (!options) return null;
  const groups = [
    { label: who.staff, role: 'staff' },
    { label: who.officials, role: 'official' },
    { label: who.leaders, role: 'leader' },
  ] as const;
  return (
    <div class="who">
      <label for="who">{who.label}</label>
      <select
        id="who"
        aria-describedby="rights"
        value={options.id}
        onChange={({ currentTarget }) => void sitDown(currentTarget.value)}
      >
        {groups.map(({ label, role }) => {
          const members = people.filter((each) => each.role === role);
          return (
            members.length > 0 && (
              <optgroup key={role} label={label}>
                {members.map(({ id, unit, address }) => (
                  <option key={id} value={id}>
                    {unit === '' ? address : `${unit} · ${address}`}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
      </select>
      <span id="rights" class="rights">
        {rightsOf(options, text)}
      </span>
    </div>
  );
}

/** Each language by its own name. */
const LANGUAGES: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'vi', name: 'Việt' },
  { code: 'en', name: 'English' },
];

export function LanguageSwitch() {
  return (
    <fieldset class="languages">
      <legend class="visually-hidden">{words.value.language}</legend>
      {LANGUAGES.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={language.value === code}
          onClick={() => void speak(code)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
