import type { BookingContact } from "@harborsmith/contract/bookings";
import type { CharterContext, MarinaRow, MediaRow, Translations } from "@harborsmith/directus-extension-charter";
import { isReadableMedia, localise, translationsOf } from "@harborsmith/directus-extension-charter";
import type { BookingStatus, CharterType, LedgerRow, LineKind, PaymentStatus, PolicyTier } from "@harborsmith/domain";

/** A booking with all that its page shows. Instants are as Postgres writes them in JSON. */
export type LoadedBooking = {
	booking: {
		id: string;
		number: string;
		status: BookingStatus;
		payment_status: PaymentStatus;
		charter_type: CharterType;
		yacht: string;
		starts_at: string;
		ends_at: string;
		guests: number;
		special_requests: string | null;
		currency: string;
		subtotal_cents: number;
		discount_cents: number;
		tax_cents: number;
		total_cents: number;
		paid_cents: number;
		refunded_cents: number;
		refunding_cents: number;
		cancelled_at: string | null;
		cancellation_code: string | null;
		cancellation_reason: string | null;
		refund_cents: number | null;
		due_now_cents: number;
		balance_due_at: string | null;
		security_deposit_cents: number;
		deposit_status: string | null;
		hold_expires_at: string | null;
		hold_extended: boolean | null;
		request_expires_at: string | null;
		calendar_sequence: number | null;
		manage_version: number;
		policy: PolicyTier[] | null;
		contact: BookingContact;
		locale: string | null;
		date_created: string | null;
		date_updated: string | null;
	};
	yacht: { slug: string; name: string; timezone: string };
	marina: MarinaRow | null;
	image: MediaRow | null;
	/** The account that the booking belongs to. */
	account: string | null;
	lines: {
		kind: LineKind;
		label: string;
		unit: string | null;
		quantity: number;
		unit_cents: number;
		amount_cents: number;
	}[];
	payments: (LedgerRow & {
		currency: string;
		processed_at: string | null;
		failure_reason?: string | null;
	})[];
};

type Row = LoadedBooking & { marina_translations: Translations };

const sql = `
select to_jsonb(b) - '{internal_notes,quote}'::text[] as booking, to_jsonb(y) as yacht, to_jsonb(m) as marina, c."user" as account,
	${translationsOf("marinas_translations", "marinas_id", "m.id")} as marina_translations,
	(select to_jsonb(d) from media d where d.yacht = y.id and d.kind = 'image' and d.status = 'ready'
		order by d.is_primary desc nulls last, d.sort nulls last limit 1) as image,
	coalesce((select jsonb_agg(to_jsonb(l) order by l.sort nulls last) from booking_lines l where l.booking = b.id), '[]') as lines,
	coalesce((select jsonb_agg(to_jsonb(p) order by p.processed_at, p.date_created) from payments p where p.booking = b.id), '[]') as payments
from bookings b
join yachts y on y.id = b.yacht
left join marinas m on m.id = y.marina
left join customers c on c.id = b.customer
where b.number = ?`;

/** The booking with this number. What is said of its place is in the guest's language. */
export const findBooking = async (context: CharterContext, number: string): Promise<LoadedBooking | undefined> => {
	const { rows } = await context.database.raw<{ rows: Row[] }>(sql, [number]);
	const [row] = rows;
	if (!row) return undefined;
	const { marina_translations, ...found } = row;
	const { marina, booking, image } = found;
	const { logger } = context.directus;
	return {
		...found,
		image: image && isReadableMedia(image, { booking: booking.id }, logger) ? image : null,
		marina: marina && localise(marina, marina_translations, booking.locale ?? undefined),
	};
};
