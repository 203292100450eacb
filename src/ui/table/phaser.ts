/**
 * Phaser, for the table. The build takes only the parts that .ci/phaser.mjs names: Game, Scene, AUTO, CANVAS, WEBGL and Scale here,
 * and in a scene its cameras, canvas textures, images, tweens and clock. There is no input, sound, loader, filter or other game object.
 */
import * as Phaser from 'phaser';

export default Phaser;
