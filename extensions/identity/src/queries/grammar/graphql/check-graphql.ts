import {
	type DocumentNode,
	type FieldNode,
	type FragmentDefinitionNode,
	parse,
	type SelectionNode,
	type SelectionSetNode,
	type ValueNode,
} from "graphql";
import { type Budget, createBudget } from "../budget.ts";
import { checkQuery } from "../check-query.ts";
import type { Entries } from "../values.ts";
import { checkGraphqlKeys } from "./check-graphql-keys.ts";
import { checkSize, type Sizes } from "./document-size.ts";
import { graphqlLimits } from "./graphql-limits.ts";

/** The same number of tokens as Directus takes by default. */
const maxTokens = 5_000;

/**
 * A GraphQL document and its variables: bounded in size with all fragments written out, every list's arguments a query
 * as by REST. A text that is no GraphQL passes, Directus says what is wrong with it.
 * @throws INVALID_INPUT
 * @returns the names of the fields at the root
 */
export function checkGraphql(text: string, variables: Entries): string[] {
	const document = readDocument(text);
	if (!document) return [];
	const fragments = new Map<string, FragmentDefinitionNode>();
	for (const part of document.definitions) if (part.kind === "FragmentDefinition") fragments.set(part.name.value, part);
	const budget = createBudget(graphqlLimits.queries);
	const sizes: Sizes = { fragments, known: new Map() };
	const roots: string[] = [];
	for (const part of document.definitions) {
		if (part.kind !== "OperationDefinition" && part.kind !== "FragmentDefinition") continue;
		checkSize(part.selectionSet, part.kind === "OperationDefinition" ? "operation" : "fragment", sizes);
		checkSelections(part.selectionSet, variables, budget);
		if (part.kind === "OperationDefinition") roots.push(...rootsOf(part.selectionSet.selections, fragments));
	}
	return roots;
}

function readDocument(text: string): DocumentNode | undefined {
	try {
		return parse(text, { maxTokens, noLocation: true });
	} catch {
		return undefined;
	}
}

function checkSelections({ selections }: SelectionSetNode, variables: Entries, budget: Budget, depth = 0): void {
	for (const selection of selections) {
		budget.spend("nodes", "query");
		if (selection.kind === "FragmentSpread") continue;
		if (selection.kind === "Field") {
			if (depth > 0 && selection.alias && selection.selectionSet) budget.spend("aliases", "query");
			const options = argumentsOf(selection, variables);
			if (depth === 0) checkGraphqlKeys(options);
			if (depth > 0 || options.data === undefined) checkQuery(options, "", budget);
		}
		if (selection.selectionSet)
			checkSelections(selection.selectionSet, variables, budget, depth + (selection.kind === "Field" ? 1 : 0));
	}
}

const argumentsOf = (field: FieldNode, variables: Entries): Entries =>
	Object.fromEntries((field.arguments ?? []).map(({ name, value }) => [name.value, given(value, variables)]));

function given(node: ValueNode, variables: Entries): unknown {
	if (node.kind === "Variable") return variables[node.name.value];
	if (node.kind === "ListValue") return node.values.map((value) => given(value, variables));
	if (node.kind === "ObjectValue")
		return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, given(value, variables)]));
	if (node.kind === "NullValue") return null;
	return node.kind === "IntValue" || node.kind === "FloatValue" ? Number(node.value) : node.value;
}

/** Fragments at the root are followed: what is asked for is asked for by any spelling. */
function rootsOf(
	selections: readonly SelectionNode[],
	fragments: ReadonlyMap<string, FragmentDefinitionNode>,
	seen = new Set<string>(),
): string[] {
	return selections.flatMap((selection) => {
		if (selection.kind === "Field") return [selection.name.value];
		if (selection.kind === "InlineFragment") return rootsOf(selection.selectionSet.selections, fragments, seen);
		const fragment = fragments.get(selection.name.value);
		if (!fragment || seen.has(fragment.name.value)) return [];
		seen.add(fragment.name.value);
		return rootsOf(fragment.selectionSet.selections, fragments, seen);
	});
}
