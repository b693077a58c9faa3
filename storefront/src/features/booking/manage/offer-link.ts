import { isBookingNumber } from "@harborsmith/domain/numbers";

/** A booking that somebody wants in their account, and the key of its link. */
export interface Offer {
	number: string;
	token: string;
}

/** `#keep=HS-…&token=…` for the account page: like the link itself it is never sent to a server. */
export const offerHash = ({ number, token }: Offer): string => `#${new URLSearchParams({ keep: number, token })}`;

export function offerFromHash(hash: string): Offer | undefined {
	const found = new URLSearchParams(hash.replace(/^#/, ""));
	const [number, token] = [found.get("keep"), found.get("token")];
	return number && token && isBookingNumber(number) ? { number, token } : undefined;
}
