import { type BookingStatus, statusSets } from "@harborsmith/domain";
import { refuse } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { WrittenBooking } from "./write-booking.ts";

/** A booking of which only the id is known, as it stands. @throws INVALID_STATE when it has ended since */
export const writtenBooking = async (database: Knex, id: string): Promise<WrittenBooking> => {
	const { rows } = await database.raw<{ rows: (Omit<WrittenBooking, "status"> & { status: BookingStatus })[] }>(
		`select b.id, b.number, b.status, b.hold_expires_at, b.yacht, b.ends_at, hs.due_now(b) as due_now_cents, y.timezone as zone
		from bookings b join yachts y on y.id = b.yacht where b.id = ?`,
		[id],
	);
	const [row] = rows;
	const status = statusSets.open.find((open) => open === row?.status);
	if (row && status) return { ...row, status };
	throw refuse("INVALID_STATE", "request_cut_off", {});
};
