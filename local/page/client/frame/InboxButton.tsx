/** The button of the inbox, with how many mails there are and how many have come since somebody looked. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { Envelope } from '../icons';
import { isInboxOpen } from '../panels/beside';
import { view } from '../store';
import { freshMails, words } from './frameState';

export function InboxButton() {
  const { inbox } = words.value;
  const count = view.value?.mails.length ?? 0;
  const fresh = freshMails.value;
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
        {fresh > 0 && <span class="fresh">{inbox.fresh(fresh)}</span>}
      </button>
      <Arrivals />
    </>
  );
}

/** Says aloud that mails came while somebody was here; those that were there before are no news. */
function Arrivals() {
  const mails = view.value?.mails ?? [];
  const newest = Math.max(0, ...mails.map(({ id }) => id));
  const known = useRef(newest);
  const [arrived, setArrived] = useState(0);
  useEffect(() => {
    const come = mails.filter(({ id }) => id > known.current).length;
    known.current = newest;
    if (come > 0) setArrived(come);
  }, [newest]);
  return (
    <span class="visually-hidden" role="status">
      {arrived > 0 && words.value.inbox.arrived(arrived)}
    </span>
  );
}
