/**
 * Utilities and its blobs: files that a script makes of texts. A page that becomes a PDF is printed only when a mail
 * takes it along (local/delivery), since printing has to wait for a browser and a script here waits for nothing.
 */

import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { GoogleError } from '../book/googleError';
import type { Realm } from './realm';

type Blob = GoogleAppsScript.Base.Blob;

/** What a file holds: its bytes, or the page that is to be printed. */
export type FileContent = { readonly bytes: Uint8Array } | { readonly html: string };

const PDF = 'application/pdf';
const HTML = 'text/html';

/** A zip says of each file when it was written; always the same, so that the same files make the same zip. */
const WRITTEN_AT = new Date(2020, 0, 1);

/** Makes the script's views, and finds what is behind them. */
export interface BlobViews {
  blob(blob: LocalBlob): Blob;
  behindBlob(blob: object): LocalBlob;
}

/** A file in the script's hands. */
export class LocalBlob
  implements
    Pick<Blob, 'getName' | 'setName' | 'getContentType' | 'setContentType' | 'getDataAsString' | 'getAs' | 'getBytes'>
{
  constructor(
    readonly content: FileContent,
    private contentType: string | null,
    private name: string | null,
    private readonly views: BlobViews,
  ) {}

  getName(): string {
    // Google's types promise a text, and Google gives null for a blob without a name.
    return this.name as string;
  }

  setName(name: string): Blob {
    if (typeof name !== 'string') throw signature('Blob.setName');
    this.name = name;
    return this.views.blob(this);
  }

  getContentType(): string {
    return this.contentType as string;
  }

  setContentType(contentType: string): Blob {
    if (typeof contentType !== 'string') throw signature('Blob.setContentType');
    this.contentType = contentType;
    return this.views.blob(this);
  }

  getDataAsString(charset = 'UTF-8'): string {
    if (charset.toUpperCase() !== 'UTF-8') throw new GoogleError('local/ reads blobs as UTF-8 only.');
    return Buffer.from(bytesOf(this, 'Blob.getDataAsString')).toString('utf8');
  }

  getBytes(): GoogleAppsScript.Byte[] {
    throw new GoogleError('Blob.getBytes is not imitated by local/.');
  }

  /** Only a page as PDF; the name gets the new extension in place of what follows its last dot. */
  getAs(contentType: string): Blob {
    if (contentType !== PDF || this.contentType !== HTML)
      throw new GoogleError(`Converting from ${this.contentType} to ${contentType} is not supported.`);
    const name = this.name === null ? null : `${this.name.replace(/\.[^.]*$/, '')}.pdf`;
    const html = this.getDataAsString();
    return this.views.blob(new LocalBlob({ html }, PDF, name, this.views));
  }
}

/** The service; what has to do with files and their texts. */
export class LocalUtilities implements Pick<GoogleAppsScript.Utilities.Utilities, 'zip' | 'parseCsv'> {
  constructor(
    private readonly views: BlobViews,
    private readonly realm: Realm,
  ) {}

  /** The rows of a CSV, by commas or another character. */
  parseCsv(csv: string, delimiter = ','): string[][] {
    if (typeof csv !== 'string' || typeof delimiter !== 'string') throw signature('Utilities.parseCsv');
    return this.realm.rows(Papa.parse<string[]>(csv, { delimiter }).data) as string[][];
  }

  /** Of the forms of newBlob those with a text. */
  newBlob(data: string, contentType: string | null = 'text/plain', name: string | null = null): Blob {
    if (typeof data !== 'string') throw new GoogleError('local/ imitates newBlob with a text only.');
    return this.views.blob(new LocalBlob({ bytes: Buffer.from(data, 'utf8') }, contentType, name, this.views));
  }

  /** Packs files in their order; a name with slashes lies in folders. */
  zip(blobs: GoogleAppsScript.Base.BlobSource[], name = 'archive.zip'): Blob {
    if (!Array.isArray(blobs)) throw signature('Utilities.zip');
    const files: Record<string, Uint8Array> = {};
    for (const given of Array.from(blobs)) {
      const blob = this.views.behindBlob(given);
      const path = blob.getName();
      if (path === null) throw new GoogleError('Blob object must have non-null name for this operation.');
      if (Object.hasOwn(files, path)) throw new GoogleError(`duplicate entry: ${path}`);
      files[path] = bytesOf(blob, 'Utilities.zip');
    }
    const bytes = zipSync(files, { mtime: WRITTEN_AT });
    return this.views.blob(new LocalBlob({ bytes }, 'application/zip', name, this.views));
  }
}

function bytesOf({ content }: LocalBlob, method: string): Uint8Array {
  if ('bytes' in content) return content.bytes;
  throw new GoogleError(`${method} is not imitated by local/ for a page that became a PDF.`);
}

function signature(method: string): GoogleError {
  return new GoogleError(`The parameters do not match the method signature for ${method}.`);
}
