import { demand, isOpen, sideStrength } from '../engine/fronts';
import type { Game } from '../engine/game';
import { effectiveSanctions } from '../engine/tracks';
import { ALLIES, type Ally, partnerOf } from '../engine/types';
import { type FrontPlan, type Plan, planOf } from './plan';

/** What the terms of a position ask again and again, counted once. Fronts by their place in the rules. */
export interface Survey {
  plan: Plan;
  /** Whether this year's agenda has been turned up. */
  revealed: boolean;
  /** Reserves may still be committed from this step of the commitments on; -1: all of them. */
  commitFrom: number;
  open: boolean[];
  /** Demand; 0 where a front is shut. */
  asked: number[];
  /** Strength of a side's goods that are committed, and with what it could still commit. */
  bare: Record<Ally, number[]>;
  full: Record<Ally, number[]>;
  /** What a side lacks after all it could commit itself. */
  needs: Record<Ally, number[]>;
  /** Strength that a joint command adds where both fight. */
  joint: number;
  effective: Record<Ally, number>;
}

/** No step of the commitments comes as late. */
const NEVER = 99;

const PAGES = new WeakMap<Plan, Survey>();

/** The page that surveys of a game are written on, over and over: search makes thousands a second, and keeps none. */
function pageFor(plan: Plan): Survey {
  const known = PAGES.get(plan);
  if (known) return known;
  const none = () => plan.fronts.map(() => 0);
  const page: Survey = {
    plan,
    revealed: false,
    commitFrom: -1,
    open: plan.fronts.map(() => false),
    asked: none(),
    bare: { russia: none(), iran: none() },
    full: { russia: none(), iran: none() },
    needs: { russia: none(), iran: none() },
    joint: 0,
    effective: { russia: 0, iran: 0 },
  };
  PAGES.set(plan, page);
  return page;
}

/** Makes the survey of a position. It holds until the next is made. */
export function surveyOf(g: Game): Survey {
  const s = pageFor(planOf(g.rules));
  s.revealed = false;
  s.commitFrom = -1;
  for (const frame of g.state.stack) {
    if (frame.phase === 'commit') s.commitFrom = frame.at;
    else if (frame.phase === 'resolutions' || frame.phase === 'fronts') s.commitFrom = NEVER;
    else continue;
    s.revealed = true;
    break;
  }
  s.joint = 0;
  for (const rule of g.state.lasting) if (rule.kind === 'joint') s.joint += rule.n;
  s.effective.russia = effectiveSanctions(g, 'russia');
  s.effective.iran = effectiveSanctions(g, 'iran');
  for (const row of s.plan.fronts) surveyFront(g, s, row);
  return s;
}

function surveyFront(g: Game, s: Survey, row: FrontPlan): void {
  const { at, id } = row;
  const open = isOpen(g, id);
  const asked = open ? demand(g, id) : 0;
  s.open[at] = open;
  s.asked[at] = asked;
  for (const side of ALLIES) {
    const bare = open ? sideStrength(g, id, side) : 0;
    s.bare[side][at] = bare;
    s.full[side][at] = open && row.commits[side] && hasMore(g, row, side) ? sideStrength(g, id, side, true) : bare;
  }
  for (const side of ALLIES) {
    const lacks = asked > 0 && row.suffers[side];
    const met = lacks ? together(s, row, s.full[side][at] as number, s.bare[partnerOf(side)][at] as number) : 0;
    s.needs[side][at] = lacks && asked > met ? asked - met : 0;
  }
}

/** Whether a side holds anything that could be committed here. */
function hasMore({ state }: Game, row: FrontPlan, side: Ally): boolean {
  const reserve = state.reserve[side];
  for (const { id } of row.fitting) if ((reserve[id] as number) > 0) return true;
  return false;
}

/** Strength of both sides' goods together, the joint command included. */
function together(s: Survey, { front }: FrontPlan, one: number, other: number): number {
  return one + other + (front.halves && one > 0 && other > 0 ? s.joint : 0);
}

/** Whether a side's reserve can still be committed to a front this year. */
function reserveCounts(g: Game, s: Survey, side: Ally, { at }: FrontPlan): boolean {
  return (side === g.state.first ? at : at + s.plan.fronts.length) >= s.commitFrom;
}

/** Strength of a side's goods at a front, with its reserve as long as that may still be committed. */
export function strengthNow(g: Game, s: Survey, side: Ally, row: FrontPlan): number {
  return (reserveCounts(g, s, side, row) ? s.full : s.bare)[side][row.at] as number;
}

/** The same for both, the joint command included. */
export function strengthOfBoth(g: Game, s: Survey, row: FrontPlan): number {
  return together(s, row, strengthNow(g, s, 'russia', row), strengthNow(g, s, 'iran', row));
}
