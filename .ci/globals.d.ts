/** The game's version, from package.json: put in by the build (vite.config.ts). The lab, which is not built, does not have it. */
declare const __APP_VERSION__: string;
