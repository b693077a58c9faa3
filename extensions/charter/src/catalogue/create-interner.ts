import { createHash } from "node:crypto";

/** Gives back the earlier object for a key when the new one says exactly the same. */
export const createInterner = <Value extends object>(keyOf: (value: Value) => string) => {
	const kept = new Map<string, { digest: string; value: Value }>();
	return (value: Value): Value => {
		const key = keyOf(value);
		const digest = createHash("sha1").update(JSON.stringify(value)).digest("base64");
		const earlier = kept.get(key);
		if (earlier?.digest === digest) return earlier.value;
		kept.set(key, { digest, value });
		return value;
	};
};
