import { fixedId } from "@harborsmith/contract/ids";

const of = (name: string): string => fixedId("policy", name);

/** The ids of the policies by which rights are asked, the same everywhere. */
export const policyIds = {
	staff: of("staff"),
	manager: of("manager"),
	compliance: of("compliance"),
	owner: of("owner"),
	captain: of("captain"),
	crew: of("crew"),
	marketer: of("marketer"),
	worker: of("worker"),
	storefront: of("storefront"),
} as const;

export type PolicyName = keyof typeof policyIds;
