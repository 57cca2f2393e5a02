/**
 * Keeps mail programs from making links of text. They turn whatever looks like an address into a link, so a person who
 * types "http://…" into a figure cell would put a link into an official mail. All parts of a mail pass here; the
 * address of our own link does not.
 *
 * An invisible character goes before and after what makes a text an address: a dot or a colon inside it, @, and doubled
 * slashes and backslashes. The text looks as before. It needs no markup, so it works in the plain part too, and a mail
 * program cannot undo it by joining elements. The character is U+FEFF, the zero-width no-break space: no domain holds
 * it, patterns that end an address at white space end there (JavaScript counts it as such), it allows no line break as
 * U+200B does, and old fonts that lack U+2060 have it. A text that is copied keeps it. So numbers and times, which people
 * copy most, get none.
 */

const INVISIBLE = '\uFEFF';

/** IDEOGRAPHIC FULL STOP and the wide and narrow dots, which browsers read as the dot of a domain. */
const DOTS = '.\u3002\uFF0E\uFF61';

/** What makes a text an address. A dot between digits groups thousands, and a colon between them tells a time. */
const OF_ADDRESS = new RegExp(
  `[${DOTS}](?=[^\\s\\p{P}\\d])|(?<!\\d)[${DOTS}](?=\\d)|[:\uFF1A](?=[^\\s\\d])|[@\uFF20]|//|\\\\\\\\`,
  'gu',
);

/** The text, which looks the same and which no mail program makes a link of. */
export const unlinked = (text: string): string =>
  text.replace(OF_ADDRESS, (found) => [...found].map((each) => INVISIBLE + each + INVISIBLE).join(''));
