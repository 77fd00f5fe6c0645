/** Written in by the build (tsup.config.ts), from package.json. */
declare const PACKAGE_VERSION: string | undefined;

/** Version of this package; `source` where it runs from its sources, which have none. */
export const packageVersion = typeof PACKAGE_VERSION === 'undefined' ? 'source' : PACKAGE_VERSION;
