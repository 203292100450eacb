import { writeSave } from '../play/save-file';
import type { SavedGame } from '../play/saved-game';

/** Hands a text to the browser as a file to keep. */
export function download(name: string, text: string, type = 'application/json'): void {
  handOver(name, new Blob([text], { type }));
}

function handOver(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
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

/** Hands a drawn picture of a game to the browser as `*.png`. */
export async function savePicture(canvas: HTMLCanvasElement, record: SavedGame, title: string): Promise<void> {
  const file = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!file) throw new Error('This browser drew no picture.');
  handOver(`${slug(title) || record.scenario}.png`, file);
}

/** A title as a file's name: letters, figures and hyphens of any script. */
export function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
