import { describe, expect, it } from "vitest";
import { Guest, type Slot } from "../../../tests/support/guest/guest.ts";
import { mailsTo } from "../../../tests/support/inbox.ts";
import { until } from "../../../tests/support/until.ts";
import { crewOf } from "../../../tests/support/world/crew.ts";
import { createWorld } from "../../../tests/support/world/world.ts";
import type { Payments } from "./harness.ts";
import { withSlots } from "./with-slots.ts";

describe("a payment that comes after its hold", () => {
	let on: Payments;
	const nextSlot = withSlots(4, (payments) => {
		on = payments;
	});
	const end = (number: string, status: "expired" | "cancelled") =>
		on.stack.sql("update bookings set status = $2 where number = $1", [number, status]);

	/** Paid at Stripe, and nobody has told us yet. */
	const paidInSilence = async (slot: Slot) => {
		await on.fallSilent("hold");
		const booked = await on.guest.bookSlot(slot);
		await on.guest.pay(booked.payment.intent_id);
		return booked;
	};
	const refunded = (number: string) =>
		until(
			() => on.booking(number),
			({ payment_status }) => payment_status === "refunded",
			{ seconds: 60, what: "the refund" },
		);

	it("confirms the booking when the slot is still free", async () => {
		const booked = await paidInSilence(nextSlot());
		await end(booked.number, "expired");
		await on.speak();
		const booking = await until(
			() => on.booking(booked.number),
			({ status }) => status === "confirmed",
			{ what: "the late confirmation" },
		);
		expect(booking.paid_cents).toBe(booked.payment.amount_cents);
		const [block] = await on.stack.sql("select kind from blocks where booking = $1", [booking.id]);
		expect(block).toEqual({ kind: "booking" });
	});

	it("confirms the booking also when its captain has found another charter: they are let go, and the office is told", async () => {
		const slot = nextSlot();
		const booked = await paidInSilence(slot);
		const { id, starts_at, ends_at } = await on.booking(booked.number);
		const world = await createWorld();
		const crew = crewOf(world);
		const captain = await crew.person();
		const assignment = await crew.assign(id, captain);
		await end(booked.number, "expired");
		const other = await world.book(await world.yacht(), 1, 2, { starts_at, ends_at, status: "confirmed" });
		await crew.assign(other, captain);
		await on.speak();
		const booking = await until(
			() => on.booking(booked.number),
			({ status, refunding_cents }) => status === "confirmed" || refunding_cents > 0,
			{ what: "the late confirmation" },
		);
		expect(booking).toMatchObject({ status: "confirmed", paid_cents: booked.payment.amount_cents, refunding_cents: 0 });
		expect(await crew.statusOf(assignment)).toBe("declined");
		expect(await crew.timesOf(captain)).toHaveLength(1);
		expect(await on.attentions(booked.number)).toEqual(["crew_let_go"]);
		const released = await on.stack.sql(
			"select payload ->> 'crew_member' as who from outbox where topic = 'crew.released' and payload ->> 'booking' = $1",
			[id],
		);
		expect(released).toEqual([{ who: captain }]);
		await world.close();
	});

	it("is given back in full within a minute when another guest has the slot", async () => {
		const slot = nextSlot();
		const booked = await paidInSilence(slot);
		await end(booked.number, "expired");
		const rival = await new Guest(on.stack).bookSlot(slot);
		expect(rival.status).toBe("pending");
		await on.speak();
		const booking = await refunded(booked.number);
		expect(booking.status).toBe("expired");
		expect(booking.refunded_cents).toBe(booked.payment.amount_cents);
		const refunds = await on.stripe.refunds.list({ payment_intent: booked.payment.intent_id });
		expect(refunds.data.map(({ amount }) => amount)).toEqual([booked.payment.amount_cents]);
		expect((await on.booking(rival.number)).status).toBe("pending");
		const aboutRefund = async () => {
			const mails = await mailsTo(on.stack, on.guest.email);
			return mails.filter(({ subject }) => /refunded in full/i.test(subject));
		};
		const told = await until(aboutRefund, (mails) => mails.length > 0, { seconds: 60, what: "the mail" });
		expect(told).toHaveLength(1);
	});

	it("is given back in full when the booking was cancelled meanwhile", async () => {
		const booked = await paidInSilence(nextSlot());
		await end(booked.number, "cancelled");
		await on.speak();
		const booking = await refunded(booked.number);
		expect(booking).toMatchObject({ status: "cancelled", refunded_cents: booked.payment.amount_cents });
	});
});
