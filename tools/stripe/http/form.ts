type Tree = { [name: string]: string | Tree };

/** A name that would reach an object's prototype is not a parameter. */
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

const isList = (tree: Tree): boolean => {
	const names = Object.keys(tree);
	return names.length > 0 && names.every((name) => /^\d+$/.test(name));
};

const settle = (value: string | Tree): unknown => {
	if (typeof value === "string") return value;
	if (isList(value)) return Object.values(value).map(settle);
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, settle(inner)]));
};

const place = (tree: Tree, path: string[], value: string): void => {
	const [head = "", ...rest] = path;
	const name = head === "" ? String(Object.keys(tree).length) : head;
	if (forbidden.has(name)) return;
	if (rest.length === 0) {
		tree[name] = value;
		return;
	}
	const existing = tree[name];
	const branch: Tree = typeof existing === "object" ? existing : {};
	tree[name] = branch;
	place(branch, rest, value);
};

/** Reads a form body or query with Stripe's brackets: `metadata[booking]=1&expand[0]=customer&expand[]=charge`. */
export const parseForm = (text: string): Record<string, unknown> => {
	const tree: Tree = {};
	for (const [name, value] of new URLSearchParams(text)) {
		place(
			tree,
			name.split("[").map((part) => part.replace(/\]$/, "")),
			value,
		);
	}
	return Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, settle(value)]));
};
