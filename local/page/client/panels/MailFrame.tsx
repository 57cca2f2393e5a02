/**
 * A mail's page in a frame without scripts, as high as its text. Its links to the spreadsheet open the tab here; no other
 * leads anywhere, as nothing may leave the machine: it only says where it would have led.
 */

import { useEffect, useRef } from 'preact/hooks';
import { words } from './panelWords';

export interface MailFrameProps {
  readonly id: number;
  /** What links to the spreadsheet begin with. */
  readonly sheetUrl: string;
  openTab(tab: number): void;
}

export function MailFrame({ id, sheetUrl, openTab }: MailFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const sizing = useRef<ResizeObserver | null>(null);
  useEffect(() => () => sizing.current?.disconnect(), []);
  const prepare = () => {
    const page = frame.current?.contentDocument;
    if (!page) return;
    tameLinks(page, sheetUrl, openTab);
    sizing.current?.disconnect();
    sizing.current = new ResizeObserver(() => adjustHeight(frame.current));
    sizing.current.observe(page.documentElement);
  };
  // The page runs no script; its origin is ours so that its links can be listened to.
  return (
    <iframe
      ref={frame}
      class="mail-frame"
      title={words.value.mail.body}
      src={`/mail/${id}`}
      sandbox="allow-same-origin"
      onLoad={prepare}
    />
  );
}

/** Makes a frame as high as its page, with room for a scroll bar below what is too wide. */
function adjustHeight(frame: HTMLIFrameElement | null): void {
  const root = frame?.contentDocument?.documentElement;
  if (!frame || !root) return;
  const bar = root.scrollWidth > root.clientWidth ? 20 : 0;
  frame.style.height = `${root.offsetHeight + bar}px`;
}

/** Gives every link of a mail's page what it does here. */
function tameLinks(page: Document, sheetUrl: string, openTab: (tab: number) => void): void {
  for (const link of page.querySelectorAll('a, area')) {
    const address = link.getAttribute('href') ?? link.getAttribute('xlink:href');
    if (address === null) continue;
    const tab = tabOf(address, sheetUrl);
    for (const name of ['href', 'xlink:href', 'target', 'ping', 'download']) link.removeAttribute(name);
    if (tab === null) {
      link.setAttribute('title', address);
      continue;
    }
    // Still a link for the keyboard, and harmless where somebody opens it in a window of its own.
    link.setAttribute('href', `#gid=${tab}`);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      openTab(tab);
    });
  }
}

/** The tab that an address of the spreadsheet names; null for any other address. */
function tabOf(address: string, sheetUrl: string): number | null {
  const start = `${sheetUrl}#gid=`;
  const id = address.startsWith(start) ? address.slice(start.length) : '';
  return /^\d{1,15}$/.test(id) ? Number(id) : null;
}
