/**
 * Opens a dialog once the press on the table that asks for it has ended: the browser would take that for one beside the dialog and
 * close it again.
 */
export function afterPress(open: () => void): void {
  setTimeout(open);
}
