import { expect, it } from "vitest";
import { withCorrelationId } from "./correlate-errors.ts";

it("names the request in each error and leaves other answers alone", () => {
	const body = { errors: [{ message: "No.", extensions: { code: "FORBIDDEN" } }, { message: "Nor this." }] };
	expect(withCorrelationId(body, "id-1")).toEqual({
		errors: [
			{ message: "No.", extensions: { code: "FORBIDDEN", correlation_id: "id-1" } },
			{ message: "Nor this.", extensions: { correlation_id: "id-1" } },
		],
	});
	for (const other of [{ data: [] }, null, "pong", [1], { errors: "none" }])
		expect(withCorrelationId(other, "id-1")).toBe(other);
});

const extensions = { code: "INTERNAL_SERVER_ERROR" };
const answered = (error: object) =>
	(withCorrelationId({ errors: [{ extensions, ...error }] }, "id-1") as { errors: object[] }).errors[0];

it("keeps the SQL of an unknown error to the log, for administrators too", () => {
	const error = { message: 'delete from "yachts" where …', path: ["delete_yachts_item"], locations: [{}] };
	expect(answered(error)).toMatchObject({ message: "An unexpected error occurred.", extensions });
	expect(answered({ message: "/srv/directus/x.js broke" })).toMatchObject({ message: "An unexpected error occurred." });
});

it("calls a GraphQL variable of the wrong shape a wrong input", () => {
	const error = { message: 'Variable "$data" got invalid value …', locations: [{ line: 1, column: 11 }] };
	expect(answered(error)).toMatchObject({ message: error.message, extensions: { code: "INVALID_INPUT" } });
});
