// Phaser in the parts that the table draws with, a third of its whole. Whoever needs more of it on the table names it here.
// The development server takes Phaser as it comes.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SOURCE = join(dirname(createRequire(import.meta.url).resolve('phaser/package.json')), 'src').replaceAll('\\', '/');
const ENTRY = '\0phaser-parts';

/** What only has to be there: plugins and factories that register themselves. */
const PRESENT = [
  'events/EventEmitter',
  'cameras/2d/CameraManager',
  'gameobjects/DisplayList',
  'gameobjects/UpdateList',
  'gameobjects/GameObjectCreator',
  'gameobjects/image/ImageFactory',
  'plugins/BasePlugin',
  'scene/ScenePlugin',
  'tweens/TweenManager',
  'time/Clock',
];

const EXPORTS = [
  `export { default as Game } from '${SOURCE}/core/Game';`,
  `export { default as Scene } from '${SOURCE}/scene/Scene';`,
  `export { default as Scale } from '${SOURCE}/scale';`,
  `import CONST from '${SOURCE}/const';`,
  'export const { AUTO, CANVAS, WEBGL } = CONST;',
];

/** Lists of everything there is, of which little is used: this much of each. */
const INSTEAD = {
  'math/index.js': "exports.RandomDataGenerator = require('./random-data-generator/RandomDataGenerator');",
  'renderer/index.js': "exports.Events = require('./events');",
  // One is made at the start, for drawing into textures.
  'gameobjects/tilesprite/TileSprite.js': 'module.exports = function () { this.setOrigin = () => this; this.destroy = () => undefined; };',
  'textures/parsers/index.js': "exports.Image = require('./Image');",
};

/**
 * What other parts name but the table never asks for: filters, lights, tiles, lines and filled shapes, pictures made of pictures, and
 * input, which is HTML's.
 */
const LEFT_OUT = [
  /^filters\//,
  /^input\/(keyboard|mouse|touch)\/\w+Manager\./,
  /^textures\/DynamicTexture\./,
  /^renderer\/webgl\/renderNodes\/filters\//,
  /^renderer\/webgl\/renderNodes\/(BatchHandler(PointLight|Strip|TileSprite)|DrawLine|DynamicTextureHandler|FillPath|FillTri|StrokePath)\./,
  /^renderer\/webgl\/renderNodes\/(submitter|texturer|transformer)\/\w+(MeshToQuad|Tile|TileSprite|TilemapGPULayer|SpriteGPULayer)\./,
];

/** Set by Phaser's own build; a name that is unknown would count as on. */
const FLAGS = { CANVAS_RENDERER: true, WEBGL_RENDERER: true, WEBGL_DEBUG: false, FEATURE_SOUND: false, PLUGIN_CAMERA3D: false, PLUGIN_FBINSTANT: false };

/** What stands in for a module of Phaser; undefined: itself. */
function part(path) {
  if (LEFT_OUT.some((pattern) => pattern.test(path))) return 'module.exports = function () {};';
  return INSTEAD[path];
}

export function phaserParts() {
  return {
    name: 'phaser-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId(id) {
      return id === 'phaser' ? ENTRY : undefined;
    },
    load(id) {
      if (id.startsWith(`${SOURCE}/`)) return part(id.slice(SOURCE.length + 1));
      if (id !== ENTRY) return undefined;
      return [...PRESENT.map((path) => `import '${SOURCE}/${path}';`), ...EXPORTS].join('\n');
    },
    transform(code, id) {
      if (!id.startsWith(SOURCE)) return undefined;
      // As long as before, so that source maps still hold.
      const set = code.replace(/typeof ([A-Z]+_[A-Z0-9]+)\b/g, (all, flag) => (flag in FLAGS ? String(FLAGS[flag]).padEnd(all.length) : all));
      return { code: set, map: null };
    },
  };
}
