/** Marks this copy of the code, and the bundle it was built into: Directus imports a bundle afresh when one is switched. */
const copy = {};
const bundle = new URL(import.meta.url).pathname;

type Entry = { value: unknown; end: () => void; copies: Map<string, object> };
type Registry = { kept: Map<string, Entry>; replaced: WeakSet<object> };

const slot = Symbol.for("harborsmith.once-per-process");

const registryOf = (process: typeof globalThis & { [slot]?: Registry }): Registry => {
	process[slot] ??= { kept: new Map(), replaced: new WeakSet() };
	return process[slot];
};

/**
 * One value per process for all bundles that were built with the code that asks for it, made by whichever asks first. When
 * a bundle comes again as another copy, what its earlier copies shared is ended and made anew.
 *
 * @param name with the release in it: two releases share nothing
 * @param make is given what came before it, already ended
 */
export const oncePerProcess = <Value>(
	name: string,
	make: (earlier: Value | undefined) => Value,
	end: (value: Value) => void,
	asker: { bundle: string; copy: object } = { bundle, copy },
): Value => {
	const { kept, replaced } = registryOf(globalThis);
	const known = kept.get(name);
	const copyKnown = known?.copies.get(asker.bundle) ?? asker.copy;
	if (known && (copyKnown === asker.copy || replaced.has(asker.copy))) {
		if (!replaced.has(asker.copy)) known.copies.set(asker.bundle, asker.copy);
		return known.value as Value;
	}
	for (const earlier of known?.copies.values() ?? []) replaced.add(earlier);
	known?.end();
	const value = make(known?.value as Value | undefined);
	kept.set(name, { value, end: () => end(value), copies: new Map([[asker.bundle, asker.copy]]) });
	return value;
};
