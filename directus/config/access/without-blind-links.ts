import { collections } from "../../schema/collections/index.ts";
import type { FieldDefinition } from "../../schema/describe/index.ts";
import { placeFields } from "../../schema/to-snapshot/place-fields.ts";
import { except, type Grant, type Policy } from "./grant.ts";
import { isMe } from "./rules.ts";

const definitionOf = (name: string) => collections.find((each) => each.name === name);
const fieldsOf = (name: string): FieldDefinition[] =>
	placeFields(definitionOf(name)?.fields ?? []).map(({ field }) => field);

/** The columns that a text such as "{{first_name}} {{yacht.name}}" shows. */
export const namedIn = (template: unknown): string[] =>
	typeof template === "string" ? [...template.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)].map(([, path = ""]) => path) : [];

const targetOf = ({ relation, inverse }: FieldDefinition): string | undefined =>
	relation?.related ?? inverse?.collection;

/** What a form asks of the other collection to show a link. */
function shownBy(field: FieldDefinition, target: string): string[] {
	const { template, fields, sort } = (field.meta.options ?? {}) as {
		template?: unknown;
		fields?: string[];
		sort?: string;
	};
	const key = target === "languages" ? "code" : "id";
	const shown = fields ?? namedIn(template ?? definitionOf(target)?.meta.display_template);
	return [key, ...shown, ...(sort ? [sort] : [])];
}

/** The columns that some policies together read, on some rows at least. */
export type Sight = (collection: string, column: string) => boolean;

export function sightOf(held: Policy[]): Sight {
	const reads = held.flatMap(({ grants }) => grants).filter(({ action }) => action === "read");
	return (collection, column) =>
		reads.some(
			(grant) => grant.collection === collection && grant.fields.some((name) => name === "*" || name === column),
		);
}

/** Of a path such as "yacht.name" those columns that are not read. */
export function unseenOf(sight: Sight, collection: string, path: string): string[] {
	const [name = "", ...rest] = path.split(".");
	if (!sight(collection, name)) return [`${collection}.${name}`];
	const field = rest.length > 0 ? fieldsOf(collection).find((each) => each.name === name) : undefined;
	const target = field && targetOf(field);
	return target ? unseenOf(sight, target, rest.join(".")) : [];
}

/** The columns that a form would ask for to show a link, and would be refused. */
export function blindBehind(sight: Sight, field: FieldDefinition): string[] {
	const target = targetOf(field);
	return target ? shownBy(field, target).flatMap((path) => unseenOf(sight, target, path)) : [];
}

/** Everybody in the app reads their own account. */
const isOwnAccount = (grant: Grant, field: FieldDefinition): boolean => isMe(grant.permissions[field.name]);

/**
 * A policy without the links that its holders' forms could not show: the app asks for what a link shows all the same, and
 * answers the refusal with an error over the whole form. `companions` are the policies that all holders have besides.
 */
export function withoutBlindLinks(policy: Policy, companions: Policy[] = []): Policy {
	const sight = sightOf([policy, ...companions]);
	const reduce = (grant: Grant): Grant => {
		if (grant.action !== "read") return grant;
		const isNamed = ({ name }: FieldDefinition): boolean => grant.fields.includes("*") || grant.fields.includes(name);
		const blind = fieldsOf(grant.collection)
			.filter((field) => isNamed(field) && !isOwnAccount(grant, field) && blindBehind(sight, field).length > 0)
			.map(({ name }) => name);
		if (blind.length === 0) return grant;
		const named = grant.fields.includes("*") ? except(grant.collection, []) : grant.fields;
		return { ...grant, fields: named.filter((name) => !blind.includes(name)) };
	};
	const reduced = { ...policy, grants: policy.grants.map(reduce) };
	// What is gone may have been shown by another link.
	const isSame = reduced.grants.every((grant, index) => grant === policy.grants[index]);
	return isSame ? policy : withoutBlindLinks(reduced, companions);
}
