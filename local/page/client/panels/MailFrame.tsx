/**
 * An HTML mail in a frame without scripts, as high as its content. Links to the spreadsheet open the tab in this page.
 * Other links only show their address, because nothing may leave the machine.
 */

import { useEffect, useRef } from 'preact/hooks';
import { words } from './panelWords';

export interface MailFrameProps {
  readonly id: number;
  /** The URL with which links to the spreadsheet begin. */
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
    redirectLinks(page, sheetUrl, openTab);
    sizing.current?.disconnect();
    sizing.current = new ResizeObserver(() => adjustHeight(frame.current));
    sizing.current.observe(page.documentElement);
  };
  // The frame runs no scripts, but has the origin of this page, so that this page can listen to its links.
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

/** Makes a frame as high as its content, with room for a horizontal scroll bar if needed. */
function adjustHeight(frame: HTMLIFrameElement | null): void {
  const root = frame?.contentDocument?.documentElement;
  if (!frame || !root) return;
  const bar = root.scrollWidth > root.clientWidth ? 20 : 0;
  frame.style.height = `${root.offsetHeight + bar}px`;
}

/** Makes links open tabs in this page, or do nothing. */
function redirectLinks(page: Document, sheetUrl: string, openTab: (tab: number) => void): void {
  for (const link of page.querySelectorAll('a, area')) {
    const address = link.getAttribute('href') ?? link.getAttribute('xlink:href');
    if (address === null) continue;
    const tab = tabOf(address, sheetUrl);
    for (const name of ['href', 'xlink:href', 'target', 'ping', 'download']) link.removeAttribute(name);
    if (tab === null) {
      link.setAttribute('title', address);
      continue;
    }
    // It stays a link for the keyboard, and is harmless if it is opened in a new window.
    link.setAttribute('href', `#gid=${tab}`);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      openTab(tab);
    });
  }
}

/** The id of the tab that an address refers to; null if it is not an address of the spreadsheet. */
function tabOf(address: string, sheetUrl: string): number | null {
  const start = `${sheetUrl}#gid=`;
  const id = address.startsWith(start) ? address.slice(start.length) : '';
  return /^\d{1,15}$/.test(id) ? Number(id) : null;
}
