import type { RegisterFunctions } from "@directus/types";
import type { Installation } from "@harborsmith/directus-extension-charter";

/** Rows that take time or money, and that only the database can keep right. */
const guarded = new Set(["bookings", "booking_lines", "blocks", "charges", "payments"]);

/** Directus's own doors stay shut as ours do: without its guarantees the database accepts two bookings of one yacht. */
export function refuseWithoutGuarantees(filter: RegisterFunctions["filter"], installation: () => Installation): void {
	for (const event of ["items.create", "items.update"])
		filter(event, async (payload, { collection }) => {
			if (guarded.has(String(collection))) await installation().require();
			return payload;
		});
}
