import type { Logger } from "@harborsmith/kit";
import pTimeout from "p-timeout";

/** The part of a `pg` connection that listening needs. */
export type ListenConnection = {
	query: (sql: string) => Promise<unknown>;
	on: (event: string, listener: (message?: unknown) => void) => unknown;
	end: () => Promise<void>;
};

/** What of a yacht has changed: only which times are taken, or anything that prices and pages are made from. */
export type ChangedPart = "calendar" | "configuration";

export type ChangeListener = (yacht: string, part: ChangedPart) => void;

export type ChangeFeed = {
	/** Whether changes made by other processes reach this one right now. While not, nothing is answered from memory. */
	live: () => boolean;
	/** `yacht` is a yacht's id, or `*` for everything. */
	onChange: (listener: ChangeListener) => void;
	/** Tells this process at once what it has just written itself. */
	announce: ChangeListener;
	start: () => void;
	/** Whether it was ever started, also when it has been closed since. */
	isStarted: () => boolean;
	close: () => Promise<void>;
};

const channel = "harborsmith_changes";
const heartbeatMs = 2_000;
const inTime = { milliseconds: heartbeatMs };
const longestWaitMs = 5_000;

const payloadOf = (message: unknown): string =>
	typeof message === "object" && message !== null && "payload" in message && typeof message.payload === "string"
		? message.payload
		: "*";

const calendarOf = "calendar:";

/**
 * One LISTEN connection per process. A heartbeat finds a connection that is dead without saying so, so `live` is wrong
 * for two beats at most.
 */
export const createChangeFeed = (connect: () => Promise<ListenConnection>, logger: Logger): ChangeFeed => {
	const listeners: ChangeListener[] = [];
	let connection: ListenConnection | undefined;
	let closed = false;
	let started = false;
	let waitMs = 100;
	let timer: NodeJS.Timeout | undefined;

	const announce: ChangeListener = (yacht, part) => {
		for (const listener of listeners) listener(yacht, part);
	};
	const receive = (payload: string): void => {
		if (payload.startsWith(calendarOf)) announce(payload.slice(calendarOf.length), "calendar");
		else announce(payload, "configuration");
	};
	const later = (run: () => Promise<void>, ms: number): void => {
		if (closed) return;
		timer = setTimeout(() => void run(), ms);
		timer.unref();
	};
	const drop = (lost: ListenConnection, cause: unknown): void => {
		if (connection !== lost) return;
		connection = undefined;
		lost.end().catch(() => undefined);
		clearTimeout(timer);
		if (closed) return;
		logger.warn({ err: cause }, "The connection that listens for changes was lost; answers are not cached meanwhile");
		later(open, waitMs);
	};
	const beat = async (current: ListenConnection): Promise<void> => {
		try {
			await pTimeout(current.query("select 1"), inTime);
			later(() => beat(current), heartbeatMs);
		} catch (error) {
			drop(current, error);
		}
	};
	const open = async (): Promise<void> => {
		let begun: ListenConnection | undefined;
		try {
			const next = await connect();
			begun = next;
			next.on("notification", (message) => receive(payloadOf(message)));
			next.on("error", (error) => drop(next, error));
			next.on("end", () => drop(next, undefined));
			await pTimeout(next.query(`set application_name = '${channel}'; listen ${channel}`), inTime);
			if (closed) return await next.end();
			announce("*", "configuration");
			connection = next;
			waitMs = 100;
			later(() => beat(next), heartbeatMs);
		} catch (error) {
			// A connection on which LISTEN failed is nobody's: left open, each further try would take one more from Postgres.
			begun?.end().catch(() => undefined);
			logger.warn({ err: error }, "Listening for changes failed; trying again");
			waitMs = Math.min(longestWaitMs, waitMs * 2);
			later(open, waitMs);
		}
	};
	return {
		live: () => connection !== undefined,
		onChange: (listener) => listeners.push(listener),
		announce,
		start: () => {
			if (started) return;
			started = true;
			void open();
		},
		isStarted: () => started,
		close: async () => {
			closed = true;
			clearTimeout(timer);
			const last = connection;
			connection = undefined;
			await last?.end();
		},
	};
};
