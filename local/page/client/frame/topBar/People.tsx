/** The choice of the person and of the language. */

import type { Language, PersonView } from '../../../protocol/view';
import type { FrameWords } from '../../../words/frame';
import { language, person, switchLanguage, switchPerson, view } from '../../store';
import { words } from '../frameState';

/** The person of this window; the first of the people if none was chosen. */
export function currentPerson(): PersonView | undefined {
  const people = view.value?.people;
  return people?.find(({ id }) => id === person.value) ?? people?.[0];
}

/** The rights of a person in words: "Được sửa mọi tab". */
export function rightsOf({ role, unit }: PersonView, { who }: FrameWords): string {
  if (role === 'staff') return who.staffRights;
  return role === 'official' ? who.officialRights(unit) : who.leaderRights;
}

export function Who() {
  const text = words.value;
  const { who } = text;
  const people = view.value?.people ?? [];
  const current = currentPerson();
  if (!current) return null;
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
        value={current.id}
        onChange={({ currentTarget }) => void switchPerson(currentTarget.value)}
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
        {rightsOf(current, text)}
      </span>
    </div>
  );
}

/** The languages by their own names. */
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
          onClick={() => void switchLanguage(code)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
