import type { EventContext } from "@directus/types";
import { type CharterContext, localisedExtra, type YachtConfig } from "@harborsmith/directus-extension-charter";
import { charterLength, piecesOf, type SelectedExtra } from "@harborsmith/domain";
import { refused } from "@harborsmith/kit";
import type { Fields } from "../wall-clock.ts";
import { localeOfLines } from "./locale-of-lines.ts";

type Ordered = { extra: string; label: string; unit: string; quantity: number };
type Input = {
	before: Fields;
	after: Fields;
	config: YachtConfig | undefined;
	database: EventContext["database"];
};

/**
 * The extras on a booking's lines, as somebody would order them for the changed charter. What is ordered already is never
 * too late; mandatory ones come and go by themselves.
 * @throws NOT_SOLD for one that the yacht does not offer
 */
export const extrasOf = async (
	context: CharterContext,
	{ before, after, config, database }: Input,
): Promise<SelectedExtra[]> => {
	const lines: Ordered[] = await database("booking_lines")
		.where({ booking: before.id, kind: "extra" })
		.whereNotNull("extra")
		.select("extra", "label", "unit", "quantity");
	if (lines.length === 0 || !config) return [];
	const { extras } = await context.catalogue.rules();
	const zone = config.yacht.timezone;
	const locale = await localeOfLines(context, after, database);
	const { hours } = charterLength(new Date(String(before.starts_at)), new Date(String(before.ends_at)), zone);
	return lines.flatMap(({ extra: id, label, unit, quantity }) => {
		const extra = extras.find((candidate) => candidate.id === id);
		if (extra?.mandatory) return [];
		const isOffered = extra && (!extra.yachts?.length || extra.yachts.includes(String(after.yacht)));
		if (!isOffered) throw refused("NOT_SOLD", { refusal: "extra_not_offered", name: label, extra: id });
		const ordered = unit === "guest" ? 1 : piecesOf({ unit, quantity }, hours);
		return [{ extra: { ...localisedExtra(extra, locale), lead_time_min: 0 }, quantity: ordered }];
	});
};
