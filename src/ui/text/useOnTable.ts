import { useEffect, useState } from 'preact/hooks';
import { useSettings } from './shell';

/** The board needs this much room; on less (a phone held upright) the game is told in words. */
const ROOM = '(min-width: 640px) and (min-height: 320px)';

/** Whether the game is shown on the board: wanted, and there is room. */
export function useOnTable(): boolean {
  const { view } = useSettings();
  const room = useRoom();
  return view === 'table' && room;
}

/** Whether there is room for the board. */
export function useRoom(): boolean {
  const [room, setRoom] = useState(() => matchMedia(ROOM).matches);
  useEffect(() => {
    const query = matchMedia(ROOM);
    const follow = (): void => setRoom(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return room;
}
