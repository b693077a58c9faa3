import { fixedId } from "@harborsmith/contract/ids";

/** The fixed ids of the users that programs sign in as. */
export const serviceUserIds = {
	worker: fixedId("user", "worker"),
	storefront: fixedId("user", "storefront"),
} as const;
