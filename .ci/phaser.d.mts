import type { Plugin } from 'vite';

/** Puts Phaser into the build in the parts that the table draws with. */
export function phaserParts(): Plugin;
