import type { RegisterFunctions } from "@directus/types";
import { charterError } from "@harborsmith/kit";

/**
 * Nobody makes or changes a share, administrators included: an update of one can give it another person's rights
 * (CVE-2026-129239, open in Directus 11.17.4). Permissions alone would not do, since administrators bypass them.
 */
export function refuseShares(filter: RegisterFunctions["filter"]): void {
	const refuse = (): never => {
		throw charterError("FORBIDDEN", "Shares are switched off. Give people a login with the role they need instead.");
	};
	filter("shares.create", refuse);
	filter("shares.update", refuse);
}
