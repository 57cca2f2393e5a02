/** The button of the inbox, with the number of mails and of new ones. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { Envelope } from '../../icons';
import { isInboxOpen } from '../../panels/panelState';
import { view } from '../../store';
import { newMailCount, words } from '../frameState';

export function InboxButton() {
  const { inbox } = words.value;
  const count = view.value?.mails.length ?? 0;
  const newMails = newMailCount.value;
  return (
    <>
      <button
        type="button"
        class="inbox-button"
        aria-expanded={isInboxOpen.value}
        onClick={() => {
          isInboxOpen.value = !isInboxOpen.value;
        }}
      >
        <Envelope />
        <span class="inbox-label">{inbox.label}</span> <span class="count">{count}</span>
        <span class="visually-hidden"> {inbox.mails(count)} </span>
        {newMails > 0 && <span class="new-mails">{inbox.newMails(newMails)}</span>}
      </button>
      <Arrivals />
    </>
  );
}

/** Announces mails that arrive while the page is open to screen readers. */
function Arrivals() {
  const mails = view.value?.mails ?? [];
  const newest = Math.max(0, ...mails.map(({ id }) => id));
  const lastAnnounced = useRef(newest);
  const [arrived, setArrived] = useState(0);
  useEffect(() => {
    const count = mails.filter(({ id }) => id > lastAnnounced.current).length;
    lastAnnounced.current = newest;
    if (count > 0) setArrived(count);
  }, [newest]);
  return (
    <span class="visually-hidden" role="status">
      {arrived > 0 && words.value.inbox.arrived(arrived)}
    </span>
  );
}
