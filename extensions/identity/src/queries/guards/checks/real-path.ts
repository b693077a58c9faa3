import { isObject } from "@harborsmith/kit";

/** A path with the names that its fields really have: aliases are kept beside each level, `deep` by the given names. */
export function realPath(path: string, alias: unknown, deep: unknown): string {
	let names: unknown = alias;
	let level: unknown = deep;
	const real = path.split(".").map((step) => {
		const name = ownOf(names, step);
		level = ownOf(level, step);
		names = ownOf(level, "_alias");
		return typeof name === "string" ? name : step;
	});
	return real.join(".");
}

const ownOf = (value: unknown, key: string): unknown =>
	isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
