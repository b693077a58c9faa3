import { type ErrorCode, errorStatus } from "@harborsmith/domain";
import * as z from "zod/mini";
import { booking, bookingCreated, preparedPayment } from "../bookings/index.ts";
import { deskOutcome } from "../desk/index.ts";
import { anyCode, errorAnswer } from "../errors/index.ts";
import { fleetCard } from "../fleet/index.ts";
import { healthAnswer } from "../health/index.ts";
import { paymentsConfig } from "../payments/index.ts";
import { quote } from "../quotes/index.ts";
import { alternative, marina, mediaItem, refundStep } from "../shapes/index.ts";
import { yachtPage } from "../yacht/index.ts";

export type Json = Record<string, unknown>;

/** What programs made from the document get a type of its own for. */
const named = {
	Alternative: alternative,
	Booking: booking,
	BookingCreated: bookingCreated,
	DeskOutcome: deskOutcome,
	Error: errorAnswer,
	ErrorCode: anyCode,
	FleetCard: fleetCard,
	Health: healthAnswer,
	Marina: marina,
	MediaItem: mediaItem,
	PaymentsConfig: paymentsConfig,
	PreparedPayment: preparedPayment,
	Quote: quote,
	RefundStep: refundStep,
	YachtPage: yachtPage,
};
const names = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(named)) {
	names.add(schema, { id });
	// Descriptions stand in zod's own registry, and one conversion reads one registry.
	z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
}

const ours = Object.keys(errorStatus) as ErrorCode[];
const place = "#/components/schemas/";

/** JSON Schema keeps what is named beside a schema; OpenAPI keeps it in one place for all. */
const referring = (schema: unknown): Json =>
	JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', `"${place}`)) as Json;

/** The schema of a request or an answer, in which what has a name is a reference. */
export const schemaOf = (schema: z.ZodMiniType, io: "input" | "output"): Json => {
	const {
		$schema: _dialect,
		$defs: _named,
		...rest
	} = z.toJSONSchema(schema, {
		io,
		unrepresentable: "any",
		reused: "inline",
	});
	return referring(rest);
};

/** Everything that has a name. */
export const namedSchemas = (): Json => {
	const { schemas } = z.toJSONSchema(names, {
		io: "output",
		uri: (id) => place + id,
		unrepresentable: "any",
		reused: "inline",
		override: ({ zodSchema, jsonSchema }) => {
			if (zodSchema === anyCode) jsonSchema.examples = ours;
		},
	});
	return Object.fromEntries(
		Object.entries(schemas).map(([name, { $schema: _dialect, $id: _id, id: _name, ...schema }]) => [name, schema]),
	);
};
