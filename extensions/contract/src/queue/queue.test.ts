import { expect, it } from "vitest";
import { jobIdOf, parseJob, routeOf, scheduleNames, topics } from "./index.ts";

const booking = "0b3c2f5e-9c1d-4a5e-8f6a-1c2d3e4f5a6b";

it("gives every topic and every scheduled job a name of its own", () => {
	const names = [...Object.keys(topics), ...scheduleNames];
	expect(new Set(names).size).toBe(names.length);
});

it("tells the customer about a refund only after the refund", () => {
	expect(routeOf("payment.refund_due").steps).toEqual(["payments", "mail"]);
});

it("reads a job and keeps the row behind it", () => {
	const data = { outbox_id: "7", payload: { booking, number: "HS-ABCDEFGH", from: "pending", to: "confirmed" } };
	expect(parseJob("booking.confirmed", data)).toEqual(data);
});

it("reads a scheduled job, which carries nothing", () => {
	expect(parseJob("payments.expire_holds", {})).toEqual({ outbox_id: undefined, payload: {} });
});

it("refuses a job that does not have the shape its name promises", () => {
	expect(() => parseJob("media.process", { outbox_id: "1", payload: { media: "x" } })).toThrow();
});

it("drops what a payload should not carry", () => {
	const payload = { booking, number: "HS-ABCDEFGH", to: "confirmed", email: "guest@example.com" };
	expect(parseJob("booking.confirmed", { payload }).payload).not.toHaveProperty("email");
});

it("makes job ids that a queue accepts", () => {
	expect(jobIdOf("42")).toBe("outbox-42");
});
