import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EffectOn, effectOn } from "../support/bookings/effect-of.ts";
import { notWhole } from "../support/bookings/not-whole.ts";
import { bookingReader, type StoredBooking } from "../support/bookings/stored-booking.ts";
import { pauseWorker } from "../support/pause-worker.ts";
import { useStack } from "../support/stack.ts";
import { until } from "../support/until.ts";
import { type Berth, openBerth } from "./berth.ts";
import {
	type Answer,
	automationDoors,
	deskDoor,
	directusDoors,
	guestDoor,
	type House,
	type Open,
	providerDoor,
	sqlDoor,
	taskDoor,
} from "./doors.ts";
import { codeOf, type Family, isDone, outOfTurnCodes, refusals } from "./expected.ts";
import { makeFlows } from "./flows.ts";
import { everybody, linkSecret, type Person, type Role, roles } from "./people.ts";
import {
	type Charter,
	type Fields,
	type OutOfTurnName,
	outOfTurn,
	outOfTurnNames,
	type UseCase,
	type UseCaseName,
	useCaseNames,
	useCases,
} from "./use-cases.ts";

let house: House;
let berth: Berth;
let read: (id: string) => Promise<StoredBooking>;
let people: Map<Role, Person>;
let systemUsers: string[];
let wakeWorker: () => void;
/** One charter per use case at which everybody who may not knocks. */
const closed = new Map<string, Promise<Charter>>();

beforeAll(async () => {
	const stack = await useStack();
	berth = await openBerth(stack);
	read = await bookingReader(berth.pool);
	people = new Map((await everybody(stack)).map((person) => [person.role, person]));
	const rows = await stack.sql<{ id: string }>("select id from directus_users where provider = 'service'");
	systemUsers = rows.map(({ id }) => id);
	const { pool, customer } = berth;
	house = { stack, pool, customer, flows: await makeFlows(stack), linkSecret: linkSecret(stack) };
	wakeWorker = await pauseWorker(stack);
});
afterAll(async () => {
	await house?.flows.close();
	await berth?.close();
	wakeWorker?.();
});

const person = (role: Role): Person => {
	const found = people.get(role);
	if (!found) throw new Error(`Nobody is ${role}.`);
	return found;
};
const useCase = (name: UseCaseName): UseCase => useCases[name];
const place = (name: UseCaseName): Promise<Charter> => berth.place(useCase(name).begins);
const shared = (name: UseCaseName | OutOfTurnName): Promise<Charter> => {
	const placed = closed.get(name) ?? berth.place({ ...useCases, ...outOfTurn }[name].begins);
	closed.set(name, placed);
	return placed;
};

/** Who acted, as a word: the same whoever it was, so that doors can be compared. */
const actorsBut = (user: string | null): Map<string, string> =>
	new Map([
		...systemUsers.map((id): [string, string] => [id, "the system"]),
		...(user ? [[user, "who did it"] as const] : []),
	]);

interface Knock {
	answer: Answer;
	was: StoredBooking;
	is: StoredBooking;
}

interface Done {
	effect: EffectOn;
	is: StoredBooking;
}

async function doIt(name: UseCaseName, open: Open, by: Person, as: UseCase = useCase(name)): Promise<Done> {
	const charter = await place(name);
	const was = await read(charter.id);
	const answer = await open(house, { person: by, charter, useCase: as });
	expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
	expect(errorsOf(answer)).toEqual([]);
	// Another run of the task may have it in hand at this moment, and is waited for.
	const is = await (as.task
		? until(
				() => read(charter.id),
				({ booking }) => booking.status === "expired",
				{ seconds: 20, what: "the end of it" },
			)
		: read(charter.id));
	return { effect: effectOn(was, is, actorsBut(by.user)), is };
}

/** What the desk makes of a use case; what no desk does, the worker's task. */
const references = new Map<string, Promise<EffectOn>>();
const reference = (name: UseCaseName, desk: Fields = {}): Promise<EffectOn> => {
	const key = `${name} ${JSON.stringify(desk)}`;
	const { task, desk: usual, change, ...rest } = useCase(name);
	const asked: UseCase = { ...rest, change, desk: (charter) => ({ ...(usual ?? change)(charter), ...desk }) };
	const known =
		references.get(key) ??
		(task ? doIt(name, taskDoor, person("worker")) : doIt(name, deskDoor, person("staff"), asked)).then(
			({ effect }) => effect,
		);
	references.set(key, known);
	return known;
};

const errorsOf = ({ body }: Answer): { message: string; extensions: { code: string } }[] =>
	(body as { errors?: { message: string; extensions: { code: string } }[] } | null)?.errors ?? [];

interface Differences {
	/** What its history says instead of a person. */
	code?: string | null;
	/** What the desk is told to do the same. */
	desk?: Fields;
	isByGuest?: boolean;
	/** Money came with it. */
	isPaid?: boolean;
}

/** Which columns say that money came. */
const money = ["payments", "charges", "paid_cents", "payment_status"];
/** Why a charter was called off: what a person says, or the system by a code. */
const why = ["cancellation_reason", "cancellation_code"];

/** An effect without what differs by door: why, and who where nobody is signed in. */
const facts = (effect: EffectOn, hasActor: boolean, { isByGuest, isPaid }: Differences): unknown =>
	JSON.parse(
		JSON.stringify(effect, (name, value) => {
			if (why.includes(name) || (isPaid && money.includes(name))) return undefined;
			if (name === "messages" && isByGuest)
				return (value as string[]).map((message) => message.replace('"by_guest":false', '"by_guest":true'));
			if (name !== "booking_events") return value;
			const events = (value as string[]).map((row) => {
				const { actor, reason: _why, code, ...rest } = JSON.parse(row);
				// Of a change of the status the code is why; of anything else it is what has happened.
				const fact = rest.from_status === rest.to_status ? { ...rest, code } : rest;
				return JSON.stringify(hasActor ? { ...fact, actor: actor ?? "the system" } : fact);
			});
			return events.sort();
		}),
	);

/** What the history says of changes of the status that came. */
const codesOf = ({ came }: EffectOn): unknown[] =>
	(came.booking_events ?? [])
		.map((row): Record<string, unknown> => JSON.parse(row))
		.filter(({ from_status, to_status }) => from_status !== to_status)
		.map(({ code }) => code ?? null);

async function isDoneWhole(name: UseCaseName, open: Open, by: Person, differences: Differences = {}): Promise<void> {
	const { effect, is } = await doIt(name, open, by);
	expect(notWhole(is, 1).join("\n")).toBe("");
	for (const code of codesOf(effect)) expect(code).toBe(differences.code ?? null);
	const hasActor = by.user !== null && useCase(name).task === undefined && !differences.isPaid;
	const atDesk = await reference(name, differences.desk);
	const [here, there] = [effect, atDesk].map((each) => facts(each, hasActor, differences));
	expect(here, `${JSON.stringify(here)}\nat the desk ${JSON.stringify(there)}`).toEqual(there);
}

/** What runs out by itself may do so meanwhile, which is no effect of the door: that is tried anew on another one. */
async function knock(name: UseCaseName | OutOfTurnName, open: Open, by: Person, tries = 4): Promise<Knock> {
	const asked: UseCase = { ...useCases, ...outOfTurn }[name];
	for (let turn = 1; ; turn++) {
		const charter = turn === 1 ? await shared(name) : await berth.place(asked.begins);
		const was = await read(charter.id);
		const answer = await open(house, { person: by, charter, useCase: asked });
		const is = await read(charter.id);
		const hasRunOut = asked.task !== undefined && is.booking.status === "expired";
		if (!hasRunOut || turn === tries) return { answer, was, is };
	}
}

async function isRefusedWhole(
	name: UseCaseName | OutOfTurnName,
	open: Open,
	by: Person,
	codes: readonly string[],
): Promise<void> {
	const { answer, was, is } = await knock(name, open, by);
	const [error] = errorsOf(answer);
	expect(codes, JSON.stringify(answer.body)).toContain(error?.extensions.code);
	// Postgres refuses by a code of the catalogue; whoever speaks to people makes the sentence.
	if (open !== sqlDoor) expect(error?.message).toMatch(/^\S.*[.!]$/s);
	expect(is).toEqual(was);
}

const cell = (
	name: UseCaseName,
	{ family, door, role, open }: { family: Family; door: string; role: Role; open: Open },
	differences?: Differences,
): void => {
	const done = isDone(name, family, role, door);
	const codes = refusals(name, family, role, door);
	it.concurrent(`${name} by ${door} as ${role} is ${done ? "done whole" : `refused (${codes.join(", ")})`}`, () =>
		done
			? isDoneWhole(name, open, person(role), { code: codeOf(name, family, role), ...differences })
			: isRefusedWhole(name, open, person(role), codes));
};

/** What comes past the application finds no price for a changed charter: there it stays as agreed. */
const differencesAt = (name: UseCaseName, door: string): Differences =>
	name.endsWith("while the price is open") && /without events|all rights|SQL/.test(door)
		? { desk: { price: "agreed" } }
		: {};

describe.each(useCaseNames)("%s", (name) => {
	const { isByProvider = false } = useCase(name);
	for (const role of roles) {
		for (const [door, open] of Object.entries(directusDoors))
			cell(name, { family: "Directus", door, role, open }, differencesAt(name, door));
		cell(name, { family: "desk", door: "the desk", role, open: deskDoor });
		cell(name, { family: "tasks", door: "the worker's tasks", role, open: taskDoor });
		const isByGuest = role === "guest" || role === "customer";
		const terms = isByGuest ? { desk: { refund: "terms" }, isByGuest } : {};
		cell(name, { family: "guest's routes", door: "the guest's routes", role, open: guestDoor }, terms);
		if (isByProvider)
			cell(name, {
				family: "provider",
				door: "an event that the provider has not signed",
				role,
				open: providerDoor(false),
			});
	}
	const past: Record<string, Open> = {
		...automationDoors,
		SQL: sqlDoor,
		...(isByProvider ? { "an event of the provider": providerDoor(true) } : {}),
	};
	for (const [door, open] of Object.entries(past))
		it.concurrent(`${name} by ${door} is done whole`, () =>
			isDoneWhole(name, open, person("nobody"), {
				...differencesAt(name, door),
				...(door === "an event of the provider" ? { isPaid: true, code: codeOf(name, "provider", "nobody") } : {}),
			}));
});

describe.each(outOfTurnNames)("%s", (name) => {
	const { is } = outOfTurn[name];
	const cellOf = (door: string, open: Open, by: Role, codes: readonly string[]): void =>
		it.concurrent(`by ${door} as ${by} is refused, whoever may do it in turn`, () =>
			isRefusedWhole(name, open, person(by), codes));
	for (const role of roles) {
		for (const [door, open] of Object.entries(directusDoors))
			if (isDone(is, "Directus", role, door)) cellOf(door, open, role, outOfTurnCodes(door));
		if (isDone(is, "desk", role, "the desk")) cellOf("the desk", deskDoor, role, outOfTurnCodes("the desk"));
	}
	for (const [door, open] of Object.entries({ ...automationDoors, SQL: sqlDoor }))
		cellOf(door, open, "nobody", outOfTurnCodes(door));
});
