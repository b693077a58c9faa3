import { addDays } from "../time/calendar-date.ts";
import { addDuration } from "../time/duration.ts";
import { toRfc3339 } from "../time/rfc3339.ts";
import { DAY_MIN } from "../time/units.ts";
import { localDate } from "../time/wall-clock.ts";
import type { CharterType, FromPrice, FromPriceInput } from "../types.ts";
import { dayByDay, isSold } from "./availability.ts";

/** Lengths worth trying besides the minimums: longer ones are never cheaper, but may be the only ones sold. */
const WHOLE_DAYS_MIN = [DAY_MIN, 7 * DAY_MIN];

/**
 * Price rule 7: the lowest total before government tax among the charters that can be booked from now to the end of the
 * booking window, for one guest, mandatory extras included, with the charter that has it. The earliest start wins a tie.
 * Null when nothing can be booked.
 */
export function fromPrice(input: FromPriceInput): FromPrice | null {
	const steps = fromPriceSteps(input);
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

/** The same, one day after the other: a wide window of fine steps is much work, between which others may be served. */
export function* fromPriceSteps(input: FromPriceInput): Generator<undefined, FromPrice | null> {
	let best: FromPrice | null = null;
	for (const charter_type of input.charter_type ? [input.charter_type] : input.yacht.charter_types) {
		for (const duration_min of durations(input)) {
			const found = yield* cheapest(input, charter_type, duration_min);
			if (found && (!best || found.from_price_cents < best.from_price_cents)) best = found;
		}
	}
	return best;
}

function durations({ yacht, rate_rules }: FromPriceInput): number[] {
	const minimums = rate_rules
		.filter((rule) => !rule.yacht || rule.yacht === yacht.id)
		.map((rule) => Math.max(yacht.min_duration_min, rule.min_duration_min ?? 0));
	const whole = WHOLE_DAYS_MIN.filter((minutes) => minutes >= yacht.min_duration_min);
	return [...new Set([yacht.min_duration_min, ...minimums, ...whole])].sort((a, b) => a - b);
}

function* cheapest(
	input: FromPriceInput,
	charter_type: CharterType,
	duration_min: number,
): Generator<undefined, FromPrice | null> {
	const { yacht, now, occupied = [], guests = 1 } = input;
	if (!isSold({ yacht, charter_type })) return null;
	const from = localDate(now, yacht.timezone);
	const to = addDays(from, yacht.max_advance_days);
	let best: { cents: number; start: string } | null = null;
	for (const day of dayByDay({ ...input, charter_type, occupied, guests, duration_min, from, to })) {
		yield;
		const [start] = day.starts;
		if (start === undefined || day.from_price_cents === null) continue;
		if (!best || day.from_price_cents < best.cents) best = { cents: day.from_price_cents, start };
	}
	if (!best) return null;
	const starts_at = new Date(best.start);
	return {
		from_price_cents: best.cents,
		currency: yacht.currency,
		charter_type,
		starts_at: best.start,
		ends_at: toRfc3339(addDuration(starts_at, duration_min, yacht.timezone), yacht.timezone),
		duration_min,
	};
}
