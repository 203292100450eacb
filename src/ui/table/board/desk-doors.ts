import type { IconName } from '../../look/icons';
import { icon, sans } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit } from '../scene/piece';
import type { Press } from '../scene/press';
import type { Sight } from '../scene/sight';

export interface Door {
  key: string;
  icon: IconName;
  label: string;
  say?: string;
  press: Press;
  hotkey?: string;
}

const PAD = 4;

/** The doors to panels and other views, in a row; cards come from and go to the decks'. */
export function doorsOf(sight: Sight, w: number, y: number): { marks: Mark[]; hits: Hit[]; anchors: { name: string; x: number; y: number }[] } {
  const doors = doorList(sight);
  const step = (w - PAD * 2) / doors.length;
  const marks: Mark[] = [];
  const hits: Hit[] = [];
  const anchors: { name: string; x: number; y: number }[] = [];
  doors.forEach((door, i) => {
    const middle = PAD + step * (i + 0.5);
    if (door.key === 'panel:decks') anchors.push({ name: 'deck', x: middle, y: y + 10 });
    marks.push(
      icon(door.icon, middle - 10, y, 20),
      sans(door.label, middle, y + 20, doors.length > 5 ? 12 : doors.length > 4 ? 13 : 14, { align: 'center', ink: 'ink2', leading: 18 }),
    );
    hits.push({
      key: door.key,
      x: middle - step / 2,
      y: y - 3,
      w: step,
      h: 44,
      label: door.say ?? door.label,
      press: door.press,
      ...(door.hotkey ? { hotkey: door.hotkey } : {}),
    });
  });
  return { marks, hits, anchors };
}

/** The doors there are now. */
export function doorList({ words, choices, shared }: Sight): Door[] {
  const t = (name: 'decks' | 'ledger' | 'rules' | 'words' | 'hint' | 'menu') => words.t(`table.desk.door.${name}`);
  const hint: Door = { key: 'hint', icon: 'ui-eye', label: t('hint'), say: words.t('table.desk.hintSay'), press: { do: 'hint' }, hotkey: 'h' };
  return [
    { key: 'panel:decks', icon: 'ui-cards', label: t('decks'), press: { do: 'panel', panel: 'decks' }, hotkey: 'd' },
    { key: 'panel:ledger', icon: 'ui-promise', label: t('ledger'), press: { do: 'panel', panel: 'ledger' }, hotkey: 'g' },
    // A hint is for one who plays against the computer and is to act.
    ...(choices.length > 0 && !shared ? [hint] : []),
    { key: 'words', icon: 'ui-log', label: t('words'), say: words.t('table.desk.wordsSay'), press: { do: 'words' }, hotkey: 'w' },
    { key: 'rules', icon: 'ui-help', label: t('rules'), press: { do: 'rules' } },
    { key: 'panel:menu', icon: 'ui-menu', label: t('menu'), press: { do: 'panel', panel: 'menu' } },
  ];
}
