import { collections } from "../../schema/collections/index.ts";
import { placeFields } from "../../schema/to-snapshot/place-fields.ts";

type Action = "create" | "read" | "update" | "delete";
export type Rule = Record<string, unknown>;

/** One cell of the permission matrix: what a policy lets its holders do with one collection. */
export interface Grant {
	collection: string;
	action: Action;
	/** Rows it reaches, a Directus filter; empty means all. */
	permissions: Rule;
	/** What a written row must satisfy. */
	validation: Rule | null;
	/** Values put in where the caller gives none. */
	presets: Rule | null;
	fields: string[];
}

/** A named bundle of grants; `roles` of the same name hold it. */
export interface Policy {
	name: string;
	description: string;
	icon: string;
	app_access: boolean;
	admin_access: boolean;
	grants: Grant[];
}

interface Limits {
	where?: Rule;
	fields?: string[];
	valid?: Rule;
	presets?: Rule;
}

const grant = (collection: string, action: Action, limits: Limits = {}): Grant => ({
	collection,
	action,
	permissions: limits.where ?? {},
	validation: limits.valid ?? null,
	presets: limits.presets ?? null,
	fields: action === "read" ? (limits.fields ?? ["*"]) : withSections(collection, limits.fields ?? ["*"]),
});

export const read = (collection: string, limits?: Limits): Grant => grant(collection, "read", limits);
export const create = (collection: string, limits?: Limits): Grant => grant(collection, "create", limits);
export const update = (collection: string, limits?: Limits): Grant => grant(collection, "update", limits);
export const remove = (collection: string, limits?: Limits): Grant => grant(collection, "delete", limits);
export const readAll = (...names: string[]): Grant[] => names.map((name) => read(name));
/** Create, read and update, but not delete. */
export const edit = (...names: string[]): Grant[] => names.flatMap((name) => [create(name), read(name), update(name)]);
/** Everything, deletion included. */
export const manage = (...names: string[]): Grant[] => names.flatMap((name) => [...edit(name), remove(name)]);

function definedFields(collection: string): { name: string; group: string | null }[] {
	const definition = collections.find(({ name }) => name === collection);
	if (!definition) throw new RangeError(`There is no collection "${collection}".`);
	return placeFields(definition.fields).map(({ field, group }) => ({ name: field.name, group }));
}

function assertDefined(collection: string, names: string[], all: { name: string }[]): void {
	const unknown = names.filter((name) => !all.some((field) => field.name === name));
	if (unknown.length > 0) throw new RangeError(`${collection} has no ${unknown.join(", ")}.`);
}

/** The app locks whatever stands in a section that its reader may not write, so that a written field brings its sections. */
function withSections(collection: string, fields: string[]): string[] {
	const isOurs = collections.some(({ name }) => name === collection);
	if (!isOurs || fields.includes("*")) return fields;
	return [...new Set([...fields, ...only(collection, fields)])];
}

/** These fields and the sections of the form that hold them. */
export function only(collection: string, names: string[]): string[] {
	const all = definedFields(collection);
	assertDefined(collection, names, all);
	const chosen = new Set(names);
	for (const { name, group } of [...all].reverse()) if (group && chosen.has(name)) chosen.add(group);
	return all.map(({ name }) => name).filter((name) => chosen.has(name));
}

/** Every field but these. */
export function except(collection: string, names: string[]): string[] {
	const all = definedFields(collection);
	assertDefined(collection, names, all);
	return all.map(({ name }) => name).filter((name) => !names.includes(name));
}
