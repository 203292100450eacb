import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useShell } from './shell';

/** Takes a file, by button or dropped anywhere on the page. What is in it is for others to judge. */
export function ImportGame({ onFile }: { onFile: (file: File) => void }): JSX.Element {
  const { words } = useShell();
  const input = useRef<HTMLInputElement>(null);
  const over = useDrop(onFile);
  return (
    <div class="import">
      <button type="button" class="btn" aria-describedby="import-hint" onClick={() => input.current?.click()}>
        {words.t('ui.saves.import')}
      </button>
      <input
        ref={input}
        class="hidden"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={words.t('ui.saves.import')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <p id="import-hint" class="note">
        {words.t('ui.saves.importHint')}
      </p>
      {over && (
        <div class="drop-veil" aria-hidden="true">
          <p>{words.t('ui.saves.drop')}</p>
        </div>
      )}
    </div>
  );
}

/** Hears of files dropped on the page while this is shown. @returns whether one hangs over it */
function useDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFile);
  take.current = onFile;
  useEffect(() => {
    const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) take.current(file);
    };
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return over;
}
