import { expect, it } from "vitest";
import { decide, republishAfterMs } from "./decide.ts";

const booking = "0b3c2f5e-9c1d-4a5e-8f6a-1c2d3e4f5a6b";
const row = (topic: string, payload: unknown) => ({ id: "12", topic, payload, attempts: 0 });

it("puts a confirmed booking into the mail queue, with the row it came from", () => {
	const payload = { booking, number: "HS-4F7KQ2ZB", from: "pending", to: "confirmed" };
	expect(decide(row("booking.confirmed", payload))).toEqual({
		kind: "publish",
		queue: "mail",
		name: "booking.confirmed",
		data: { outbox_id: "12", payload },
		delay_ms: 0,
	});
});

it("sends a refund to the payments queue first", () => {
	const payload = { booking, payment_intent: "pi_1", reason: "late_slot_taken", key: "refund-pi_1" };
	expect(decide(row("payment.refund_due", payload))).toMatchObject({ kind: "publish", queue: "payments" });
});

it.each(["late_slot_taken", "too_little", "cancelled", "requested"])(
	"sends a refund of a payment whose intent nobody knows: %s",
	(reason) => {
		const payload = { booking, payment_intent: null, reason, key: "late:ch_1" };
		expect(decide(row("payment.refund_due", payload))).toMatchObject({ kind: "publish", queue: "payments" });
	},
);

it("gives a guest whose card was declined a moment to try another", () => {
	expect(decide(row("payment.failed", { booking }))).toMatchObject({ kind: "publish", delay_ms: 30_000 });
});

it("is done at once with a fact from which nothing follows", () => {
	const payload = { booking, number: "HS-4F7KQ2ZB", from: "confirmed", to: "in_progress" };
	expect(decide(row("booking.in_progress", payload))).toEqual({ kind: "done" });
});

it("is done at once with a hold that its guest has just placed, and writes about one that the office has approved", () => {
	const moved = { booking, number: "HS-4F7KQ2ZB", to: "pending" };
	expect(decide(row("booking.pending", { ...moved, from: null }))).toEqual({ kind: "done" });
	expect(decide(row("booking.pending", { ...moved, from: "requested" }))).toMatchObject({ queue: "mail" });
});

it("keeps a row that only a newer program understands", () => {
	expect(decide(row("booking.teleported", {}))).toEqual({ kind: "refuse", reason: "unknown topic booking.teleported" });
});

it("keeps a row whose payload is broken and says what is wrong with it", () => {
	expect(decide(row("media.process", { media: booking }))).toMatchObject({
		kind: "refuse",
		reason: expect.stringMatching(/file.*attempt/),
	});
});

it("publishes a row again after 15 seconds, then ever more rarely", () => {
	expect([0, 1, 2, 50].map(republishAfterMs)).toEqual([15_000, 30_000, 60_000, 600_000]);
});
