import type { FragmentDefinitionNode, SelectionNode, SelectionSetNode } from "graphql";
import { refuseInput } from "../refuse-input.ts";
import { graphqlLimits } from "./graphql-limits.ts";

export interface Sizes {
	fragments: ReadonlyMap<string, FragmentDefinitionNode>;
	/** Fragments measured already, so that those which double each other cost nothing to measure. */
	known: Map<string, Size>;
}

interface Size {
	fields: number;
	depth: number;
	/** Fields at this level, fragments written out. */
	width: number;
}

const nothing: Size = { fields: 0, depth: 0, width: 0 };

/** @throws INVALID_INPUT for an operation or a fragment that is too large once its fragments are written out */
export function checkSize(selections: SelectionSetNode, kind: "operation" | "fragment", sizes: Sizes): void {
	const { fields, depth, width } = sizeOf(selections, sizes, new Set(), 0);
	if (kind === "operation" && width > graphqlLimits.roots)
		refuseInput("query", `asks for more than ${graphqlLimits.roots} fields at its root`);
	if (depth > graphqlLimits.depth) refuseInput("query", `is nested deeper than ${graphqlLimits.depth}`);
	if (fields > graphqlLimits.fields) refuseInput("query", `asks for more than ${graphqlLimits.fields} fields`);
}

function sizeOf({ selections }: SelectionSetNode, sizes: Sizes, open: Set<string>, level: number): Size {
	if (level > graphqlLimits.depth) refuseInput("query", `is nested deeper than ${graphqlLimits.depth}`);
	let sum = nothing;
	for (const selection of selections) {
		const size = sizeOfOne(selection, sizes, open, level);
		sum = {
			fields: sum.fields + size.fields,
			depth: Math.max(sum.depth, size.depth),
			width: sum.width + size.width,
		};
	}
	return sum;
}

function sizeOfOne(selection: SelectionNode, sizes: Sizes, open: Set<string>, level: number): Size {
	if (selection.kind === "FragmentSpread") return sizeOfFragment(selection.name.value, sizes, open, level);
	const inner = selection.selectionSet ? sizeOf(selection.selectionSet, sizes, open, level + 1) : nothing;
	if (selection.kind === "InlineFragment") return inner;
	return { fields: inner.fields + 1, depth: inner.depth + 1, width: 1 };
}

function sizeOfFragment(name: string, sizes: Sizes, open: Set<string>, level: number): Size {
	const known = sizes.known.get(name);
	if (known) return known;
	const fragment = sizes.fragments.get(name);
	if (!fragment) return nothing;
	if (open.has(name)) refuseInput("query", "has a fragment that holds itself");
	open.add(name);
	const size = sizeOf(fragment.selectionSet, sizes, open, level);
	open.delete(name);
	sizes.known.set(name, size);
	return size;
}
