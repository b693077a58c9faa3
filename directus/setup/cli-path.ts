import { createRequire } from "node:module";

const ofDirectus = createRequire(createRequire(import.meta.url).resolve("directus/package.json"));

/** The command line of Directus, without its outer layer, which asks the npm registry for newer versions at each start. */
export const cli = ofDirectus.resolve("@directus/api/cli/run.js");
