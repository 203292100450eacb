import { placeCubes, removeCubes } from '../arenas';
import { breakPledge, keepPledge, vetoFree, voidPledge } from '../deals';
import { type Game, tell } from '../game';
import { goodOf, held } from '../goods';
import type { FrameOf, Pledge, Resolution } from '../state';
import { leverTo, shift, shiftSide } from '../tracks';
import type { GoodId } from '../types';
import { NOBODY } from '../values';
import { startEvent } from './event';
import { asks, type Phase, pop } from './phase';

/** The agenda is turned up: its event runs. */
export const reveal: Phase<FrameOf<'reveal'>> = {
  run(g) {
    pop(g);
    if (g.state.agenda === '') return;
    g.state.agendaSeen = { russia: 1, iran: 1 };
    tell(g, { type: 'agenda-revealed', agenda: g.state.agenda });
    startEvent(g, { of: 'agenda', id: g.state.agenda, branch: '' }, { ...NOBODY });
  },
};

function vetoGood(g: Game): GoodId {
  return g.rules.goods.find((good) => good.kept)?.id ?? '';
}

/** The veto promise that binds on a resolution against Iran: the oldest. */
function bound(g: Game, resolution: Resolution): Pledge | undefined {
  if (resolution.target !== 'iran' || resolution.noVeto) return undefined;
  return g.state.promises.find((p) => goodOf(g, p.good).kept);
}

function open(g: Game, frame: FrameOf<'resolutions'>): Resolution | undefined {
  const resolution = g.state.resolutions[frame.at];
  return resolution && g.state.blocks[resolution.target] === 0 ? resolution : undefined;
}

/** Each resolution in printed order: Russia casts or withholds (GAME.md, Reckoning, 4). */
export const resolutions: Phase<FrameOf<'resolutions'>> = {
  awaiting(g, frame) {
    const resolution = open(g, frame);
    return resolution && !resolution.noVeto && held(g, 'russia', vetoGood(g)) > 0 ? asks('russia', 'resolutions') : null;
  },
  offer(_g, _frame, offer) {
    offer({ do: 'cast' });
    offer({ do: 'withhold' });
  },
  apply(g, frame, action) {
    const resolution = open(g, frame);
    if (!resolution) return;
    frame.at++;
    const promise = bound(g, resolution);
    if (action.do === 'cast') cast(g, resolution, promise);
    else {
      tell(g, { type: 'withheld', target: resolution.target });
      if (promise) breakPledge(g, promise);
      else if (resolution.target === 'iran') placeCubes(g, 'russia', g.rules.settings.veto.cubeArena, 1, true);
      pass(g, resolution);
    }
  },
  run(g, frame) {
    const resolution = g.state.resolutions[frame.at];
    if (!resolution) {
      pop(g);
      lapseVetoes(g);
      return;
    }
    frame.at++;
    if (g.state.blocks[resolution.target] > 0) {
      g.state.blocks[resolution.target]--;
      tell(g, { type: 'failed', target: resolution.target });
      return;
    }
    const promise = bound(g, resolution);
    if (promise) breakPledge(g, promise);
    pass(g, resolution);
  },
};

function cast(g: Game, resolution: Resolution, promise: Pledge | undefined): void {
  const { veto } = g.rules.settings;
  const good = vetoGood(g);
  g.state.reserve.russia[good] = held(g, 'russia', good) - 1;
  tell(g, { type: 'vetoed', target: resolution.target });
  const free = resolution.target !== 'syria' && vetoFree(g, resolution.target);
  if (!free) removeCubes(g, 'russia', veto.cubeArena, 1);
  if (resolution.target === 'iran') {
    g.state.thisYear.vetoed.iran++;
    g.state.thisEra.vetoed.iran++;
    leverTo(g, 'russia', promise ? veto.promised : veto.free);
  }
  if (promise) keepPledge(g, promise);
  if (free) shift(g, 'trust', 1);
}

/** Passed: the target's sanctions or Damascus, and the West gains. */
function pass(g: Game, resolution: Resolution): void {
  tell(g, { type: 'passed-resolution', target: resolution.target });
  if (resolution.target === 'syria') shift(g, 'damascus', -1);
  else shiftSide(g, 'sanctions', resolution.target, 1);
  shiftSide(g, 'standing', 'west', g.rules.settings.westPassed);
}

/** A veto promise lapses where nothing was tabled by its year. */
function lapseVetoes(g: Game): void {
  for (const p of [...g.state.promises]) if (goodOf(g, p.good).kept && p.due <= g.state.year) voidPledge(g, p);
}
