import { fail, invalid, ok } from "../errors.ts";
import { dayNumber, weekdayOf } from "../time/calendar-date.ts";
import { charterLength, lengthMinutes } from "../time/duration.ts";
import { mayEnd, mayStart, onGrid, openingOf } from "../time/opening.ts";
import { toRfc3339 } from "../time/rfc3339.ts";
import { MINUTE } from "../time/units.ts";
import { wallClock } from "../time/wall-clock.ts";
import type { BookableInput, RateRule, Result } from "../types.ts";
import { alternatives } from "./alternatives.ts";
import { isSold } from "./availability.ts";
import { conflicts } from "./conflicts.ts";
import { dayPricing } from "./day-price.ts";
import { guestsFit } from "./guests-fit.ts";

/**
 * Whether a charter can be booked now: on offer, party size, notice, booking window, hours and step, minimum length,
 * free. The first rule that refuses answers, with its code; SLOT_TAKEN brings `details.alternatives`.
 */
export function checkBookable(input: BookableInput): Result<void> {
	const { yacht, starts_at, ends_at } = input;
	if (!(ends_at > starts_at)) return invalid("ends_at", "bookings_end_after_start");
	const pricing = dayPricing(input);
	const start = wallClock(starts_at, yacht.timezone);
	const day = dayNumber(start.date);
	const rule = pricing.ruleOn(day, weekdayOf(day));
	const length = charterLength(starts_at, ends_at, yacht.timezone);
	if (!isSold(input) || pricing.priceOf(start.date, day, rule, length) === null) {
		return fail("NOT_SOLD", "charter_not_offered", { charter_type: input.charter_type });
	}
	const party = guestsFit(input, start.date);
	if (!party.ok) return party;
	for (const check of [checkNotice(input, day), checkHours(input), checkLength(input, rule)]) {
		if (!check.ok) return check;
	}
	return checkFree(input);
}

function checkNotice({ yacht, starts_at, now }: BookableInput, day: number): Result<void> {
	const earliest = new Date(now.getTime() + yacht.min_notice_min * MINUTE);
	if (starts_at < earliest) {
		const from = toRfc3339(earliest, yacht.timezone);
		return fail("TOO_SHORT_NOTICE", "start_too_soon", {
			min_notice_min: yacht.min_notice_min,
			earliest: from,
		});
	}
	const today = dayNumber(wallClock(now, yacht.timezone).date);
	if (day > today + yacht.max_advance_days) {
		return fail("TOO_FAR_AHEAD", "start_too_far", { max_advance_days: yacht.max_advance_days });
	}
	return ok();
}

function checkHours({ yacht, starts_at, ends_at }: BookableInput): Result<void> {
	const opening = openingOf(yacht);
	const start = wallClock(starts_at, yacht.timezone);
	const end = wallClock(ends_at, yacht.timezone);
	const hours = { opens_at: yacht.opens_at ?? null, closes_at: yacht.closes_at ?? null, timezone: yacht.timezone };
	if (!mayStart(opening, start.minutes) || !mayEnd(opening, end.minutes)) {
		const which = mayStart(opening, start.minutes) ? "end" : "start";
		const at = which === "end" ? end.time : start.time;
		const refusal = which === "end" ? "end_outside_hours" : "start_outside_hours";
		return fail("OUTSIDE_HOURS", refusal, { ...hours, reason: which, at });
	}
	if (!onGrid(opening, Math.max(1, yacht.slot_step_min), start.minutes)) {
		return fail("OUTSIDE_HOURS", "start_off_step", { ...hours, reason: "step", slot_step_min: yacht.slot_step_min });
	}
	return ok();
}

function checkLength({ yacht, starts_at, ends_at }: BookableInput, rule: RateRule | null): Result<void> {
	const minimum = Math.max(yacht.min_duration_min, rule?.min_duration_min ?? 0);
	if (lengthMinutes(starts_at.getTime(), ends_at.getTime(), yacht.timezone) >= minimum) return ok();
	const season = minimum > yacht.min_duration_min && rule ? { season: rule.name } : {};
	return fail("TOO_SHORT", "charter_too_short", { min_duration_min: minimum, ...season });
}

function checkFree(input: BookableInput): Result<void> {
	const { yacht, starts_at, ends_at } = input;
	const { buffer_before_min, buffer_after_min } = yacht;
	const wanted = { starts_at, ends_at, buffer_before_min, buffer_after_min };
	if (!input.occupied.some((taken) => conflicts(wanted, taken))) return ok();
	return fail("SLOT_TAKEN", "time_unavailable", { alternatives: alternatives(input) });
}
