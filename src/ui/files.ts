import { type SavedGame, writeSave } from '../play/record';

/** Hands a text to the browser as a file to keep. */
export function download(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by the next turn; some read it a little later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Hands a game to the browser as `*.fwf.json`. */
export function exportGame(record: SavedGame, title: string): void {
  download(`${slug(title) || record.scenario}.fwf.json`, writeSave(record));
}

/** A title as a file's name: letters, figures and hyphens of any script. */
export function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
