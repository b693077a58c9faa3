import { read } from "./repository.ts";

const givers = ["domain", "contract", "kit"].map((name) => `extensions/${name}`);

/** What an entry gives out by name: its own exports, and those of its files; what it passes on of another workspace is defined there. */
const namesIn = (text: string): string[] => [
	...[...text.matchAll(/^export (?:type )?\{([^}]*)\}(?! from "@harborsmith)/gm)].flatMap(([, list = ""]) =>
		list.split(",").flatMap(
			(one) =>
				one
					.trim()
					.replace(/^type /, "")
					.split(" as ")
					.at(-1) || [],
		),
	),
	...[...text.matchAll(/^export (?:async )?(?:const|function|class|type|interface)\*? (\w+)/gm)].map(
		([, name = ""]) => name,
	),
];

/** The names that the lower workspaces give out, each with the workspaces that do. */
export const publicNames = (): Map<string, string[]> => {
	const found = new Map<string, string[]>();
	for (const giver of givers) {
		const { exports }: { exports: Record<string, string> } = JSON.parse(read(`${giver}/package.json`));
		const entries = Object.values(exports).filter((entry) => entry.endsWith(".ts"));
		for (const name of entries.flatMap((entry) => namesIn(read(`${giver}/${entry.slice(2)}`)))) {
			const known = found.get(name) ?? [];
			if (!known.includes(giver)) found.set(name, [...known, giver]);
		}
	}
	return found;
};
