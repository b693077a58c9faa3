import { isObject } from "@harborsmith/kit";
import type { GraphQLInputObjectType, GraphQLInputType, GraphQLList, GraphQLNonNull } from "graphql";
import { refuseVariable } from "./refuse-variable.ts";

/*
 * The schema comes from the host, which has its own copy of the library: its types are told apart by their names, since the
 * library's own functions know only types of their own copy.
 */
const isRequired = (type: GraphQLInputType): type is GraphQLNonNull<Exclude<GraphQLInputType, GraphQLNonNull<never>>> =>
	type[Symbol.toStringTag] === "GraphQLNonNull";
const isList = (type: GraphQLInputType): type is GraphQLList<GraphQLInputType> =>
	type[Symbol.toStringTag] === "GraphQLList";
const isInput = (type: GraphQLInputType): type is GraphQLInputObjectType =>
	type[Symbol.toStringTag] === "GraphQLInputObjectType";

/** Whether a variable's value is of its type, as GraphQL coerces one. @throws INVALID_INPUT naming the place that is not */
export function checkVariable(type: GraphQLInputType, value: unknown, place: string): void {
	if (isRequired(type)) {
		if (value === undefined || value === null) refuseVariable(place, `must be given, as ${type}`);
		checkVariable(type.ofType, value, place);
		return;
	}
	if (value === undefined || value === null) return;
	if (isList(type)) {
		const items: unknown[] = Array.isArray(value) ? value : [value];
		for (const [index, item] of items.entries()) checkVariable(type.ofType, item, `${place}.${index}`);
		return;
	}
	if (isInput(type)) checkFields(type, value, place);
	else if (!("parseValue" in type) || !canBeRead(type.parseValue.bind(type), value))
		refuseVariable(place, `is no ${type}`);
}

function checkFields(type: GraphQLInputObjectType, value: unknown, place: string): void {
	if (!isObject(value)) refuseVariable(place, `must be an object, as ${type}`);
	const fields = type.getFields();
	for (const name of Object.keys(value)) {
		if (!Object.hasOwn(fields, name)) refuseVariable(`${place}.${name}`, `is no field of ${type}`);
	}
	for (const field of Object.values(fields)) {
		const given = Object.hasOwn(value, field.name) ? value[field.name] : undefined;
		// The host takes a row of another list by its key alone, and says itself what a new one lacks.
		if (given === undefined) continue;
		checkVariable(field.type, given, `${place}.${field.name}`);
	}
}

function canBeRead(read: (value: unknown) => unknown, value: unknown): boolean {
	try {
		return read(value) !== undefined;
	} catch {
		return false;
	}
}
