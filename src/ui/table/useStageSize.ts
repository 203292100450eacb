import { useEffect, useState } from 'preact/hooks';
import { stageOf } from './board/grid';
import type { Stage } from './scene/sight';
import { loadFonts } from './stage/type';

/** The stage for the window as it is now; follows its size. */
export function useStageSize(): Stage {
  const [size, setSize] = useState<Stage>(read);
  useEffect(() => {
    const refit = (): void => setSize((was) => (same(was, read()) ? was : read()));
    // A scroll bar that goes away makes room without a resize of the window.
    const watch = new ResizeObserver(refit);
    watch.observe(document.documentElement);
    addEventListener('resize', refit);
    refit();
    // With the fonts every text has another width: whatever was laid out is laid out anew.
    let here = true;
    void loadFonts().then(() => here && setSize(read()));
    return () => {
      here = false;
      watch.disconnect();
      removeEventListener('resize', refit);
    };
  }, []);
  return size;
}

const read = (): Stage => {
  // The bars of the system on a phone are left free: the screen's own element is smaller than the window there.
  const screen = document.querySelector('.t-screen');
  return stageOf(screen?.clientWidth || innerWidth, screen?.clientHeight || innerHeight);
};

const same = (a: Stage, b: Stage): boolean => a.w === b.w && a.h === b.h && a.scale === b.scale;
