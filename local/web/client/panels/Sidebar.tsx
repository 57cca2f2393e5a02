/** The add-on's page beside the sheet. */
export function Sidebar() {
  return null;
}
