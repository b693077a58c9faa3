import type { RegisterFunctions } from "@directus/types";
import { refuse } from "@harborsmith/kit";

/**
 * Nobody makes or changes a share, administrators included: an update of one can give it another person's rights
 * (CVE-2026-129239, open in Directus 11.17.4). Permissions alone would not do, since administrators bypass them.
 */
export function refuseShares(filter: RegisterFunctions["filter"]): void {
	const refuseShare = (): never => {
		throw refuse("FORBIDDEN", "shares_off", {});
	};
	filter("shares.create", refuseShare);
	filter("shares.update", refuseShare);
}
