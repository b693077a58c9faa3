import { isDeepStrictEqual } from "node:util";
import type { ActionEventParams, EventContext, SchemaOverview } from "@directus/types";
import type { CharterContext, PricedCharter } from "@harborsmith/directus-extension-charter";
import { bookingLines } from "@harborsmith/domain";
import { bounds } from "@harborsmith/domain/bounds";
import {
	errorFromDatabase,
	type HostEmitter,
	hostEmitter,
	type PreparedStatement,
	preparedQuery,
	rethrowOwnWrite,
	systemAccountability,
	systemItems,
	systemUserId,
} from "@harborsmith/kit";
import type { Knex } from "knex";
import { inProgress, type KeyedRequest, taking, valuesOfKey } from "../../idempotency/idempotency.ts";
import { type Holder, liveHoldsOf } from "./check-live-holds.ts";
import { hasOnlyOurRules, isLogFollowed, isOnlyRead } from "./only-our-rules.ts";

type Row = { id: string; guests: number; quote: object };
type Given<Fields extends Row> = {
	row: Fields;
	charter: PricedCharter;
	ip: string | null;
	/** The key of the charge that is opened with it; null where its guest is not asked for money, or not yet. */
	charge: string | null;
};
/** What is to be told, and to whom, once the transaction is committed. */
export type Announce = () => Promise<void>;

const collection = "bookings";
const created = ["items.create", `${collection}.items.create`];

const linesOf = ({ charter }: { charter: PricedCharter }) => bookingLines(charter.price, charter.locale);

/** What a revision keeps of a row: the host leaves pointers at other rows out. */
const revisionOf = (row: object, { relations }: SchemaOverview): object => {
	const pointers = new Set(relations.filter((one) => one.collection === collection).map(({ field }) => field));
	return Object.fromEntries(Object.entries(row).filter(([name]) => !pointers.has(name)));
};

const writing: PreparedStatement = {
	name: "harborsmith-write-booking",
	text: "select hs.write_booking($1, $2, $3, $4) as activity",
};

/** The same with all that comes before it in its transaction, which is then this one statement. */
const takingAndWriting: PreparedStatement = {
	name: "harborsmith-take-key-and-write-booking",
	text: `with taken as (${taking.text}) select hs.write_booking($6, $7, $8, $9) as activity from taken`,
};
const checkingToo: PreparedStatement = {
	name: "harborsmith-take-key-check-holds-and-write-booking",
	text: `with taken as (${taking.text})
select hs.check_live_holds($10, $11, $12, $13, $14), hs.write_booking($6, $7, $8, $9) as activity from taken`,
};

type Write = (values: unknown[]) => Promise<{ activity: number | null }[]>;

const writeIn =
	(trx: Knex): Write =>
	(values) =>
		preparedQuery(trx, writing, values);

/** @throws IDEMPOTENCY_IN_PROGRESS, RATE_LIMITED */
const writeAlone =
	({ database }: CharterContext, key: unknown[], holds: unknown[] | undefined): Write =>
	async (values) => {
		const written = await preparedQuery<{ activity: number | null }>(database, holds ? checkingToo : takingAndWriting, [
			...key,
			...values,
			...(holds ?? []),
		]);
		if (written.length === 0) throw inProgress();
		return written;
	};

/** The entry of the log. @throws the contract's error for what the database refuses */
const activityOf = async (write: Write, values: (string | null)[]): Promise<number | null> => {
	try {
		const [written] = await write(values);
		return written?.activity ?? null;
	} catch (error) {
		throw errorFromDatabase(error) ?? error;
	}
};

/** As the host's own service writes it, with revision and history, in one statement; gives what it would tell. */
const writeAtOnce = async <Fields extends Row>(
	context: CharterContext,
	write: Write,
	given: Given<Fields>,
	schema: SchemaOverview,
): Promise<ActionEventParams[]> => {
	const { row, ip } = given;
	const accountability = systemAccountability(ip);
	const { user, origin } = accountability;
	const kept = schema.collections[collection]?.accountability ?? null;
	const revision = kept === "all" ? { revision: revisionOf(row, schema) } : {};
	const log = kept === null ? null : JSON.stringify({ user, ip, origin, ...revision });
	const booking = { ...row, changed_by: systemUserId, date_created: new Date().toISOString() };
	const values = [JSON.stringify(booking), JSON.stringify(linesOf(given)), log, given.charge];
	const activity = await activityOf(write, values);
	const about = { database: context.database, schema };
	// What the system notes down for itself is nobody's news, and realtime sends the row to every process.
	const { quote: _own, ...news } = row;
	const told = { payload: news, key: row.id, collection };
	const entry = { action: "create", user, collection, ip, user_agent: undefined, origin, item: row.id };
	const logged = { payload: entry, key: activity, collection: "directus_activity" };
	return [
		...(activity === null
			? []
			: [{ event: "activity.create", meta: logged, context: { ...about, accountability: null } }]),
		{ event: created, meta: told, context: { ...about, accountability } },
	];
};

/** By the host's own service: with all its rules, and whatever it lets a row bring along. */
const writeByService = async <Fields extends Row>(
	context: CharterContext,
	trx: Knex,
	given: Given<Fields>,
	{ payload, isFiltered }: { payload: object; isFiltered: boolean },
): Promise<ActionEventParams[]> => {
	const events: ActionEventParams[] = [];
	const service = await systemItems(context, collection, { trx, ip: given.ip });
	// Whoever filters has been asked already: the service's own event is one that nobody knows.
	if (isFiltered) Object.assign(service, { eventScope: "filtered" });
	await service.createOne(payload, isFiltered ? { bypassEmitAction: (event) => events.push(event) } : {});
	await trx("booking_lines").insert(
		linesOf(given).map((line, index) => ({
			...line,
			id: trx.raw("gen_random_uuid()"),
			booking: given.row.id,
			sort: index + 1,
		})),
	);
	return events.map((event) => (event.event === "filtered.create" ? { ...event, event: created } : event));
};

/** Whether one statement does all that the host's own service would do with this row. */
const isPlain = (context: CharterContext, schema: SchemaOverview, emitter: HostEmitter, row: Row): boolean =>
	row.guests >= 1 &&
	row.guests <= bounds.guests &&
	hasOnlyOurRules(schema, row) &&
	!isLogFollowed(emitter, context.directus.env.WEBSOCKETS_ENABLED === true);

/** The host's cache of answers, where it is to follow what changes. */
const purgeCache = async ({ directus }: CharterContext, schema: SchemaOverview): Promise<void> => {
	const { CACHE_AUTO_PURGE, CACHE_AUTO_PURGE_IGNORE_LIST: ignored } = directus.env;
	if (!CACHE_AUTO_PURGE || (Array.isArray(ignored) && ignored.includes(collection))) return;
	const accountability = systemAccountability();
	await new directus.services.UtilsService({ schema, accountability }).clearCache({ system: false });
};

type Filtered = { emitter: HostEmitter; schema: SchemaOverview; payload: unknown; isUnchanged: boolean };

/** Asks everybody whom Directus would ask before it writes the booking. */
const emitFilters = async <Fields extends Row>(
	context: CharterContext,
	emitter: HostEmitter,
	{ row, ip }: Given<Fields>,
	database: Knex,
): Promise<Filtered> => {
	const schema = await context.directus.getSchema();
	const about: EventContext = { database, schema, accountability: systemAccountability(ip) };
	const payload = await emitter.emitFilter(created, structuredClone(row), { collection }, about).catch(rethrowOwnWrite);
	const isUnchanged = isPlain(context, schema, emitter, row) && isDeepStrictEqual(payload, row);
	return { emitter, schema, payload, isUnchanged };
};

const announcing =
	(context: CharterContext, { emitter, schema }: Filtered, events: ActionEventParams[]): Announce =>
	async () => {
		for (const { event, meta, context: about } of events) emitter.emitAction(event, meta, about);
		await purgeCache(context, schema);
	};

/**
 * Writes a new booking and its lines. Everybody whom Directus would ask is asked: a Flow or hook that filters new bookings
 * sees this one, changes it or refuses it. A row that nobody changed needs no more of the host's rules and is written in
 * one statement; any other goes by the host's service. docs/decisions/new-bookings.md
 * @returns what is to be called once `trx` is committed
 */
export const insertBooking = async <Fields extends Row>(
	context: CharterContext,
	trx: Knex,
	given: Given<Fields>,
): Promise<Announce> => {
	const emitter = await hostEmitter();
	if (!emitter) {
		await writeByService(context, trx, given, { payload: given.row, isFiltered: false });
		return async () => undefined;
	}
	const filtered = await emitFilters(context, emitter, given, trx);
	const events = filtered.isUnchanged
		? await writeAtOnce(context, writeIn(trx), given, filtered.schema)
		: await writeByService(context, trx, given, { payload: Object(filtered.payload), isFiltered: true });
	return announcing(context, filtered, events);
};

/**
 * The same where nobody of the host's is asked: with the key of its request and the check of live holds, in one statement
 * that is its own transaction.
 * @returns what is to be called then; undefined when the booking needs a transaction, and nothing has been written
 * @throws IDEMPOTENCY_IN_PROGRESS, RATE_LIMITED
 */
export const insertAlone = async <Fields extends Row>(
	context: CharterContext,
	given: Given<Fields>,
	{ keyed, holder }: { keyed: KeyedRequest; holder: Holder },
): Promise<Announce | undefined> => {
	const emitter = await hostEmitter();
	if (!emitter || !isOnlyRead(emitter, created)) return undefined;
	if (!isPlain(context, await context.directus.getSchema(), emitter, given.row)) return undefined;
	const filtered = await emitFilters(context, emitter, given, context.database);
	if (!filtered.isUnchanged) return undefined;
	const write = writeAlone(context, valuesOfKey(keyed, given.row.id), await liveHoldsOf(context, holder));
	return announcing(context, filtered, await writeAtOnce(context, write, given, filtered.schema));
};
