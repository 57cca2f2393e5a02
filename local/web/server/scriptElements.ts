/**
 * Finds the scripts of an HTML page as browsers find them, without building the page: tags, comments and texts that hold no
 * tags are told apart by the rules of the standard's tokenizer. Whoever writes a page so oddly that it is misread finds a
 * script that does not run; nothing worse can come of it, since whatever is found here is the page's own.
 *
 * https://html.spec.whatwg.org/multipage/parsing.html#tokenization
 */

/** Elements whose text holds no tags but the one that ends it; of a noscript only where scripts run, as they do here. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript']);

/** A comment, a declaration, or where a tag begins. */
const TOKEN = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<(?:[!?]|\/[^a-z>])[^>]*>|<(\/?)([a-z][^\s/>]*)/gi;
const ATTRIBUTE = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?/y;
const TAG_END = /[\s/]*>/y;

/** The texts of the script elements of a page as `unified` gives it, in order. */
export function scriptTexts(page: string): readonly string[] {
  const texts: string[] = [];
  const tokens = new RegExp(TOKEN);
  for (let token = tokens.exec(page); token !== null; token = tokens.exec(page)) {
    const [, slash, tag] = token;
    if (tag === undefined) continue;
    tokens.lastIndex = endOfTag(page, tokens.lastIndex);
    const name = tag.toLowerCase();
    if (slash !== '' || !RAW.has(name)) continue;
    const end = endOfText(page, name, tokens.lastIndex);
    if (name === 'script') texts.push(page.slice(tokens.lastIndex, end));
    tokens.lastIndex = end;
  }
  return texts;
}

/** A page's text as browsers read it before anything else. */
export const unified = (page: string): string => page.replace(/\r\n?/g, '\n').replace(/\0/g, '\uFFFD');

/** Behind the tag whose attributes begin there. */
function endOfTag(page: string, from: number): number {
  const attribute = new RegExp(ATTRIBUTE);
  const tagEnd = new RegExp(TAG_END);
  tagEnd.lastIndex = from;
  attribute.lastIndex = from;
  while (!tagEnd.test(page)) {
    const at = attribute.lastIndex;
    if (!attribute.test(page)) return at;
    tagEnd.lastIndex = attribute.lastIndex;
  }
  return tagEnd.lastIndex;
}

/** Where the text of an element ends: at its end tag, or at the end of a page that lacks one. */
function endOfText(page: string, name: string, from: number): number {
  const marks = new RegExp(`<!(?=--)|-->|<(/?)${name}(?=[\\s/>])`, 'gi');
  marks.lastIndex = from;
  // A comment within a script that holds a script of its own hides the end of that: <!-- <script> </script> -->.
  let [isComment, isNested] = [false, false];
  for (let mark = marks.exec(page); mark !== null; mark = marks.exec(page)) {
    const [whole, slash] = mark;
    if (whole === '<!') isComment = name === 'script';
    else if (whole === '-->') [isComment, isNested] = [false, false];
    else if (slash === '') isNested = isComment;
    else if (isNested) isNested = false;
    else return mark.index;
  }
  return page.length;
}
