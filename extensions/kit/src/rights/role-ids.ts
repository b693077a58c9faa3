import { fixedId } from "@harborsmith/contract/ids";

/** The fixed ids of the roles that a realm may give, the same everywhere. */
export const roleIds = {
	customer: fixedId("role", "customer"),
	owner: fixedId("role", "owner"),
	captain: fixedId("role", "captain"),
	crew: fixedId("role", "crew"),
	staff: fixedId("role", "staff"),
	manager: fixedId("role", "manager"),
	marketer: fixedId("role", "marketer"),
	compliance: fixedId("role", "compliance"),
} as const;
