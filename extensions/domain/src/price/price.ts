import { fail, invalid, ok } from "../errors.ts";
import { formatMoney } from "../money/format.ts";
import { splitByLargestRemainder } from "../money/split.ts";
import { minimumCharge } from "../payments/minimum-charge.ts";
import { checkPromo, promoDiscount } from "../promo/check-promo.ts";
import { cancellationSteps } from "../refunds/refund.ts";
import { dayNumber } from "../time/calendar-date.ts";
import { checkCharterSpan } from "../time/charter-span.ts";
import { charterLength } from "../time/duration.ts";
import { localDate } from "../time/wall-clock.ts";
import type { Price, PriceInput, PriceLine, Result } from "../types.ts";
import { charterCharge, type Tariff } from "./charter-charge.ts";
import { dueNow } from "./due-now.ts";
import { selectExtras } from "./extra-charge.ts";
import { charterLine, extraLine } from "./lines.ts";
import { priceNotes, promoNotes } from "./notes.ts";
import { rateCard } from "./rate-card.ts";
import { ruleBook } from "./rule-book.ts";
import { taxLines } from "./taxes.ts";
import { waiveSmall } from "./waive-small.ts";
import { wording } from "./wording.ts";

const total = (lines: readonly { amount_cents: number }[]): number =>
	lines.reduce((sum, line) => sum + line.amount_cents, 0);

/**
 * The whole price of a charter: price rules 1 to 6 and 8 of `docs/price.md`. Whether the slot can be booked is
 * `checkBookable`'s to say. Refuses with INVALID_INPUT, NOT_SOLD, EXTRA_SOLD_OUT or PROMO_INVALID.
 */
export function price(input: PriceInput): Result<Price> {
	const { yacht, charter_type, starts_at, ends_at, guests, now } = input;
	const zone = yacht.timezone;
	if (!(ends_at > starts_at)) return invalid("ends_at", "bookings_end_after_start");
	const span = checkCharterSpan(starts_at, ends_at);
	if (!span.ok) return span;
	if (!Number.isInteger(guests) || guests < 1) return invalid("guests", "bookings_have_guests");

	const length = charterLength(starts_at, ends_at, zone);
	const date = localDate(starts_at, zone);
	const tariff: Tariff = {
		amountsOn: rateCard(input.rates, charter_type, yacht.id),
		ruleOn: ruleBook(input.rate_rules, yacht.id),
		season_mode: yacht.season_mode,
	};
	const sold = yacht.charter_types.includes(charter_type);
	const charge = sold ? charterCharge(tariff, date, dayNumber(date), length) : null;
	if (!charge) {
		return fail("NOT_SOLD", "charter_not_offered", { charter_type });
	}
	const selected = selectExtras({ ...input, yacht: yacht.id });
	if (!selected.ok) return selected;

	const terms = { hours: length.hours, days: length.days, guests };
	const lines = [charterLine(charge, input.locale), ...selected.value.map((choice) => extraLine(choice, terms))];
	const subtotal_cents = total(lines);
	const discounted = discount(input, lines, subtotal_cents);
	if (!discounted.ok) return discounted;

	const minimum_cents = minimumCharge(yacht.currency, input.settings.minimum_charge_cents);
	const taxed = () => taxLines(lines, input.tax_rates, charter_type, date);
	const asked = subtotal_cents - discounted.value + total(taxed());
	const isWaived = asked > 0 && asked < minimum_cents;
	const discount_cents = isWaived ? waiveSmall(lines) : discounted.value;
	const tax_lines = taxed();
	const tax_cents = total(tax_lines);
	const total_cents = subtotal_cents - discount_cents + tax_cents;
	return ok({
		currency: yacht.currency,
		promo_code: input.promo?.code ?? null,
		lines,
		subtotal_cents,
		discount_cents,
		tax_lines,
		tax_cents,
		total_cents,
		...dueNow(total_cents, starts_at, zone, input.settings, now, minimum_cents),
		security_deposit_cents: yacht.security_deposit_cents,
		cancellation: cancellationSteps(input.policy, starts_at, zone, now),
		notes: [
			...(isWaived
				? [wording(input.locale).waived(formatMoney(minimum_cents, yacht.currency, input.locale))]
				: priceNotes(input, tariff, length, charge)),
			...promoNotes(input),
		],
	});
}

/** Price rule 4: writes every line's share and returns the whole. */
function discount(input: PriceInput, lines: PriceLine[], subtotal_cents: number): Result<number> {
	const { promo, starts_at, now } = input;
	if (!promo) return ok(0);
	const zone = input.yacht.timezone;
	const valid = checkPromo({ promo, starts_at, zone, subtotal_cents, customer_uses: input.promo_customer_uses, now });
	if (!valid.ok) return valid;
	const off = promoDiscount(promo, subtotal_cents);
	const shares = splitByLargestRemainder(
		off,
		lines.map((line) => line.amount_cents),
	);
	lines.forEach((line, index) => {
		line.discount_cents = shares[index] ?? 0;
	});
	return ok(off);
}
