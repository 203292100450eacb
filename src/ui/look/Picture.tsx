import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { getSettings, onSettings } from '../settings';
import { type PictureSide, paintPicture, pictureInks, pictureOf, type Recipe } from './picture';

interface PictureProps {
  /** A play card's, world card's or agenda's. */
  id: string;
  side: PictureSide;
  class?: string | undefined;
}

/**
 * A card's picture, as large as the style sheet says. It is drawn when it comes near the screen and let go when it leaves, since a
 * page may hold more than a hundred. It says nothing to a screen reader: the card's words do.
 */
export function Picture({ id, side, class: extra }: PictureProps): JSX.Element {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    const recipe = pictureOf(id);
    return canvas && recipe ? keepPainted(canvas, recipe, side) : undefined;
  }, [id, side]);
  return <canvas ref={ref} class={extra} aria-hidden="true" />;
}

/** @returns a function that ends it */
function keepPainted(canvas: HTMLCanvasElement, recipe: Recipe, side: PictureSide): () => void {
  let near = false;
  const draw = (): void => {
    if (near) paintOn(canvas, recipe, side);
  };
  const sight = new IntersectionObserver(
    (entries) => {
      near = entries.at(-1)?.isIntersecting ?? false;
      if (near) draw();
      else canvas.width = 0;
    },
    { rootMargin: '300px' },
  );
  const size = new ResizeObserver(draw);
  sight.observe(canvas);
  size.observe(canvas);
  const system = matchMedia(DARK);
  system.addEventListener('change', draw);
  const endSettings = onSettings(draw);
  return () => {
    sight.disconnect();
    size.disconnect();
    system.removeEventListener('change', draw);
    endSettings();
  };
}

const DARK = '(prefers-color-scheme: dark)';

function paintOn(canvas: HTMLCanvasElement, recipe: Recipe, side: PictureSide): void {
  const { theme } = getSettings();
  const dark = theme === 'system' ? matchMedia(DARK).matches : theme === 'dark';
  const w = Math.round(canvas.clientWidth * devicePixelRatio);
  const h = Math.round(canvas.clientHeight * devicePixelRatio);
  const ctx = canvas.getContext('2d');
  if (!ctx || w === 0 || h === 0) return;
  canvas.width = w;
  canvas.height = h;
  paintPicture(ctx, recipe, side, { x: 0, y: 0, w, h }, pictureInks(side, dark));
}
