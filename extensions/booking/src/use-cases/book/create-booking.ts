import { randomUUID } from "node:crypto";
import type { BookingCreated, BookingRequest } from "@harborsmith/contract/bookings";
import { changeCode } from "@harborsmith/contract/words";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import {
	type PricedCharter,
	priceCharter,
	priceFingerprint,
	type QuoteSnapshot,
	quoteFor,
	quoteSnapshot,
	slotTaken,
	verifyQuote,
} from "@harborsmith/directus-extension-charter";
import { toRfc3339 } from "@harborsmith/domain";
import { asCharterError, parse, refused, signManageToken, withRetry } from "@harborsmith/kit";
import { theSystem } from "../../access/acting.ts";
import type { Caller } from "../../access/caller.ts";
import {
	earlierRequest,
	type KeptAnswer,
	type KeyedRequest,
	leaveKey,
	takeUpKey,
	writeAnswer,
} from "../../idempotency/idempotency.ts";
import { confirm } from "../confirm.ts";
import { preparePaymentOrCancel } from "../pay/prepare-payment.ts";
import { withLocalPhone } from "./local-phone.ts";
import { createOneAtATime } from "./one-at-a-time.ts";
import { type WrittenBooking, writeBooking } from "./write-booking.ts";
import { writtenBooking } from "./written-booking.ts";

/** Prices the quoted charter again. @throws QUOTE_CHANGED with the new quote when the guest would pay something else */
const repriced = async (context: CharterContext, snapshot: QuoteSnapshot, now: Date): Promise<PricedCharter> => {
	const charter = await priceCharter(context, snapshot, now, { asked: "in_transaction" });
	if (priceFingerprint(charter.price) === snapshot.fingerprint) return charter;
	const quote = await quoteFor(context, charter, now);
	const old_total_cents = snapshot.total_cents;
	throw refused("QUOTE_CHANGED", { refusal: "price_has_changed", quote, old_total_cents });
};

const withAlternatives = async (
	context: CharterContext,
	error: unknown,
	charter: PricedCharter,
	now: Date,
): Promise<unknown> => {
	if (asCharterError(error)?.code !== "SLOT_TAKEN") return error;
	const { config, rules, starts_at, ends_at, request } = charter;
	const { charter_type, guests } = request;
	return slotTaken(context, { config, rules, charter_type, guests, starts_at, ends_at, now });
};

const book = async (
	context: CharterContext,
	snapshot: QuoteSnapshot,
	input: { request: BookingRequest; keyed: KeyedRequest; caller: Caller },
): Promise<WrittenBooking> => {
	const now = context.now();
	const charter = await repriced(context, snapshot, now);
	try {
		return await withRetry(() => writeBooking(context, { ...input, id: randomUUID(), charter, now }));
	} catch (error) {
		throw await withAlternatives(context, error, charter, now);
	}
};

const paymentFor = async (
	context: CharterContext,
	keyed: KeyedRequest,
	written: WrittenBooking,
): Promise<BookingCreated["payment"]> => {
	if (written.status !== "pending") return null;
	if (written.due_now_cents > 0)
		return preparePaymentOrCancel(context, { booking_id: written.id, fresh: written.fresh }, keyed);
	await confirm(context, written.id, { code: changeCode("nothing_due") }, theSystem);
	return null;
};

const answerFor = async (
	context: CharterContext,
	keyed: KeyedRequest,
	written: WrittenBooking,
): Promise<BookingCreated> => {
	const payment = await paymentFor(context, keyed, written);
	const secret = context.env.HARBORSMITH_SECRET;
	return {
		number: written.number,
		status: written.status === "pending" && payment === null ? "confirmed" : written.status,
		hold_expires_at: written.hold_expires_at && toRfc3339(written.hold_expires_at, written.zone),
		payment,
		manage_token: await signManageToken({
			secret,
			booking: written.id,
			version: 1,
			ends_at: written.ends_at,
			now: context.now(),
		}),
	};
};

const finish = async (context: CharterContext, keyed: KeyedRequest, written: WrittenBooking): Promise<KeptAnswer> => {
	try {
		const answer = { status: 201, body: JSON.stringify({ data: await answerFor(context, keyed, written) }) };
		if (await writeAnswer(context.database, keyed, answer)) return answer;
		const earlier = await earlierRequest(context.database, keyed);
		return earlier && "answer" in earlier ? earlier.answer : answer;
	} catch (error) {
		// The booking stands, unless it was given up with its key.
		await leaveKey(context.database, keyed);
		throw error;
	} finally {
		context.feed.announce(written.yacht, "calendar");
	}
};

const oneAtATime = createOneAtATime();

const bookQuoted = async (
	context: CharterContext,
	input: { request: BookingRequest; keyed: KeyedRequest; caller: Caller },
): Promise<WrittenBooking> => {
	const { quote } = input.request;
	const verified = await verifyQuote({ secret: context.env.HARBORSMITH_SECRET, quote, now: context.now() });
	const snapshot = parse(quoteSnapshot, verified);
	const request = await withLocalPhone(context, input.request);
	return oneAtATime(snapshot.yacht, () => book(context, snapshot, { ...input, request }));
};

/**
 * `POST /charter/bookings`: checks the quote, holds the slot, prepares the payment. The same request under the same key
 * gives the same answer for 24 hours; one that was cut off in the middle is taken up where it stopped. Most requests are
 * new, so an earlier one is looked for only where this one is refused: its own booking is what then stands in the way.
 */
export const createBooking = async (
	context: CharterContext,
	input: { request: BookingRequest; keyed: KeyedRequest; caller: Caller },
): Promise<KeptAnswer> => {
	let written: WrittenBooking;
	try {
		written = await bookQuoted(context, input);
	} catch (refusal) {
		const earlier = await earlierRequest(context.database, input.keyed);
		if (!earlier) throw refusal;
		if ("answer" in earlier) return earlier.answer;
		const standing = await writtenBooking(context.database, earlier.abandoned_booking);
		await takeUpKey(context.database, input.keyed);
		return finish(context, input.keyed, standing);
	}
	context.feed.announce(written.yacht, "calendar");
	return finish(context, input.keyed, written);
};
