import { getSettings, onSettings } from '../settings';
import type { SoundName } from './motion/sounds';

/** The table's sounds: paper, wood and a muffled drum, made from noise and a few tones as they are needed. */

interface Desk {
  context: AudioContext;
  /** All sounds go through it: the loudness that the person has set. */
  out: GainNode;
  noise: AudioBuffer;
}

let desk: Desk | null = null;
let resting: ReturnType<typeof setTimeout> | undefined;
const heard = new Map<SoundName, number>();

/** The same sound twice in this many milliseconds is one. */
const APART = 90;
/** Milliseconds of silence after which the audio device is let go. */
const REST = 4000;

/**
 * Lets the table be heard. Browsers allow that only from the person's first press on; it follows the settings from then on.
 * @returns a function that ends it
 */
export function openSound(): () => void {
  const gestures = ['pointerdown', 'keydown'] as const;
  const begin = (): void => {
    deaf();
    desk ??= openDesk();
    setLoudness();
  };
  const deaf = (): void => {
    for (const gesture of gestures) removeEventListener(gesture, begin, true);
  };
  if (!desk) for (const gesture of gestures) addEventListener(gesture, begin, true);
  const leave = onSettings(setLoudness);
  return () => {
    deaf();
    leave();
    clearTimeout(resting);
    void desk?.context.close().catch(() => {});
    desk = null;
  };
}

/** Plays sounds one shortly after the other. Nothing where sound is off, the page is hidden, or nobody has pressed anything yet. */
export function playSounds(names: readonly SoundName[]): void {
  const { sound, volume } = getSettings();
  if (!desk || names.length === 0 || !sound || volume === 0 || document.hidden) return;
  const { context } = desk;
  const now = performance.now();
  const fresh = names.filter((name) => now - (heard.get(name) ?? Number.NEGATIVE_INFINITY) > APART);
  if (context.state === 'suspended') void context.resume().catch(() => {});
  for (const [i, name] of fresh.entries()) {
    heard.set(name, now);
    SOUNDS[name](desk, context.currentTime + 0.01 + i * 0.12);
  }
  clearTimeout(resting);
  resting = setTimeout(() => void context.suspend().catch(() => {}), REST);
}

function openDesk(): Desk | null {
  if (typeof AudioContext === 'undefined') return null;
  const context = new AudioContext({ latencyHint: 'interactive' });
  const out = context.createGain();
  out.connect(context.destination);
  const noise = context.createBuffer(1, context.sampleRate, context.sampleRate);
  const samples = noise.getChannelData(0);
  for (let i = 0; i < samples.length; i++) samples[i] = Math.random() * 2 - 1;
  return { context, out, noise };
}

/** Loudness as the ear takes it: half of the slider is about half as loud. */
function setLoudness(): void {
  const { sound, volume } = getSettings();
  if (desk) desk.out.gain.value = sound ? (volume / 100) ** 2 * 0.9 : 0;
}

interface Burst {
  at: number;
  /** Seconds. */
  rise: number;
  fall: number;
  loud: number;
}

/** A gain that rises and falls once, between a source and the way out. */
function shaped({ context, out }: Desk, { at, rise, fall, loud }: Burst): GainNode {
  const gain = context.createGain();
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(loud, at + rise);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + rise + fall);
  gain.connect(out);
  return gain;
}

/** Noise through a filter that moves from one pitch to another: paper, a pen, a brush of cloth. */
function rustle(desk: Desk, burst: Burst, type: BiquadFilterType, from: number, to: number, q = 0.8): GainNode {
  const { context, noise } = desk;
  const { at, rise, fall } = burst;
  const source = context.createBufferSource();
  source.buffer = noise;
  const filter = context.createBiquadFilter();
  filter.type = type;
  filter.Q.value = q;
  filter.frequency.setValueAtTime(from, at);
  filter.frequency.exponentialRampToValueAtTime(to, at + rise + fall);
  const gain = shaped(desk, burst);
  source.connect(filter).connect(gain);
  source.start(at, Math.random() * 0.5, rise + fall + 0.02);
  return gain;
}

/** A tone that slides a little: wood, a drum, a clock. */
function tone(desk: Desk, burst: Burst, from: number, to = from, type: OscillatorType = 'sine'): void {
  const { context } = desk;
  const { at, rise, fall } = burst;
  const source = context.createOscillator();
  source.type = type;
  source.frequency.setValueAtTime(from, at);
  source.frequency.exponentialRampToValueAtTime(to, at + rise + fall);
  source.connect(shaped(desk, burst));
  source.start(at);
  source.stop(at + rise + fall + 0.02);
}

const SOUNDS: Record<SoundName, (desk: Desk, at: number) => void> = {
  /** A card on the table: a soft brush of paper. */
  card(desk, at) {
    rustle(desk, { at, rise: 0.02, fall: 0.12, loud: 0.22 }, 'bandpass', 2600, 1100);
    rustle(desk, { at: at + 0.1, rise: 0.004, fall: 0.05, loud: 0.12 }, 'lowpass', 700, 300);
  },
  /** A token of wood set down. */
  token(desk, at) {
    tone(desk, { at, rise: 0.002, fall: 0.09, loud: 0.28 }, 420, 250, 'triangle');
    rustle(desk, { at, rise: 0.001, fall: 0.03, loud: 0.14 }, 'bandpass', 1500, 900, 2);
  },
  /** The same, smaller. */
  cube(desk, at) {
    tone(desk, { at, rise: 0.001, fall: 0.05, loud: 0.2 }, 900, 640, 'triangle');
    rustle(desk, { at, rise: 0.001, fall: 0.02, loud: 0.08 }, 'bandpass', 3200, 2200, 2);
  },
  /** A pen over paper, two strokes and a short one. */
  signature(desk, at) {
    const strokes: [number, number, number][] = [
      [0, 0.09, 3400],
      [0.11, 0.07, 4200],
      [0.2, 0.05, 3000],
    ];
    for (const [after, fall, pitch] of strokes) {
      rustle(desk, { at: at + after, rise: 0.02, fall, loud: 0.12 }, 'bandpass', pitch, pitch * 0.75, 3);
    }
  },
  /** A muffled drum, and what settles after it. */
  reckoning(desk, at) {
    tone(desk, { at, rise: 0.004, fall: 0.24, loud: 0.5 }, 96, 58);
    rustle(desk, { at: at + 0.06, rise: 0.03, fall: 0.2, loud: 0.06 }, 'lowpass', 420, 140);
  },
  /** Two notes down, low and plain. */
  broken(desk, at) {
    tone(desk, { at, rise: 0.012, fall: 0.14, loud: 0.24 }, 233, 231, 'triangle');
    tone(desk, { at: at + 0.14, rise: 0.012, fall: 0.19, loud: 0.24 }, 175, 172, 'triangle');
  },
  /** A heavy page turned. */
  world(desk, at) {
    rustle(desk, { at, rise: 0.09, fall: 0.16, loud: 0.26 }, 'bandpass', 500, 1500, 0.7);
    rustle(desk, { at: at + 0.22, rise: 0.006, fall: 0.1, loud: 0.2 }, 'lowpass', 380, 160);
  },
  /** A clock, twice. */
  year(desk, at) {
    for (const [after, pitch] of [
      [0, 1900],
      [0.24, 1500],
    ] as const) {
      tone(desk, { at: at + after, rise: 0.001, fall: 0.035, loud: 0.14 }, pitch, pitch * 0.8, 'triangle');
      rustle(desk, { at: at + after, rise: 0.001, fall: 0.02, loud: 0.08 }, 'highpass', 3000, 3000);
    }
  },
};
