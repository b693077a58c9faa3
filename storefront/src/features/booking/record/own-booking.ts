import * as z from "zod/mini";
import { tabMemory } from "../../../lib/tab-memory.ts";

const key = "harborsmith.booked";
const kept = z.object({ number: z.string(), yacht: z.string(), starts_at: z.string() });
type OwnBooking = z.output<typeof kept>;
type Place = Parameters<typeof tabMemory>[1];

function read(place: Place): OwnBooking | undefined {
	try {
		return kept.safeParse(JSON.parse(tabMemory(key, place).read() ?? "null")).data;
	} catch {
		return undefined;
	}
}

/** Keeps which time was booked in this tab, without the key to it. */
export function writeOwnBooking(booked: OwnBooking, place?: Place): void {
	tabMemory(key, place).write(JSON.stringify(booked));
}

/** The number of the booking that was made in this tab for a time, when there is one. */
export function findOwnBooking(
	{ yacht, starts_at }: { yacht: string; starts_at: string | undefined },
	place?: Place,
): string | undefined {
	const found = read(place);
	if (!found || starts_at === undefined) return undefined;
	const isSame = found.yacht === yacht && Date.parse(found.starts_at) === Date.parse(starts_at);
	return isSame ? found.number : undefined;
}

/** Forgets a booking that was called off. */
export function clearOwnBooking(number: string, place?: Place): void {
	if (read(place)?.number === number) tabMemory(key, place).clear();
}
