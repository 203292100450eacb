import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { onSettings } from '../settings';
import { stageOf } from './board/grid';
import type { Stage } from './scene/sight';
import { createStage, rendererFor, type TableStage } from './stage/stage';
import { loadFonts } from './stage/type';

export interface Opened {
  /** null until Phaser and the fonts are there. */
  table: TableStage | null;
  /** Rises when everything was drawn anew for another size or theme. */
  look: number;
}

const wantedRenderer = (): string | null => new URLSearchParams(location.search).get('renderer');

/** Opens the stage in an element, and follows the window's size, its pixel ratio and the theme. */
export function useStage(host: RefObject<HTMLElement | null>): Opened {
  const [table, setTable] = useState<TableStage | null>(null);
  const [look, setLook] = useState(0);

  useEffect(() => {
    let here = true;
    let opened: TableStage | null = null;
    const element = host.current as HTMLElement;
    const measureHost = (): Stage => stageOf(element.clientWidth || innerWidth, element.clientHeight || innerHeight);
    const fit = (): void => {
      opened?.resize(measureHost());
      setLook((n) => n + 1);
    };
    const repaint = (): void => {
      // The page's own colours have changed first.
      requestAnimationFrame(() => {
        if (!here) return;
        opened?.retheme();
        setLook((n) => n + 1);
      });
    };
    void Promise.all([loadFonts(), createStage(element, measureHost(), rendererFor(wantedRenderer()))]).then(([, stage]) => {
      if (!here) {
        stage.destroy();
        return;
      }
      opened = stage;
      opened.resize(measureHost());
      setTable(stage);
    });
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', repaint);
    const unset = onSettings(repaint);
    const ratio = followRatio(fit);
    return () => {
      here = false;
      watch.disconnect();
      dark.removeEventListener('change', repaint);
      unset();
      ratio();
      opened?.destroy();
    };
  }, []);

  return { table, look };
}

/** Calls when the window moves to a screen of another pixel ratio, or is zoomed. */
function followRatio(changed: () => void): () => void {
  let query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const hear = (): void => {
    query.removeEventListener('change', hear);
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', hear);
    changed();
  };
  query.addEventListener('change', hear);
  return () => query.removeEventListener('change', hear);
}
