import { useApi } from "@directus/extensions-sdk";
import { charterTypes, contactParts } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";

const text = z.nullish(z.string());
const id = z.object({ id: z.string() });

const saved = z.object({
	yacht: z.object({ id: z.string(), charter_types: z.nullish(z.array(z.enum(charterTypes))) }),
	starts_at: z.string(),
	ends_at: z.string(),
	guests: z.number(),
	charter_type: z.enum(charterTypes),
	promo_code: z.nullish(id),
	contact: z.nullish(z.partialRecord(z.enum(contactParts), text)),
	special_requests: text,
});

/** A booking as it is saved, whatever has been typed into its form meanwhile. */
export type Saved = z.output<typeof saved>;

const fields = [
	...["yacht.id", "yacht.charter_types", "starts_at", "ends_at", "guests", "charter_type"],
	...["promo_code.id", "contact", "special_requests"],
];
const rows = z.object({ data: z.array(z.record(z.string(), z.unknown())) });
/** Something to choose, by its name. */
export type Named = { value: string; text: string };

/** What the steps that change something are filled in with, read by the rights of who is signed in. */
export function useSaved() {
	const api = useApi();
	const list = async (collection: string, name: string, filter: object = {}): Promise<Named[]> => {
		const params = { fields: ["id", name], sort: [name], limit: -1, filter };
		const { data } = rows.parse((await api.get(`/items/${collection}`, { params })).data);
		return data.map((row) => ({ value: String(row.id), text: String(row[name]) }));
	};
	return {
		booking: async (key: string): Promise<Saved> =>
			z.object({ data: saved }).parse((await api.get(`/items/bookings/${key}`, { params: { fields } })).data).data,
		yachts: () => list("yachts", "name", { status: { _neq: "archived" } }),
		promoCodes: () => list("promo_codes", "code"),
	};
}
