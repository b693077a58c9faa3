import { formatMoney } from "../money/format.ts";
import { dayNumber } from "../time/calendar-date.ts";
import type { CharterLength } from "../time/duration.ts";
import { openingOf } from "../time/opening.ts";
import { DAY_MIN } from "../time/units.ts";
import { wallClock } from "../time/wall-clock.ts";
import type { PriceInput } from "../types.ts";
import { type CharterCharge, charterCharge, type Tariff } from "./charter-charge.ts";
import { wording } from "./wording.ts";

/** A code that each guest has only so often: who they are is known with the last screen, so this says it at the first. */
export function promoNotes({ promo, locale }: Pick<PriceInput, "promo" | "locale">): string[] {
	const uses = promo?.max_uses_per_customer;
	return promo && uses ? [wording(locale).promo_once(promo.code, uses)] : [];
}

/** What an honest clerk would add: more time for the same money, or less money for more time. */
export function priceNotes(input: PriceInput, tariff: Tariff, length: CharterLength, charge: CharterCharge): string[] {
	const { date, minutes } = wallClock(input.starts_at, input.yacht.timezone);
	const day = dayNumber(date);
	const words = wording(input.locale);
	const costs = (other: CharterLength): number | undefined => charterCharge(tariff, date, day, other)?.amount_cents;
	if (!length.same_date) {
		let days = length.days;
		while (days < length.days + 6 && costs({ ...length, days: days + 1 }) === charge.amount_cents) days += 1;
		return days > length.days ? [words.same_days(days)] : [];
	}
	const notes: string[] = [];
	const longest = Math.floor((lastReturn(input) - minutes) / 60);
	let hours = length.hours;
	while (hours < longest && costs({ ...length, hours: hours + 1 }) === charge.amount_cents) hours += 1;
	if (hours > length.hours) notes.push(words.same_hours(hours));
	const whole = costs({ same_date: false, hours: 24, days: 1 });
	if (whole !== undefined && whole < charge.amount_cents) {
		notes.push(words.whole_day(formatMoney(whole, input.yacht.currency, input.locale)));
	}
	return notes;
}

/** Minutes since midnight to which a charter of that day can be kept. */
function lastReturn({ yacht }: PriceInput): number {
	const { opens, closes } = openingOf(yacht);
	return closes > opens ? closes : DAY_MIN;
}
