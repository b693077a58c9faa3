import { addDays, localDate, type SelectedExtra } from "@harborsmith/domain";
import { charterError } from "@harborsmith/kit";
import type { Knex } from "knex";

const sql = `
select l.extra, l.quantity, b.starts_at, b.ends_at, y.timezone
from booking_lines l
join bookings b on b.id = l.booking
join yachts y on y.id = b.yacht
where l.extra = any(?::uuid[])
	and (b.status in ('confirmed', 'in_progress') or b.status = 'pending' and b.hold_expires_at > ?)
	and b.starts_at < ? and b.ends_at > ?`;

type Row = { extra: string; quantity: number; starts_at: Date; ends_at: Date; timezone: string };
type Wanted = { extras: SelectedExtra[]; starts_at: Date; ends_at: Date; zone: string; guests: number; now: Date };

const day = 86_400_000;

const datesBetween = (starts_at: Date, ends_at: Date, zone: string): string[] => {
	const last = localDate(new Date(ends_at.getTime() - 1), zone);
	const dates: string[] = [];
	for (let date = localDate(starts_at, zone); date <= last; date = addDays(date, 1)) dates.push(date);
	return dates;
};

const pieces = (extra: SelectedExtra["extra"], quantity: number, guests: number): number =>
	extra.unit === "guest" ? guests : quantity;

/**
 * Refuses extras of which too few are left on one of the charter's days. The database counts again when the booking is
 * written; this gives the sentence before the guest has typed anything.
 * @throws EXTRA_SOLD_OUT
 */
export const checkStock = async (database: Knex, wanted: Wanted): Promise<void> => {
	const limited = wanted.extras.filter(({ extra }) => typeof extra.stock_per_day === "number");
	if (limited.length === 0) return;
	const { starts_at, ends_at, zone } = wanted;
	const { rows } = await database.raw<{ rows: Row[] }>(sql, [
		limited.map(({ extra }) => extra.id),
		wanted.now,
		new Date(ends_at.getTime() + day),
		new Date(starts_at.getTime() - day),
	]);
	const dates = datesBetween(starts_at, ends_at, zone);
	for (const { extra, quantity } of limited) {
		const stock = extra.stock_per_day ?? 0;
		const taken = rows.filter((row) => row.extra === extra.id);
		for (const date of dates) {
			const used = taken
				.filter((row) => datesBetween(row.starts_at, row.ends_at, row.timezone).includes(date))
				.reduce((sum, row) => sum + row.quantity, 0);
			const left = Math.max(0, stock - used);
			if (pieces(extra, quantity, wanted.guests) <= left) continue;
			throw charterError("EXTRA_SOLD_OUT", `Only ${left} of ${extra.name} are left on ${date}.`, {
				extra: extra.slug,
				date,
				left,
			});
		}
	}
};
