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
