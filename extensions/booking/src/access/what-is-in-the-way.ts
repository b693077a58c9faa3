import type { Accountability, HookExtensionContext } from "@directus/types";
import { asCharterError, hasRefusal, inLanguage, localeOfUser, refused } from "@harborsmith/kit";

type Reported = { message: string; extensions: Record<string, unknown> };
type Taken = { kind: string; starts_at: Date; ends_at: Date; booking: { number: string } | null };

/** Whose time was wanted: a yacht's or a person's. */
const resourceOf = ({ yacht, crew_member }: Record<string, unknown>): string | undefined =>
	[yacht, crew_member].find((id) => typeof id === "string");

/** Where it is reported its code stands among the rest, where it is thrown beside it. */
const codeOf = (error: Reported): unknown => ("code" in error ? error.code : error.extensions.code);

const isTakenSlot = (error: unknown): error is Reported =>
	hasRefusal(error) && codeOf(error) === "SLOT_TAKEN" && resourceOf(error.extensions) !== undefined;

/**
 * Adds what occupies the time to a SLOT_TAKEN answer, as far as the asking person may read it: staff see the booking's
 * number, everyone else sees nothing more than that the time is taken.
 */
export const withWhatIsInTheWay =
	(directus: HookExtensionContext) =>
	async (
		errors: unknown,
		_meta: unknown,
		{ accountability }: { accountability: Accountability | null },
	): Promise<unknown> => {
		if (!accountability?.user || !Array.isArray(errors) || !errors.some(isTakenSlot)) return errors;
		const locale = await localeOfUser(directus.database, accountability.user).catch(() => "en-US");
		const described = async (error: unknown): Promise<unknown> => {
			if (!isTakenSlot(error)) return error;
			const inTheWay = await occupying(directus, accountability, error.extensions);
			return inTheWay.length > 0 ? inLanguage(describe(error, inTheWay), locale) : error;
		};
		return Promise.all(errors.map(described));
	};

/** The same for what is thrown on the way to one of our own routes. */
export const namingWhatIsInTheWay = async <Answer>(
	directus: HookExtensionContext,
	accountability: Accountability | null,
	run: () => Promise<Answer>,
): Promise<Answer> => {
	try {
		return await run();
	} catch (error) {
		const known = asCharterError(error);
		if (!known || !accountability?.user || !isTakenSlot(known)) throw error;
		const inTheWay = await occupying(directus, accountability, known.extensions);
		throw inTheWay.length > 0 ? refused("SLOT_TAKEN", describe(known, inTheWay).extensions) : error;
	}
};

/** The guard's own rule; the booking that wanted the time does not stand in its own way. */
const blocksSql = `
select hs.in_the_way(:resource, :starts_at, :ends_at,
	coalesce((select buffer_before_min from yachts where id = :resource), 0),
	coalesce((select buffer_after_min from yachts where id = :resource),
		(select turnaround_min from crew_members where id = :resource), 0), :booking) as id`;

/** The refusal goes out also where nothing more can be said. */
const occupying = (
	directus: HookExtensionContext,
	...of: [Accountability, Record<string, unknown>]
): Promise<Taken[]> =>
	readable(directus, ...of).catch((error: unknown) => {
		directus.logger.warn({ err: error }, "What is in the way of a time could not be read");
		return [];
	});

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

const describe = (error: Reported, taken: Taken[]): Reported => {
	const in_the_way = taken.map(({ kind, booking, starts_at, ends_at }) => ({
		kind,
		number: booking?.number ?? null,
		starts_at: starts_at.toISOString(),
		ends_at: ends_at.toISOString(),
	}));
	return { ...error, extensions: { ...error.extensions, in_the_way } };
};
