import type { SchemaOverview } from "@directus/types";
import { bounds } from "@harborsmith/domain/bounds";
import { type HostEmitter, onlyReads } from "@harborsmith/kit";

type Field = SchemaOverview["collections"][string]["fields"][string];

/** Rules of fields that every booking of ours keeps: what is left out breaks none of them. */
const kept: Record<string, string> = {
	guests: `{"_and":[{"guests":{"_between":[1,${bounds.guests}]}}]}`,
	security_deposit_cents: '{"_and":[{"security_deposit_cents":{"_gte":0}}]}',
	legal_override_reason:
		'{"_or":[{"legal_override_reason":{"_regex":"^([^]{10,}|)$"}},{"legal_override_reason":{"_null":true}}]}',
};

/** What Directus itself writes into a new row, by the field and what it is to be. */
const filledIn: Record<string, string> = { id: "uuid", changed_by: "user-created", date_created: "date-created" };
const fills = new Set(["uuid", "user-created", "role-created", "date-created", "hash", "encrypt", "cast-csv"]);

const isOurs = (field: Field, given: object): boolean => {
	const isRuled = field.validation !== null && field.validation !== undefined;
	if (isRuled && JSON.stringify(field.validation) !== kept[field.field]) return false;
	if (field.special.some((special) => fills.has(special) && filledIn[field.field] !== special)) return false;
	return field.nullable || field.generated || field.defaultValue !== null || field.field in given;
};

const known = new WeakMap<SchemaOverview, boolean>();

/** Whether the fields of bookings have no rule but the release's own: a host may add some, which Directus keeps then. */
export const hasOnlyOurRules = (schema: SchemaOverview, given: object): boolean => {
	const before = known.get(schema);
	if (before !== undefined) return before;
	const fields = schema.collections.bookings?.fields ?? {};
	const isPlain =
		Object.keys(given).every((name) => fields[name]?.alias === false) &&
		Object.values(fields).every((field) => field.alias || isOurs(field, given));
	known.set(schema, isPlain);
	return isPlain;
};

/** The check of values in `extensions/identity` listens to every row that is written. */
const ownFilters = 1;

/** Whether somebody follows the very rows of the log: a Flow or hook that passes every revision on, say. */
export const isLogFollowed = ({ filterEmitter, actionEmitter }: HostEmitter, hasRealtime: boolean): boolean =>
	filterEmitter.listeners("activity.create").length > ownFilters ||
	filterEmitter.listeners("revisions.create").length > ownFilters ||
	actionEmitter.listeners("revisions.create").length > (hasRealtime ? 1 : 0);

/** Whether nobody who is asked about a new row needs its transaction: whoever is not of this release may write in it. */
export const isOnlyRead = ({ filterEmitter }: HostEmitter, events: string[]): boolean =>
	events.every((event) => filterEmitter.listeners(event).every(onlyReads));
