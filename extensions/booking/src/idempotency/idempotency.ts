import { randomUUID } from "node:crypto";
import { idempotencyHeader } from "@harborsmith/contract/shapes";
import { type PreparedStatement, parse, preparedQuery, refuse, refused, requestHash } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { Caller } from "../access/caller.ts";

export type KeyedRequest = {
	scope: string;
	key: string;
	hash: string;
	/** This very attempt: whoever takes a key up makes it their own. */
	owner: string;
};
/** `body` is JSON text: whoever asks again gets the very same bytes. */
export type KeptAnswer = { status: number; body: string };

type Row = {
	request_hash: string;
	status: number | null;
	response: { booking?: string; body?: string } | null;
	completed_at: Date | null;
	age_seconds: number;
};

const keptSeconds = 24 * 3600;
/** A request that has not finished after this long has lost its process and may be taken up again. */
const abandonedSeconds = 30;

/**
 * Reads the `Idempotency-Key` header. A key is its asker's own: another account that sends the same one, or a guest who
 * holds the booking's link, has asked nothing yet.
 * @throws INVALID_INPUT when it is missing or unfit
 */
export const keyedRequest = (
	route: string,
	{ user }: Pick<Caller, "user">,
	header: unknown,
	body: unknown,
): KeyedRequest => {
	const { "Idempotency-Key": key } = parse(idempotencyHeader, { "Idempotency-Key": header });
	return { scope: `${route}:${user ?? "guest"}`, key, hash: requestHash(body), owner: randomUUID() };
};

export type EarlierRequest = { answer: KeptAnswer } | { abandoned_booking: string } | undefined;

/**
 * What an earlier request with this key came to.
 * @throws IDEMPOTENCY_MISMATCH for another body, IDEMPOTENCY_IN_PROGRESS while it still runs
 */
export const earlierRequest = async (database: Knex, request: KeyedRequest): Promise<EarlierRequest> => {
	const { rows } = await database.raw<{ rows: Row[] }>(
		`select request_hash, status, response, completed_at, extract(epoch from now() - created_at)::int as age_seconds
		from idempotency_keys where scope = ? and key = ?`,
		[request.scope, request.key],
	);
	const [row] = rows;
	if (!row || row.age_seconds > keptSeconds) return undefined;
	if (row.request_hash !== request.hash) {
		throw refuse("IDEMPOTENCY_MISMATCH", "key_of_another_request", {});
	}
	if (row.completed_at) return { answer: { status: row.status ?? 200, body: row.response?.body ?? "null" } };
	if (row.age_seconds > abandonedSeconds && row.response?.booking) return { abandoned_booking: row.response.booking };
	throw inProgress();
};

export const inProgress = () =>
	refused("IDEMPOTENCY_IN_PROGRESS", { refusal: "request_still_runs", retry_after_seconds: 1 });

/** Takes a key with `valuesOfKey` in any statement: gives a row when it has been free. */
export const taking: PreparedStatement = {
	name: "harborsmith-take-key",
	text: `insert into idempotency_keys as k (scope, key, request_hash, response, created_at)
values ($1, $2, $3, $4, now())
on conflict (scope, key) do update
	set request_hash = excluded.request_hash, response = excluded.response, status = null,
		completed_at = null, created_at = now()
	where k.created_at < now() - make_interval(secs => $5)
returning key`,
};

export const valuesOfKey = (request: KeyedRequest, booking: string): unknown[] => [
	request.scope,
	request.key,
	request.hash,
	JSON.stringify({ booking, owner: request.owner }),
	keptSeconds,
];

/**
 * Takes the key inside the transaction of the change, so that both stand or fall together. Waits for a rival with the
 * same key to commit or roll back.
 * @throws IDEMPOTENCY_IN_PROGRESS when the rival has committed
 */
export const takeKey = async (trx: Knex, request: KeyedRequest, booking: string): Promise<void> => {
	const taken = await preparedQuery(trx, taking, valuesOfKey(request, booking));
	if (taken.length === 0) throw inProgress();
};

/** Takes up a key whose process is lost. @throws IDEMPOTENCY_IN_PROGRESS when somebody else just has */
export const takeUpKey = async (database: Knex, request: KeyedRequest): Promise<void> => {
	const { rows } = await database.raw<{ rows: unknown[] }>(
		`update idempotency_keys set created_at = now(), response = response || ?::jsonb
		where scope = ? and key = ? and completed_at is null and created_at < now() - make_interval(secs => ?)
		returning key`,
		[JSON.stringify({ owner: request.owner }), request.scope, request.key, abandonedSeconds],
	);
	if (rows.length === 0) throw inProgress();
};

const answering: PreparedStatement = {
	name: "harborsmith-write-answer",
	text: `update idempotency_keys set status = $1, completed_at = now(), response = response || $2::jsonb
where scope = $3 and key = $4 and completed_at is null
returning key`,
};

/** Keeps the answer for whoever asks again. `false`: one is kept already, and stays. */
export const writeAnswer = async (database: Knex, request: KeyedRequest, answer: KeptAnswer): Promise<boolean> => {
	const values = [answer.status, JSON.stringify({ body: answer.body }), request.scope, request.key];
	return (await preparedQuery(database, answering, values)).length > 0;
};

/** Keeps the answer in the transaction of its change. @throws IDEMPOTENCY_IN_PROGRESS when another has done it meanwhile */
export const writeOnlyAnswer = async (trx: Knex, request: KeyedRequest, answer: KeptAnswer): Promise<void> => {
	if (!(await writeAnswer(trx, request, answer))) throw inProgress();
};

const own = "scope = ? and key = ? and completed_at is null and response ->> 'owner' = ?";
const ownOf = ({ scope, key, owner }: KeyedRequest): string[] => [scope, key, owner];

/** Gives the key back after a change that was undone. @returns false for one with an answer, or that another has taken up */
export const releaseKey = async (database: Knex, request: KeyedRequest): Promise<boolean> => {
	const sql = `delete from idempotency_keys where ${own} returning key`;
	const { rows } = await database.raw<{ rows: unknown[] }>(sql, ownOf(request));
	return rows.length > 0;
};

/** The same in the transaction that undoes the change. @throws IDEMPOTENCY_IN_PROGRESS when another has taken it up */
export const releaseOwnKey = async (trx: Knex, request: KeyedRequest): Promise<void> => {
	if (!(await releaseKey(trx, request))) throw inProgress();
};

/** Whether nobody has answered this request or taken it up. */
export const ownsKey = async (database: Knex, request: KeyedRequest): Promise<boolean> => {
	const sql = `select key from idempotency_keys where ${own}`;
	const { rows } = await database.raw<{ rows: unknown[] }>(sql, ownOf(request));
	return rows.length > 0;
};

/** Leaves a change that stands to whoever asks again: at once, not only after half a minute. */
export const leaveKey = async (database: Knex, request: KeyedRequest): Promise<void> => {
	await database.raw(`update idempotency_keys set created_at = now() - make_interval(secs => ?) where ${own}`, [
		abandonedSeconds + 1,
		...ownOf(request),
	]);
};
