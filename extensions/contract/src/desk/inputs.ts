import { charterTypes, priceModes, refundChoices } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";
import { bookingContact } from "../bookings/index.ts";
import { cents, guests, reason, timeInput, wishes } from "../shapes/index.ts";

const only_reason = z.strictObject({ reason });

const refund = {
	refund: z._default(z.enum(refundChoices), "all"),
	refund_cents: z
		.nullish(cents)
		.check(z.describe("with `amount` what goes back; with another choice what was shown, refused when it changed")),
};
const price = z
	.optional(z.enum(priceModes))
	.check(z.describe("`rules`: priced again; `agreed`: stays. Without it an open price follows, an agreed one stays"));

const total_cents = z
	.nullish(cents)
	.check(z.describe("the total that was shown for afterwards; refused when it would be another"));

/** What each use case of a booking is told by whoever works at the desk. */
export const deskInputs = {
	approve: only_reason,
	decline: only_reason,
	confirm: only_reason,
	move: z.strictObject({
		yacht: z.optional(z.uuid()),
		starts_at: z.optional(timeInput),
		ends_at: z.optional(timeInput),
		price,
		release_crew: z
			.optional(z.boolean())
			.check(z.describe("lets go, and tells, whoever of the crew is not free then; without it such a move is refused")),
		total_cents,
		reason,
	}),
	change: z.strictObject({
		guests: z.optional(guests),
		charter_type: z.optional(z.enum(charterTypes)),
		promo_code: z.nullish(z.uuid()),
		contact: z.optional(bookingContact),
		special_requests: wishes,
		price,
		total_cents,
		reason,
	}),
	cancel: z.strictObject({ ...refund, reason }),
	check_in: only_reason,
	check_out: only_reason,
	no_show: z.strictObject({ ...refund, refund: z._default(z.enum(refundChoices), "none"), reason }),
} as const;

export type DeskUseCase = keyof typeof deskInputs;
export type DeskInput<Name extends DeskUseCase> = z.output<(typeof deskInputs)[Name]>;

/** Whether the answer says only what would happen. */
export const deskPreview = z.object({ preview: z._default(z.boolean(), false) });

/** The use case of an address: `check-in` is `check_in`. */
export const deskUseCase = (path: string): DeskUseCase | undefined => {
	const name = path.replaceAll("-", "_");
	return isDeskUseCase(name) ? name : undefined;
};
const isDeskUseCase = (name: string): name is DeskUseCase => Object.hasOwn(deskInputs, name);
