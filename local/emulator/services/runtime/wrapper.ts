/** Wraps objects for the script, and finds the object in a wrapper that the script passes back. */

import { GoogleError } from '../../book/googleError';
import { expose, type Runtime } from './expose';

/** The wrapped objects of one execution. */
export class Wrapper {
  private readonly wrapped = new Map<object, { readonly object: object; readonly className: string }>();

  constructor(private readonly runtime: Runtime) {}

  /** The object as the script sees it, under the name that its class has at Google. */
  wrap<View extends object>(object: object, className: string): View {
    const view = expose(object, className, this.runtime);
    this.wrapped.set(view, { object, className });
    return view as View;
  }

  /** The object in a wrapper; throws if the script passed anything else than an object of that class. */
  unwrap<T>(view: object, className: string): T {
    const found = this.wrapped.get(view);
    if (found?.className !== className)
      throw new GoogleError(`The parameters do not match the method signature: ${className} expected.`);
    return found.object as T;
  }
}
