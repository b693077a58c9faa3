import {
	type GraphQLInputType,
	type GraphQLNamedType,
	type OperationDefinitionNode,
	parse,
	type TypeNode,
	type VariableDefinitionNode,
} from "graphql";
import type { Entries } from "../values.ts";
import { checkVariable } from "./check-variable.ts";
import { refuseVariable } from "./refuse-variable.ts";

/** What a schema calls so; undefined for a name that it does not know. */
export type TypeFinder = (name: string) => GraphQLNamedType | undefined;

interface GraphqlRequest {
	query: string;
	variables: Entries;
	operationName: string | undefined;
}

/** What Directus calls the roots that a person may be without. */
const roots = { query: undefined, mutation: "Mutation", subscription: "Subscription" };

/**
 * The operation that is asked for and its variables. Directus looks at both only while it executes, and answers a mistake
 * as if it were its own. A text that is no GraphQL passes, Directus says what is wrong with it.
 * @throws INVALID_INPUT
 */
export async function checkVariables(
	{ query, variables, operationName }: GraphqlRequest,
	findTypes: () => Promise<TypeFinder>,
): Promise<void> {
	const operations = readOperations(query);
	if (operations.length === 0) return;
	const named = operations.filter(({ name }) => operationName === undefined || name?.value === operationName);
	const [operation, another] = named;
	if (!operation) refuseVariable("operationName", "names no operation of this document");
	if (another) refuseVariable("operationName", "must name one of the operations of this document");
	if (operation.operation === "query" && !operation.variableDefinitions?.length) return;
	const find = await findTypes();
	const root = roots[operation.operation];
	if (root && !find(root)) refuseVariable("query", `has a ${operation.operation}, and you have none here`);
	for (const definition of operation.variableDefinitions ?? []) check(definition, variables, find);
}

function readOperations(query: string): OperationDefinitionNode[] {
	try {
		return parse(query, { noLocation: true }).definitions.filter((part) => part.kind === "OperationDefinition");
	} catch {
		return [];
	}
}

function check({ variable, type, defaultValue }: VariableDefinitionNode, variables: Entries, find: TypeFinder): void {
	const name = variable.name.value;
	const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
	if (value === undefined && defaultValue) return;
	checkTyped(type, value, `variables.${name}`, find);
}

/** The types of a document are names with marks around them. */
function checkTyped(type: TypeNode, value: unknown, place: string, find: TypeFinder): void {
	if (type.kind === "NonNullType") {
		if (value === undefined || value === null) refuseVariable(place, "must be given");
		checkTyped(type.type, value, place, find);
	} else if (value === undefined || value === null) {
		return;
	} else if (type.kind === "ListType") {
		const items: unknown[] = Array.isArray(value) ? value : [value];
		for (const [index, item] of items.entries()) checkTyped(type.type, item, `${place}.${index}`, find);
	} else {
		const known = find(type.name.value);
		// A type that takes no input, or none at all, is for the validation of the document to refuse.
		if (known && takesInput(known)) checkVariable(known, value, place);
	}
}

const takesInput = (type: GraphQLNamedType): type is GraphQLNamedType & GraphQLInputType =>
	["GraphQLScalarType", "GraphQLEnumType", "GraphQLInputObjectType"].includes(type[Symbol.toStringTag]);
