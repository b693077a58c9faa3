import { notWhole } from "../support/bookings/not-whole.ts";
import type { Stage } from "./stage.ts";
import { gone, leftOf, type Model, type ModelBooking, paid } from "./state.ts";

/** Topics that somebody is told by or money moves by; what only people of the office look at is not counted here. */
const counted = /^booking\.|^payment\.(refund_due|refunded|failed)$/;

const sql = `select b.id, b.status, b.total_cents as total, b.paid_cents as paid,
	b.refunded_cents + b.refunding_cents as gone, b.yacht, to_char(b.starts_at at time zone y.timezone, 'YYYY-MM-DD"T"HH24:MI') as at,
	coalesce((select jsonb_agg(e.to_status) from booking_events e
		where e.booking = b.id and e.from_status is distinct from e.to_status), '[]') as history,
	coalesce((select jsonb_agg(r.kind order by r.kind) from (select distinct coalesce(p.refund_key, p.id::text),
		case when p.refund_key like 'late:%' then 'late' when p.refund_key like 'request:%' then 'request'
			when p.refund_key like '%:cancelled' then 'cancelled' else 'hand' end as kind
		from payments p where p.booking = b.id and p.kind = 'refund' and not (p.refund_key is null and p.status = 'failed')) r), '[]') as refunds,
	coalesce((select jsonb_agg(left_of order by left_of) from (
		select paid_cents - refunded_cents - refunding_cents as left_of from charges c
		where c.booking = b.id and c.paid_cents > 0) l), '[]') as left_of_charges,
	coalesce((select jsonb_agg(o.topic) from outbox o where o.aggregate = 'booking:' || b.id), '[]') as letters
	from bookings b join yachts y on y.id = b.yacht where b.id = any ($1)`;

type Row = Record<string, unknown> & { id: string; history: string[]; letters: string[] };

const expected = (booking: ModelBooking, stage: Stage): object => ({
	status: booking.status,
	total: booking.total,
	paid: paid(booking),
	gone: gone(booking),
	left_of_charges: booking.charges.map((_charge, place) => leftOf(booking, place)).sort((one, other) => one - other),
	refunds: booking.refunds.map(({ kind }) => kind).sort(),
	yacht: stage.fleet[booking.yacht]?.id,
	at: stage.timeOf(booking.slot).starts_at,
	history: [...booking.history].sort(),
	letters: [...booking.letters].sort(),
});

const countsPromo = ({ status, hasPromo }: ModelBooking): boolean =>
	hasPromo && !["requested", "expired", "cancelled"].includes(status);

/** How the database differs from the model, one line for each booking; nothing when it does not. */
export async function differences(stage: Stage, model: Model, touched: readonly string[]): Promise<string[]> {
	const names = new Map([...model.keys()].map((name) => [stage.of(name).id, name]));
	const { rows } = await stage.pool.query<Row>(sql, [[...names.keys()]]);
	const found = new Map(rows.map(({ id, ...row }) => [names.get(id), row]));
	const lines: string[] = [];
	for (const [name, booking] of model) {
		const row = found.get(name);
		const is = row && {
			...row,
			history: [...row.history].sort(),
			letters: row.letters.filter((topic) => counted.test(topic)).sort(),
		};
		const should = expected(booking, stage);
		const different = Object.entries(should).filter(
			([key, value]) => JSON.stringify(value) !== JSON.stringify(is?.[key as keyof typeof is]),
		);
		for (const [key, value] of different)
			lines.push(
				`${name}: ${key} should be ${JSON.stringify(value)}, is ${JSON.stringify(is?.[key as keyof typeof is])}`,
			);
	}
	const { rows: promo } = await stage.pool.query<{ uses: number }>("select uses from promo_codes where code = $1", [
		stage.code,
	]);
	const uses = [...model.values()].filter(countsPromo).length;
	if (promo[0]?.uses !== uses) lines.push(`the code should have ${uses} uses, has ${promo[0]?.uses}`);
	for (const name of touched) {
		if (!stage.knows(name)) continue;
		for (const problem of notWhole(await stage.stored(name))) lines.push(`${name}: ${problem}`);
	}
	return lines;
}
