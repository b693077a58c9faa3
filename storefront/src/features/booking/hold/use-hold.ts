import { changedDetails, fieldIssues, takenDetails } from "@harborsmith/contract/errors";
import type { Quote } from "@harborsmith/contract/quotes";
import type { Alternative } from "@harborsmith/contract/shapes";
import { type Ref, ref, shallowRef } from "vue";
import type { Site } from "../../../i18n/use-site.ts";
import { isApiError } from "../../../lib/api/api-error.ts";
import { type Customer, typedField } from "../customer/customer.ts";
import { knowsPayment } from "../pay/knows-payment.ts";
import { readPayable } from "../pay/read-payable.ts";
import { cancelBooking, requestKey } from "../record/booking.queries.ts";
import type { Booking } from "../record/booking.ts";
import { bookInName } from "./book-in-name.ts";

/** A booking that holds the time, and the key to it. The key lives here and in the address fragment only. */
export interface Held {
	booking: Booking;
	token: string;
}

export type Refusal =
	| { kind: "taken"; alternatives: Alternative[] }
	| { kind: "changed"; before: Quote; now: Quote; why?: string }
	| { kind: "fields"; issues: { field: string; issue: string }[] }
	| { kind: "expired" }
	| { kind: "other"; error: unknown };

export interface Hold {
	held: Ref<Held | undefined>;
	refusal: Ref<Refusal | undefined>;
	busy: Ref<boolean>;
	/** The time is still held while its hold is being given up: nothing can be asked about it meanwhile. */
	releasing: Ref<boolean>;
	take: (quote: Quote, customer: Customer) => Promise<Held | undefined>;
	/** Reads it; an answer that `isWanted` no longer is left alone. */
	restore: (number: string, token: string, isWanted?: () => boolean) => Promise<Held>;
	/** Gives the hold up. What has been paid meanwhile, and what nobody knows to be given up, is kept, and told. */
	release: () => Promise<Held | undefined>;
}

/** Reads a refused booking into what the guest should see. */
export function readRefusal(error: unknown, quote: Quote): Refusal {
	if (isApiError(error, "SLOT_TAKEN")) {
		const details = takenDetails.safeParse(error.details);
		return { kind: "taken", alternatives: details.success ? details.data.alternatives : [] };
	}
	if (isApiError(error, "QUOTE_CHANGED")) {
		const details = changedDetails.safeParse(error.details);
		if (details.success) return { kind: "changed", before: quote, now: details.data.quote };
	}
	if (isApiError(error, "INVALID_INPUT")) {
		const details = fieldIssues.safeParse(error.details);
		const isTyped = details.success && details.data.details.some(({ field }) => typedField(field));
		if (isTyped) return { kind: "fields", issues: details.data.details };
	}
	return isApiError(error, "QUOTE_EXPIRED") ? { kind: "expired" } : { kind: "other", error };
}

/** Takes, finds again and gives up the hold of a booking in the making. `session` says the token of who is signed in. */
export function useHold({ api_url }: Site, session: () => Promise<string | undefined>): Hold {
	const held = shallowRef<Held>();
	const refusal = shallowRef<Refusal>();
	const busy = ref(false);
	const releasing = ref(false);
	/** One key per content, so that a second try after a broken connection is the same request. */
	const attempt = { content: "", key: "" };

	async function take(quote: Quote, customer: Customer): Promise<Held | undefined> {
		const { accept_terms: _consent, special_requests, ...contact } = customer;
		const body = {
			quote: quote.quote,
			customer: contact,
			accept_terms: true as const,
			special_requests: special_requests.trim() || undefined,
		};
		const content = JSON.stringify(body);
		if (attempt.content !== content) Object.assign(attempt, { content, key: requestKey() });
		busy.value = true;
		refusal.value = undefined;
		try {
			const created = await bookInName(api_url, body, { key: attempt.key, session });
			return await restore(created.number, created.manage_token);
		} catch (error) {
			refusal.value = readRefusal(error, quote);
			return undefined;
		} finally {
			busy.value = false;
		}
	}

	async function restore(number: string, token: string, isWanted = (): boolean => true): Promise<Held> {
		const found = { booking: await readPayable(api_url, number, { manage_token: token }), token };
		if (isWanted()) held.value = found;
		return found;
	}

	/** It may have been paid in another tab, or a moment ago: then it stands, and nothing is given up. */
	async function unlessPaid(current: Held): Promise<Held | undefined> {
		const { token } = current;
		const { number } = current.booking;
		try {
			await cancelBooking(api_url, number, { manage_token: token }, { hold_only: true });
			return undefined;
		} catch (error) {
			if (isApiError(error, "NOT_FOUND", "FORBIDDEN", "UNAUTHORIZED")) return undefined;
			// One that nobody answers for at this moment is kept: the payment form knows whether it was paid.
			if (!isApiError(error, "INVALID_STATE")) {
				refusal.value = { kind: "other", error };
				return current;
			}
			const found = await restore(number, token).catch(() => current);
			if (found.booking.status === "cancelled") return undefined;
			return found.booking.status === "pending" || knowsPayment(found.booking) ? found : undefined;
		}
	}

	let underWay: Promise<Held | undefined> | undefined;
	function release(): Promise<Held | undefined> {
		underWay ??= giveUp().finally(() => {
			underWay = undefined;
		});
		return underWay;
	}

	async function giveUp(): Promise<Held | undefined> {
		const current = held.value;
		releasing.value = current?.booking.status === "pending";
		held.value = undefined;
		// The same content asked for again is a new wish, not the old request once more.
		attempt.content = "";
		if (current?.booking.status !== "pending") return undefined;
		busy.value = true;
		const kept = await unlessPaid(current);
		held.value = kept;
		busy.value = false;
		releasing.value = false;
		return kept;
	}

	return { held, refusal, busy, releasing, take, restore, release };
}
