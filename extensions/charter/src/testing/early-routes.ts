/** The routes that are answered before Directus. */
export { matchRoute } from "../early/match-route.ts";
