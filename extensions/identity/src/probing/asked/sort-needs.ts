import { isObject } from "@harborsmith/kit";
import { wayOf } from "../way-of.ts";
import { linkNeeds } from "./filter-needs.ts";
import { type Asker, type Need, need, type Place } from "./need.ts";

/** Every column that decides the order of the rows. What is aggregated may be sorted by the aggregate. */
export function* sortNeeds(sort: unknown, aggregate: unknown, at: Place, asker: Asker): Generator<Need> {
	for (const entry of Array.isArray(sort) ? sort : []) {
		const path = String(entry)
			.split(".")
			.map((part) => part.replace(/^-/, ""));
		if (isObject(aggregate) && path[0] !== undefined && Object.hasOwn(aggregate, path[0])) {
			if (path[1] !== undefined && path[1] !== "*") yield* pathNeeds(path.slice(1), at, asker);
		} else yield* pathNeeds(path, at, asker);
	}
}

function* pathNeeds(path: string[], at: Place, asker: Asker): Generator<Need> {
	const [part = "", ...rest] = path;
	const way = wayOf(asker.schema, at.collection, part);
	switch (way.kind) {
		case "unknown":
			yield need(at, null);
			return;
		case "column":
			yield need(at, rest.length === 0 ? way.field : null);
			return;
		case "count":
			yield need(at, way.field);
			yield need({ collection: way.to, beyond: true }, way.by);
			return;
		case "row":
			yield need(at, way.field);
			if (rest.length === 0 || (way.kept && rest.length === 1 && rest[0] === way.key)) return;
			yield* pathNeeds(rest, { collection: way.to, beyond: true }, asker);
			return;
		default:
			yield* linkNeeds(way, at);
			yield* pathNeeds(rest.length > 0 ? rest : [way.key], { collection: way.to, beyond: true }, asker);
	}
}
