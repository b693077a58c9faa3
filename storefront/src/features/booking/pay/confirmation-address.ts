import { tokenHash } from "../record/manage-token.ts";

/** Page that thanks and shows everything, with the key in the fragment. */
export function confirmationAddress(number: string, token: string, paid = false): string {
	return `/booking/${number}/confirmation${tokenHash(token, paid)}`;
}
