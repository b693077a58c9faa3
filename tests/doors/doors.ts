import { randomUUID } from "node:crypto";
import { signManageToken } from "@harborsmith/kit";
import type { Pool } from "pg";
import Stripe from "stripe";
import type { TestStack } from "../support/stack.ts";
import type { TestFlows } from "./flows.ts";
import { knockBySocket } from "./knock-by-socket.ts";
import type { Person } from "./people.ts";
import type { Charter, Fields, UseCase } from "./use-cases.ts";

export interface Answer {
	status: number;
	body: unknown;
}

export interface House {
	stack: TestStack;
	pool: Pool;
	flows: TestFlows;
	linkSecret: string;
	customer: string;
}

export interface Knock {
	person: Person;
	charter: Charter;
	useCase: UseCase;
}

export type Open = (house: House, knock: Knock) => Promise<Answer>;

type Send = (house: House, knock: Knock, method: string, path: string, body: unknown) => Promise<Answer>;

const linkOf = ({ linkSecret: secret }: House, { id, ends_at }: Charter): Promise<string> =>
	signManageToken({ secret, booking: id, version: 1, ends_at: new Date(ends_at), now: new Date() });

/** Every request of a guest brings their link, whichever door it is. */
const send: Send = async (house, { person, charter }, method, path, body) =>
	house.stack.api(path, {
		method,
		token: person.token,
		body: body instanceof FormData ? body : JSON.stringify(body),
		headers: {
			"Idempotency-Key": randomUUID(),
			...(person.role === "guest" ? { "X-Manage-Token": await linkOf(house, charter) } : {}),
		},
	});

const changeOf = ({ useCase, charter }: Knock): Fields => useCase.change(charter);

const patch =
	(path: (charter: Charter) => string, body: (charter: Charter, change: Fields, house: House) => unknown): Open =>
	(house, knock) =>
		send(house, knock, "PATCH", path(knock.charter), body(knock.charter, changeOf(knock), house));
const items = () => "/items/bookings";

const graphql =
	(mutation: (charter: Charter) => { query: string; variables: (change: Fields) => object }): Open =>
	(house, knock) => {
		const { query, variables } = mutation(knock.charter);
		return send(house, knock, "POST", "/graphql", { query, variables: variables(changeOf(knock)) });
	};

const flow =
	(which: Exclude<keyof TestFlows, "close">): Open =>
	(house, knock) =>
		send(house, knock, "POST", `/flows/trigger/${house.flows[which]}`, {
			keys: [knock.charter.id],
			payload: changeOf(knock),
		});

/** Directus's own ways into a booking, for whoever may change bookings there. */
export const directusDoors: Record<string, Open> = {
	"item form": patch(
		({ id }) => `/items/bookings/${id}`,
		(_charter, change) => change,
	),
	"bulk edit by keys": patch(items, ({ id }, data) => ({ keys: [id], data })),
	"bulk edit by query": patch(items, ({ id }, data) => ({ query: { filter: { id: { _eq: id } } }, data })),
	"list of rows": patch(items, ({ id }, change) => [{ id, ...change }]),
	"form of its yacht": patch(
		({ yacht }) => `/items/yachts/${yacht}`,
		({ id }, change) => ({ bookings: { create: [], update: [{ id, ...change }], delete: [] } }),
	),
	"form of its customer": (house, knock) =>
		send(house, knock, "PATCH", `/items/customers/${house.customer}`, {
			bookings: { create: [], update: [{ id: knock.charter.id, ...changeOf(knock) }], delete: [] },
		}),
	import: (house, knock) => {
		const form = new FormData();
		const rows = JSON.stringify([{ id: knock.charter.id, ...changeOf(knock) }]);
		form.append("file", new Blob([rows], { type: "application/json" }), "bookings.json");
		return send(house, knock, "POST", "/utils/import/bookings", form);
	},
	"GraphQL, one": graphql(({ id }) => ({
		query: "mutation ($id: ID!, $data: update_bookings_input!) { update_bookings_item(id: $id, data: $data) { id } }",
		variables: (data) => ({ id, data }),
	})),
	"GraphQL, several": graphql(({ id }) => ({
		query:
			"mutation ($ids: [ID]!, $data: update_bookings_input!) { update_bookings_items(ids: $ids, data: $data) { id } }",
		variables: (data) => ({ ids: [id], data }),
	})),
	"GraphQL, batch": graphql(({ id }) => ({
		query: "mutation ($data: [update_bookings_input!]) { update_bookings_batch(data: $data) { id } }",
		variables: (data) => ({ data: [{ id, ...data }] }),
	})),
	"Flow of its caller": flow("asCaller"),
	"Flow of its caller, without events": flow("silent"),
	socket: ({ stack }, { person, charter, useCase }) =>
		knockBySocket(stack.directus.url, person.token, {
			type: "items",
			action: "update",
			collection: "bookings",
			id: charter.id,
			data: useCase.change(charter),
		}),
};

export const guestDoor: Open = (house, knock) =>
	send(
		house,
		knock,
		"POST",
		`/charter/bookings/${knock.charter.number}/${knock.useCase.path}`,
		knock.useCase.guest ?? {},
	);

export const deskDoor: Open = (house, knock) =>
	send(
		house,
		knock,
		"POST",
		`/desk/bookings/${knock.charter.id}/${knock.useCase.path}`,
		(knock.useCase.desk ?? knock.useCase.change)(knock.charter),
	);

export const taskDoor: Open = (house, knock) =>
	send(house, knock, "POST", `/payments/tasks/${knock.useCase.task ?? knock.useCase.path}`, {});

/** Flows of a company that anybody may set off. */
export const automationDoors: Record<string, Open> = {
	"a Flow with all rights": flow("withAllRights"),
	"a Flow with all rights, without events": flow("silentWithAllRights"),
};

/** What the payment provider says once a guest has paid what is due; only the provider can sign it. */
export const providerDoor =
	(isSigned: boolean): Open =>
	(house, { person, charter }) => {
		const { webhook_secret } = house.stack.stripe;
		const payload = JSON.stringify({
			id: `evt_${randomUUID()}`,
			object: "event",
			type: "payment_intent.succeeded",
			created: Math.floor(Date.now() / 1000),
			data: {
				object: {
					id: `pi_${randomUUID()}`,
					object: "payment_intent",
					amount: 90_000,
					amount_received: 90_000,
					created: Math.floor(Date.now() / 1000),
					currency: "usd",
					latest_charge: `ch_${randomUUID()}`,
					metadata: { booking: charter.id, number: charter.number, purpose: "fare" },
					status: "succeeded",
				},
			},
		});
		const secret = isSigned ? webhook_secret : `whsec_${randomUUID()}`;
		return house.stack.api("/payments/stripe/webhook", {
			method: "POST",
			token: person.token,
			body: payload,
			headers: { "Stripe-Signature": Stripe.webhooks.generateTestHeaderString({ payload, secret }) },
		});
	};

/** The owner of the database, past every program. */
export const sqlDoor: Open = async ({ pool }, { charter, useCase }) => {
	const change = useCase.change(charter);
	const columns = Object.keys(change).map((name, place) => `${name} = $${place + 2}`);
	try {
		await pool.query(`update bookings set ${columns.join(", ")} where id = $1`, [charter.id, ...Object.values(change)]);
		return { status: 200, body: {} };
	} catch (error) {
		const { code, message } = error as Error & { code?: string };
		return { status: 409, body: { errors: [{ message, extensions: { code } }] } };
	}
};
