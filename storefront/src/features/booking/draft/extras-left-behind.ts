import type { YachtPage } from "@harborsmith/contract/yacht";
import * as z from "zod/mini";
import { tabMemory } from "../../../lib/tab-memory.ts";

const memory = tabMemory("harborsmith.extras");
const namesSchema = z.catch(z.record(z.string(), z.string()), {});

/** Before this yacht is left for another: what its extras are called. */
export function writeExtraNames({ extras }: Pick<YachtPage, "extras">): void {
	memory.write(JSON.stringify(Object.fromEntries(extras.map(({ slug, name }) => [slug, name]))));
}

function readNames(): Record<string, string> {
	try {
		return namesSchema.parse(JSON.parse(memory.read() ?? "{}"));
	} catch {
		return {};
	}
}

/** The names of the extras in the address that a yacht does not offer. */
export function findLeftBehind(search: string, { extras }: Pick<YachtPage, "extras">): string[] {
	const offered = new Set(extras.map(({ slug }) => slug));
	const chosen = (new URLSearchParams(search).get("extras") ?? "").split(",").map((pair) => pair.split(":")[0] ?? "");
	const names = readNames();
	return chosen.flatMap((slug) => (slug === "" || offered.has(slug) ? [] : (names[slug] ?? slug.replaceAll("-", " "))));
}
