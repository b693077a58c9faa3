import type { Accountability, HookExtensionContext } from "@directus/types";
import { wallClock } from "@harborsmith/domain";

type Reported = { message: string; extensions: Record<string, unknown> };
type Taken = { kind: string; starts_at: Date; ends_at: Date; booking: { number: string } | null };

/** Whose time was wanted: a yacht's or a person's. */
const resourceOf = ({ yacht, crew_member }: Record<string, unknown>): string | undefined =>
	[yacht, crew_member].find((id) => typeof id === "string");

const isTakenSlot = (error: unknown): error is Reported => {
	const { extensions } = error as Partial<Reported>;
	return extensions?.code === "SLOT_TAKEN" && resourceOf(extensions) !== undefined;
};

/**
 * Adds what occupies the time to a SLOT_TAKEN answer, as far as the asking person may read it: staff see the booking's
 * number, everyone else sees nothing more than that the time is taken.
 */
export const showWhatIsInTheWay =
	(directus: HookExtensionContext) =>
	async (
		errors: unknown,
		_meta: unknown,
		{ accountability }: { accountability: Accountability | null },
	): Promise<unknown> => {
		if (!accountability?.user || !Array.isArray(errors)) return errors;
		return Promise.all(
			errors.map(async (error) => {
				if (!isTakenSlot(error)) return error;
				const inTheWay = await readable(directus, accountability, error.extensions).catch(() => []);
				return inTheWay.length > 0 ? describe(error, inTheWay) : error;
			}),
		);
	};

/** The guard's own rule; the booking that wanted the time does not stand in its own way. */
const blocksSql = `
select hs.in_the_way(:resource, :starts_at, :ends_at,
	coalesce((select buffer_before_min from yachts where id = :resource), 0),
	coalesce((select buffer_after_min from yachts where id = :resource),
		(select turnaround_min from crew_members where id = :resource), 0), :booking) as id`;

const readable = async (
	{ services, getSchema, database }: HookExtensionContext,
	accountability: Accountability,
	wanted: Record<string, unknown>,
): Promise<Taken[]> => {
	const { rows } = await database.raw<{ rows: { id: string }[] }>(blocksSql, {
		resource: resourceOf(wanted) ?? null,
		starts_at: String(wanted.starts_at),
		ends_at: String(wanted.ends_at),
		booking: typeof wanted.booking === "string" ? wanted.booking : null,
	});
	const blocks = new services.ItemsService("blocks", { schema: await getSchema(), accountability });
	const inTheWay = await blocks.readByQuery({
		filter: { id: { _in: rows.map(({ id }) => id) } },
		fields: ["kind", "starts_at", "ends_at", "booking.number"],
		sort: ["starts_at"],
		limit: 3,
	});
	return inTheWay.map((block) => ({
		...(block as Taken),
		starts_at: new Date(block.starts_at),
		ends_at: new Date(block.ends_at),
	}));
};

const describe = (error: Reported, inTheWay: Taken[]): Reported => {
	const zone = String(error.extensions.timezone ?? "UTC");
	const named = inTheWay.map((taken) => {
		const from = wallClock(taken.starts_at, zone);
		const to = wallClock(taken.ends_at, zone);
		const until = from.date === to.date ? to.time : `${to.date} ${to.time}`;
		return `${taken.booking?.number ?? taken.kind.replace("_", " ")} (${from.date} ${from.time} to ${until})`;
	});
	const in_the_way = inTheWay.map(({ kind, booking, starts_at, ends_at }) => ({
		kind,
		number: booking?.number ?? null,
		starts_at: starts_at.toISOString(),
		ends_at: ends_at.toISOString(),
	}));
	return {
		message: `${error.message} In the way: ${named.join(", ")}.`,
		extensions: { ...error.extensions, in_the_way },
	};
};
