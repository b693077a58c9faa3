import type { RegisterFunctions } from "@directus/types";
import { parse } from "@harborsmith/kit";
import { z } from "zod";

/** What the app makes of a key that somebody types. It stands in addresses. */
const plainKey = /^[a-z\d][a-z\d_-]{0,63}$/i;
const Version = z.looseObject({
	key: z.string().regex(plainKey, "must be at most 64 letters, digits, - and _").optional(),
});

/** @throws INVALID_INPUT for a version's key that is no plain one */
export function checkVersionKeys(filter: RegisterFunctions["filter"]): void {
	for (const event of ["versions.create", "versions.update"]) {
		filter(event, (payload) => {
			parse(Version, payload);
		});
	}
}
