/**
 * The add-on's page beside the sheet: in a frame that may run its own scripts and nothing else, and whose calls of the
 * script are passed on to the server.
 */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { asSidebarCall, type SidebarAnswer } from '../../protocol/sidebarChannel';
import { call } from '../actions';
import { goTo, sidebar } from '../store';
import { isCovered } from './beside';
import { Panel } from './Panel';

export function Sidebar() {
  const shown = sidebar.value;
  if (shown === null) return null;
  return (
    <Panel key={shown.id} title={shown.title} close={close}>
      <Page id={shown.id} title={shown.title} />
    </Panel>
  );
}

function close(): void {
  sidebar.value = null;
}

function Page({ id, title }: { readonly id: string; readonly title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useLayoutEffect(() => {
    const take = async ({ source, data }: MessageEvent<unknown>) => {
      const asker = frame.current?.contentWindow;
      if (!asker || source !== asker) return;
      const asked = asSidebarCall(data);
      if (asked === null) return;
      const before = goTo.value;
      const answer: SidebarAnswer = { call: asked.call, ...(await call(asked.function, asked.parameters)) };
      // The frame has no origin that could be named; nothing else has this window.
      asker.postMessage(answer, '*');
      if (goTo.value !== before && isCovered.value) close();
    };
    const listener = (event: MessageEvent<unknown>) => void take(event);
    addEventListener('message', listener);
    return () => removeEventListener('message', listener);
  }, []);
  return (
    <iframe
      ref={frame}
      class="sidebar-frame"
      title={title}
      src={`/sidebar/${id}`}
      sandbox="allow-scripts allow-popups allow-top-navigation-to-custom-protocols"
    />
  );
}
