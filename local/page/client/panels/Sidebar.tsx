/** The sidebar of the add-on, in a frame that may only run its own scripts. Its calls are passed on to the server. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { asSidebarCall, type SidebarAnswer } from '../../protocol/sidebarChannel';
import { call } from '../actions';
import { goTo, sidebar } from '../store';
import { Panel } from './Panel';
import { isCovered } from './panelState';

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
    const answerCall = async ({ source, data }: MessageEvent<unknown>) => {
      const sender = frame.current?.contentWindow;
      if (!sender || source !== sender) return;
      const request = asSidebarCall(data);
      if (request === null) return;
      const before = goTo.value;
      const answer: SidebarAnswer = { call: request.call, ...(await call(request.function, request.parameters)) };
      // The frame has no origin that could be given, but only the frame receives the message.
      sender.postMessage(answer, '*');
      if (goTo.value !== before && isCovered.value) close();
    };
    const listener = (event: MessageEvent<unknown>) => void answerCall(event);
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
