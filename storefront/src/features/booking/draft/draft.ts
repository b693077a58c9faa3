import type { YachtPage } from "@harborsmith/contract/yacht";
import { isBookingNumber } from "@harborsmith/domain/numbers";
import { parseInstant, toRfc3339 } from "@harborsmith/domain/time";
import { charterTypes } from "@harborsmith/domain/vocabulary";
import type { Choice } from "../../availability/choice.ts";
import { fittingChoice } from "../../availability/choice.ts";

export const steps = ["dates", "extras", "details", "pay"] as const;
export type Step = (typeof steps)[number];

/** Everything of a booking in the making that may stand in the page's address: no names, no tokens. */
export interface Draft extends Choice {
	step: Step;
	/** Slug to quantity. */
	extras: Record<string, number>;
	promo?: string;
	/** Number of the booking that holds this time. */
	number?: string;
}

function parseExtras(value: string | null, yacht: YachtPage): Record<string, number> {
	const known = new Set(yacht.extras.filter((extra) => !extra.mandatory).map((extra) => extra.slug));
	const pairs = (value ?? "").split(",").map((pair) => pair.split(":"));
	const wanted = pairs.flatMap(([slug = "", quantity = "1"]): [string, number][] => {
		const count = Number(quantity);
		return known.has(slug) && Number.isInteger(count) && count > 0 && count <= 99 ? [[slug, count]] : [];
	});
	return Object.fromEntries(wanted);
}

/** A time without its offset is one on the yacht's clock, wherever the guest and the site are. */
function departure(value: string | null, timezone: string): string | undefined {
	const read = value === null ? undefined : parseInstant(value, timezone);
	return read?.ok ? toRfc3339(read.value, timezone) : undefined;
}

/** Reads a draft from the address; what the yacht does not offer is corrected, a step too far goes back to the first. */
export function parseDraft(params: URLSearchParams, yacht: YachtPage): Draft {
	const choice = fittingChoice(yacht, {
		type: charterTypes.find((type) => type === params.get("type")),
		duration_min: Number(params.get("duration")) || undefined,
		guests: Number(params.get("guests")) || undefined,
		starts_at: departure(params.get("start"), yacht.timezone),
	});
	const named = params.get("booking") ?? "";
	const number = isBookingNumber(named) ? named : undefined;
	const wished = steps.find((step) => step === params.get("step")) ?? "dates";
	const step = !choice.starts_at ? "dates" : wished === "pay" && !number ? "details" : wished;
	return {
		...choice,
		step,
		extras: parseExtras(params.get("extras"), yacht),
		promo: params.get("promo")?.trim().slice(0, 40) || undefined,
		number,
	};
}

/** The address of a draft. */
export function draftParams(draft: Draft): URLSearchParams {
	const params = new URLSearchParams({
		step: draft.step,
		type: draft.type,
		duration: String(draft.duration_min),
		guests: String(draft.guests),
	});
	if (draft.starts_at) params.set("start", draft.starts_at);
	const extras = Object.entries(draft.extras).filter(([, quantity]) => quantity > 0);
	if (extras.length > 0) params.set("extras", extras.map(([slug, quantity]) => `${slug}:${quantity}`).join(","));
	if (draft.promo) params.set("promo", draft.promo);
	if (draft.number) params.set("booking", draft.number);
	return params;
}
