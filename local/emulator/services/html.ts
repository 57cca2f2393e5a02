/** HtmlService: pages from a text or from a file of the script. Templates are not supported. */

import { GoogleError } from '../book/googleError';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

/** A page. */
export class LocalHtmlOutput implements Pick<HtmlOutput, 'getContent' | 'setContent' | 'getTitle' | 'setTitle'> {
  private title = '';

  constructor(
    private content: string,
    private readonly view: (page: LocalHtmlOutput) => HtmlOutput,
  ) {}

  getContent(): string {
    return this.content;
  }

  setContent(content: string): HtmlOutput {
    this.content = content;
    return this.view(this);
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): HtmlOutput {
    this.title = title;
    return this.view(this);
  }
}

/** The service. */
export class LocalHtmlService {
  constructor(
    private readonly pages: Readonly<Record<string, string>>,
    private readonly view: (page: LocalHtmlOutput) => HtmlOutput,
  ) {}

  createHtmlOutput(html = ''): HtmlOutput {
    if (typeof html !== 'string') throw new GoogleError('The emulator supports createHtmlOutput only with a text.');
    return this.view(new LocalHtmlOutput(html, this.view));
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    if (!Object.hasOwn(this.pages, filename)) throw new GoogleError(`No HTML file named ${filename} was found.`);
    return this.view(new LocalHtmlOutput(this.pages[filename] ?? '', this.view));
  }
}
