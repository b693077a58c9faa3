import type { Accountability, HookExtensionContext } from "@directus/types";
import { refusalSentence } from "@harborsmith/contract/words";
import { conflicts, type Occupied } from "@harborsmith/domain";

type Reported = { message: string; extensions: Record<string, unknown> };
type Taken = Occupied & { kind: string; booking: { number: string } | null };

const day = 86_400_000;

const isTakenSlot = ({ extensions }: Reported): boolean =>
	extensions.code === "SLOT_TAKEN" && typeof extensions.yacht === "string";

/**
 * Adds what occupies the time to a SLOT_TAKEN answer, as far as the asking person may read it: staff see the booking's
 * number, everyone else sees nothing more than that the time is taken.
 */
export const withWhatIsInTheWay = async (
	directus: HookExtensionContext,
	accountability: Accountability,
	error: Reported,
	locale: string,
): Promise<Reported> => {
	if (!isTakenSlot(error)) return error;
	const inTheWay = await readable(directus, accountability, error.extensions).catch(() => []);
	return inTheWay.length > 0 ? describe(error, inTheWay, locale) : error;
};

const readable = async (
	{ services, getSchema, database }: HookExtensionContext,
	accountability: Accountability,
	slot: Record<string, unknown>,
): Promise<Taken[]> => {
	const buffers: Pick<Occupied, "buffer_before_min" | "buffer_after_min"> = await database("yachts")
		.where("id", String(slot.yacht))
		.first("buffer_before_min", "buffer_after_min");
	const starts_at = new Date(String(slot.starts_at));
	const ends_at = new Date(String(slot.ends_at));
	const blocks = new services.ItemsService("blocks", { schema: await getSchema(), accountability });
	const near = await blocks.readByQuery({
		filter: {
			_and: [
				{ yacht: { _eq: String(slot.yacht) } },
				{ starts_at: { _lt: new Date(ends_at.getTime() + day).toISOString() } },
				{ ends_at: { _gt: new Date(starts_at.getTime() - day).toISOString() } },
			],
		},
		fields: ["kind", "starts_at", "ends_at", "buffer_before_min", "buffer_after_min", "booking.number"],
		sort: ["starts_at"],
		limit: 20,
	});
	return near
		.map((block) => ({ ...(block as Taken), starts_at: new Date(block.starts_at), ends_at: new Date(block.ends_at) }))
		.filter((taken) => conflicts({ starts_at, ends_at, ...buffers }, taken))
		.slice(0, 3);
};

const describe = (error: Reported, taken: Taken[], locale: string): Reported => {
	const in_the_way = taken.map(({ kind, booking, starts_at, ends_at }) => ({
		kind,
		number: booking?.number ?? null,
		starts_at: starts_at.toISOString(),
		ends_at: ends_at.toISOString(),
	}));
	const params = { taken: in_the_way, timezone: error.extensions.timezone };
	return {
		message: [error.message, refusalSentence({ code: "in_the_way", params }, locale)].join(" "),
		extensions: { ...error.extensions, in_the_way },
	};
};
