import { read } from "./repository.ts";

export const caddyfile = read("tools/proxy/Caddyfile");

const api = caddyfile.slice(caddyfile.indexOf("{$API_HOST} {"), caddyfile.indexOf("{$ID_HOST} {"));
const matchers = new Map(
	[...api.matchAll(/^\s*@(\w+) path (.+)$/gm)].map(([, name = "", paths = ""]) => [name, paths.trim().split(/\s+/)]),
);
const handles = [...api.matchAll(/^\thandle (@\w+|\/)? ?\{\n([\s\S]*?)^\t\}/gm)].map(([, matcher = "", body = ""]) => ({
	paths: matcher.startsWith("@") ? (matchers.get(matcher.slice(1)) ?? []) : matcher ? [matcher] : ["/*"],
	reachesDirectus: body.includes("import directus"),
}));

const fits = (pattern: string, path: string): boolean =>
	pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/** Whether a path of the API's host gets to Directus; the first block that names it decides, as in Caddy. */
export const passes = (path: string): boolean =>
	handles.find(({ paths }) => paths.some((pattern) => fits(pattern, path)))?.reachesDirectus ?? false;
