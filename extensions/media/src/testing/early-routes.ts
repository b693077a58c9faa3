/** The routes that are answered before Directus. */
export { matchName } from "../early/match-name.ts";
