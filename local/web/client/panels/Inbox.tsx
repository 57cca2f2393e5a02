/** The mails that the add-on sent, each as its reader sees it. */
export function Inbox({ close }: { close(): void }) {
  return (
    <button type="button" onClick={close}>
      Inbox
    </button>
  );
}
