import * as z from "zod/mini";

const key = "harborsmith.booked";
const kept = z.object({ number: z.string(), yacht: z.string(), starts_at: z.string() });
type OwnBooking = z.output<typeof kept>;

/** Keeps which time was booked in this tab, without the key to it. A browser that refuses storage loses nothing else. */
export function rememberOwn(storage: () => Pick<Storage, "setItem">, booked: OwnBooking): void {
	try {
		storage().setItem(key, JSON.stringify(booked));
	} catch {
		// Private windows may refuse storage.
	}
}

/** The number of the booking that was made in this tab for a time, when there is one. */
export function recallOwn(
	storage: () => Pick<Storage, "getItem">,
	{ yacht, starts_at }: { yacht: string; starts_at: string | undefined },
): string | undefined {
	try {
		const found = kept.safeParse(JSON.parse(storage().getItem(key) ?? "null"));
		if (!found.success || starts_at === undefined) return undefined;
		const isSame = found.data.yacht === yacht && Date.parse(found.data.starts_at) === Date.parse(starts_at);
		return isSame ? found.data.number : undefined;
	} catch {
		return undefined;
	}
}

/** Forgets a booking that was called off. */
export function forgetOwn(storage: () => Pick<Storage, "getItem" | "removeItem">, number: string): void {
	try {
		const found = kept.safeParse(JSON.parse(storage().getItem(key) ?? "null"));
		if (found.success && found.data.number === number) storage().removeItem(key);
	} catch {
		// Private windows may refuse storage.
	}
}
