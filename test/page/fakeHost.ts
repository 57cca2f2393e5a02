/** A host that records its calls, for tests of the HTTP server. */

import type { ActionResponse, CallResponse } from '../../local/page/protocol/actions';
import type { View } from '../../local/page/protocol/view';
import type { Host } from '../../local/page/server/http/host';

export const DONE: ActionResponse = {
  version: 1,
  question: null,
  refusal: null,
  toasts: ['Đã lập tổng hợp'],
  alerts: [],
  sidebar: null,
  goTo: null,
  error: null,
};

const CALLED: CallResponse = { response: DONE, result: { json: '[1]' } };

export interface FakeHost extends Host {
  /** The method and parameters of each call. */
  readonly asked: readonly (readonly unknown[])[];
  readonly listeners: ReadonlySet<(version: number) => void>;
  /** Makes a new version. */
  change(): void;
  /** Resolves when no listener is left. */
  readonly leftAlone: Promise<void>;
}

export function fakeHost(changed: Partial<Host> = {}): FakeHost {
  const asked: (readonly unknown[])[] = [];
  const listeners = new Set<(version: number) => void>();
  let version = 1;
  let leave = () => {};
  const noted =
    <A extends readonly unknown[], R>(name: string, answer: R) =>
    (...parameters: A): R => {
      asked.push([name, ...parameters]);
      return answer;
    };
  return {
    asked,
    listeners,
    leftAlone: new Promise((resolve) => {
      leave = resolve;
    }),
    get version() {
      return version;
    },
    change() {
      version += 1;
      for (const listener of listeners) listener(version);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) leave();
      };
    },
    view: noted('view', { version: 1, title: 'Bảng tính' } as View),
    type: noted('type', DONE),
    paste: noted('paste', DONE),
    run: noted('run', DONE),
    call: noted('call', CALLED),
    moveClock: noted('moveClock', DONE),
    startOver: noted('startOver', DONE),
    open: noted('open', Promise.resolve(DONE)),
    download: noted('download', Promise.resolve({ name: 'Báo cáo Đông Á.xlsx', bytes: new Uint8Array([80, 75]) })),
    mailBody: () => null,
    attachment: async () => null,
    sidebarPage: () => null,
    ...changed,
  };
}
