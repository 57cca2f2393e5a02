/**
 * Utilities and its blobs: files that a script makes from texts. A page that is converted to PDF is printed later, when
 * a mail with it is delivered (local/delivery): printing waits for a browser, but an execution here is synchronous.
 */

import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { GoogleError } from '../book/googleError';
import type { Realm } from './runtime/realm';

type Blob = GoogleAppsScript.Base.Blob;

/** The content of a file: its bytes, or a page that is still to be printed. */
export type FileContent = { readonly bytes: Uint8Array } | { readonly html: string };

const PDF = 'application/pdf';
const HTML = 'text/html';

/** The date of every file in a zip. It is constant, so that the same files give the same zip. */
const WRITTEN_AT = new Date(2020, 0, 1);

/** Wraps and unwraps blobs. */
export interface BlobViews {
  blob(blob: LocalBlob): Blob;
  unwrapBlob(blob: object): LocalBlob;
}

/** A file. */
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
    // Google's types say string, but Google gives null for a blob without a name.
    return this.name as string;
  }

  setName(name: string): Blob {
    if (typeof name !== 'string') throw signatureMismatch('Blob.setName');
    this.name = name;
    return this.views.blob(this);
  }

  getContentType(): string {
    return this.contentType as string;
  }

  setContentType(contentType: string): Blob {
    if (typeof contentType !== 'string') throw signatureMismatch('Blob.setContentType');
    this.contentType = contentType;
    return this.views.blob(this);
  }

  getDataAsString(charset = 'UTF-8'): string {
    if (charset.toUpperCase() !== 'UTF-8') throw new GoogleError('The emulator reads blobs only as UTF-8.');
    return Buffer.from(bytesOf(this, 'Blob.getDataAsString')).toString('utf8');
  }

  getBytes(): GoogleAppsScript.Byte[] {
    throw new GoogleError('Blob.getBytes is not supported by the emulator.');
  }

  /** Supports only HTML to PDF. The extension of the name becomes ".pdf". */
  getAs(contentType: string): Blob {
    if (contentType !== PDF || this.contentType !== HTML)
      throw new GoogleError(`Converting from ${this.contentType} to ${contentType} is not supported.`);
    const name = this.name === null ? null : `${this.name.replace(/\.[^.]*$/, '')}.pdf`;
    const html = this.getDataAsString();
    return this.views.blob(new LocalBlob({ html }, PDF, name, this.views));
  }
}

/** The Utilities service: blobs, zips and CSV. */
export class LocalUtilities implements Pick<GoogleAppsScript.Utilities.Utilities, 'zip' | 'parseCsv'> {
  constructor(
    private readonly views: BlobViews,
    private readonly realm: Realm,
  ) {}

  /** The rows of a CSV text. */
  parseCsv(csv: string, delimiter = ','): string[][] {
    if (typeof csv !== 'string' || typeof delimiter !== 'string') throw signatureMismatch('Utilities.parseCsv');
    return this.realm.rows(Papa.parse<string[]>(csv, { delimiter }).data) as string[][];
  }

  /** Supports only the forms with a text. */
  newBlob(data: string, contentType: string | null = 'text/plain', name: string | null = null): Blob {
    if (typeof data !== 'string') throw new GoogleError('The emulator supports newBlob only with a text.');
    return this.views.blob(new LocalBlob({ bytes: Buffer.from(data, 'utf8') }, contentType, name, this.views));
  }

  /** Packs files in their order; slashes in a name make folders. */
  zip(blobs: GoogleAppsScript.Base.BlobSource[], name = 'archive.zip'): Blob {
    if (!Array.isArray(blobs)) throw signatureMismatch('Utilities.zip');
    const files: Record<string, Uint8Array> = {};
    for (const given of Array.from(blobs)) {
      const blob = this.views.unwrapBlob(given);
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
  throw new GoogleError(`${method} is not supported by the emulator for a page that became a PDF.`);
}

function signatureMismatch(method: string): GoogleError {
  return new GoogleError(`The parameters do not match the method signature for ${method}.`);
}
