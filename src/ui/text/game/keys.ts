import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { changeSettings } from '../../settings';

export interface KeyDeeds {
  undo(): void;
  help(): void;
  /** Switches what every action would change on and off. */
  changes(): void;
}

const LEGAL = 'button[data-action]:not([aria-disabled="true"]), button[data-ready], button[data-taking]';

/**
 * The keys of a decision: figures press the actions of the group that has the keyboard (the first where none has), arrows
 * go from group to group and from button to button. Nothing happens while someone types, or a dialog is open.
 */
export function useKeys(root: RefObject<HTMLElement | null>, on: boolean, deeds: KeyDeeds): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      const decision = root.current?.querySelector<HTMLElement>('[data-decision]') ?? null;
      if (handle(event.key, root.current, decision, deeds, on)) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}

/** Whether a key belongs to a field or a dialog. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function handle(key: string, root: HTMLElement | null, decision: HTMLElement | null, deeds: KeyDeeds, on: boolean): boolean {
  if (decision && key.startsWith('Arrow')) return move(key, decision);
  if (!on) return false;
  if (decision && /^[1-9]$/.test(key)) return pressNth(Number(key), decision);
  switch (key.toLowerCase()) {
    case 'u':
      deeds.undo();
      return true;
    case 'w':
      changeSettings({ view: 'table' });
      return true;
    case 'c':
      deeds.changes();
      return true;
    case '?':
      deeds.help();
      return true;
    case 'd':
      return jump(root, '[data-decision-title]');
    case 's':
      return jump(root, '#g-state-title');
    case 'l':
      return jump(root, '#g-log');
    default:
      return false;
  }
}

function jump(root: HTMLElement | null, selector: string): boolean {
  const target = root?.querySelector<HTMLElement>(selector);
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
  return target !== null && target !== undefined;
}

/** Groups in which something can be done and seen, in the order of the page. */
function groupsOf(decision: HTMLElement): HTMLElement[] {
  return [...decision.querySelectorAll<HTMLElement>('[data-group]')].filter((group) => group.querySelector(LEGAL) && group.checkVisibility());
}

/** Marks the group whose actions the figures press while no group has the keyboard. */
export function markFirst(decision: HTMLElement | null): void {
  if (!decision) return;
  for (const group of decision.querySelectorAll('[data-first]')) group.removeAttribute('data-first');
  const groups = groupsOf(decision);
  groups[firstOf(groups)]?.setAttribute('data-first', '');
}

/** Where the figures act while no group has the keyboard: a preferred group, else the first. */
function firstOf(groups: readonly HTMLElement[]): number {
  return Math.max(
    0,
    groups.findIndex((group) => group.hasAttribute('data-prefer')),
  );
}

function currentGroup(groups: readonly HTMLElement[]): number {
  return groups.findIndex((group) => group.contains(document.activeElement));
}

function buttonsOf(group: HTMLElement | undefined): HTMLElement[] {
  // What is folded away has its place in the page but can't be seen, so no key presses it.
  return group ? [...group.querySelectorAll<HTMLElement>(LEGAL)].filter((button) => button.checkVisibility()) : [];
}

function pressNth(n: number, decision: HTMLElement): boolean {
  const groups = groupsOf(decision);
  const at = currentGroup(groups);
  const button = buttonsOf(groups[at < 0 ? firstOf(groups) : at])[n - 1];
  button?.focus();
  button?.click();
  return button !== undefined;
}

/** Up and down go to the group before and after, left and right to the button before and after in the same group. */
function move(key: string, decision: HTMLElement): boolean {
  if (!decision.contains(document.activeElement)) return false;
  const groups = groupsOf(decision);
  const at = currentGroup(groups);
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const to = key === 'ArrowDown' ? at + 1 : at < 0 ? groups.length - 1 : at - 1;
    const button = buttonsOf(groups[to])[0];
    button?.focus();
    return button !== undefined;
  }
  const buttons = buttonsOf(groups[at]);
  const here = buttons.indexOf(document.activeElement as HTMLElement);
  const button = buttons[here + (key === 'ArrowRight' ? 1 : -1)];
  button?.focus();
  return button !== undefined;
}
