import * as z from "zod/mini";
import { type DeskUseCase, deskAnswer, deskInputs, deskPreview } from "../../desk/index.ts";
import { always, bookable, type DescribedRoute, keyed, ofOneBooking } from "../described-route.ts";

const summaries: Record<DeskUseCase, string> = {
	approve: "Approve a request: the charter is held for its guest to pay.",
	decline: "Decline a request; its guest is written to.",
	confirm: "Confirm a charter, paid or not.",
	move: "Give a charter another time or yacht.",
	change: "Change guests, kind of charter, contact, wishes or promo code.",
	cancel: "Cancel a charter and give back what the rules, or the company, say.",
	check_in: "The guests are on board.",
	check_out: "The charter is over.",
	no_show: "Nobody came.",
};

const isUseCase = (name: string): name is DeskUseCase => Object.hasOwn(deskInputs, name);

/** The use cases of a booking, as the company's people and programs call them. */
export const deskRoutes: readonly DescribedRoute[] = Object.keys(deskInputs)
	.filter(isUseCase)
	.map((name) => ({
		method: "post",
		path: `/desk/bookings/{id}/${name.replaceAll("_", "-")}`,
		summary: `${summaries[name]} With \`preview\` only say what would happen.`,
		body: z.strictObject({ ...deskInputs[name].shape, ...deskPreview.shape }),
		auth: "account",
		isIdempotent: "unless_preview",
		status: 200,
		answer: deskAnswer,
		errors: [...always, ...ofOneBooking, ...keyed, "INVALID_STATE", ...bookable],
	}));
