/** PropertiesService: three stores of texts, with Google's limits. */

import type { PropertyStore } from '../book/book';
import { GoogleError } from '../book/googleError';
import type { Realm } from './runtime/realm';

/** In bytes, by developers.google.com/apps-script/guides/services/quotas */
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

type PropertyApi = GoogleAppsScript.Properties.Properties;

/** One store of properties. */
export class LocalProperties
  implements Pick<PropertyApi, 'getProperties' | 'getProperty' | 'setProperty' | 'setProperties'>
{
  constructor(
    private readonly entries: Map<string, string>,
    private readonly realm: Realm,
    private readonly self: (properties: LocalProperties) => PropertyApi,
  ) {}

  getProperty(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  getProperties(): { [key: string]: string } {
    return this.realm.record([...this.entries]);
  }

  setProperty(key: string, value: string): PropertyApi {
    return this.setProperties({ [key]: value });
  }

  /** Sets all properties or, if a value or the store would be too large, none. */
  setProperties(properties: { [key: string]: string }): PropertyApi {
    const after = new Map([
      ...this.entries,
      ...Object.entries(properties).map(([key, value]) => [key, String(value)] as const),
    ]);
    const size = [...after].reduce(
      (bytes, [key, value]) => bytes + Buffer.byteLength(key) + Buffer.byteLength(value),
      0,
    );
    const tooLong = Object.values(properties).some((value) => Buffer.byteLength(String(value)) > VALUE_LIMIT);
    if (tooLong) throw new GoogleError('Argument too large: value');
    if (size > STORE_LIMIT)
      throw new GoogleError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    for (const [key, value] of after) this.entries.set(key, value);
    return this.self(this);
  }
}

/** The three stores. */
export class LocalPropertiesService
  implements
    Pick<
      GoogleAppsScript.Properties.PropertiesService,
      'getDocumentProperties' | 'getScriptProperties' | 'getUserProperties'
    >
{
  constructor(
    private readonly store: (name: PropertyStore) => PropertyApi,
    private readonly isInDocument: boolean,
  ) {}

  /** Null in a standalone script. */
  getDocumentProperties(): PropertyApi {
    return (this.isInDocument ? this.store('document') : null) as PropertyApi;
  }

  getScriptProperties(): PropertyApi {
    return this.store('script');
  }

  getUserProperties(): PropertyApi {
    return this.store('user');
  }
}
