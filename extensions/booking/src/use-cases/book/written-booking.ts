import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { refuse } from "@harborsmith/kit";
import type { WrittenBooking } from "./write-booking.ts";

/** A booking whose request was cut off before it was answered. @throws INVALID_STATE when it has moved on since */
export const writtenBooking = async (context: CharterContext, id: string): Promise<WrittenBooking> => {
	const { rows } = await context.database.raw<{ rows: WrittenBooking[] }>(
		`select b.id, b.number, b.status, b.hold_expires_at, b.yacht, b.ends_at, b.due_now_cents, y.timezone as zone
		from bookings b join yachts y on y.id = b.yacht where b.id = ?`,
		[id],
	);
	const [row] = rows;
	if (row && (row.status === "pending" || row.status === "requested")) return row;
	throw refuse("INVALID_STATE", "request_cut_off", {});
};
