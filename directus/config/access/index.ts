import type { RoleName } from "../../ids.ts";
import type { Policy } from "./grant.ts";
import { links } from "./links.ts";
import { appearance } from "./policies/appearance.ts";
import { compliance } from "./policies/compliance.ts";
import { captain, crew } from "./policies/crew.ts";
import { customer } from "./policies/customer.ts";
import { marketer } from "./policies/marketer.ts";
import { owner } from "./policies/owner.ts";
import { publicPolicy } from "./policies/public.ts";
import { storefront, worker } from "./policies/services.ts";
import { manager, staff, till } from "./policies/staff.ts";
import { withoutBlindLinks } from "./without-blind-links.ts";

const admin: Policy = {
	name: "admin",
	description: "Everything. The database's guarantees hold here too.",
	icon: "verified",
	app_access: true,
	admin_access: true,
	grants: [],
};

export const policies: Policy[] = [
	publicPolicy,
	customer,
	withoutBlindLinks(owner),
	withoutBlindLinks(crew),
	withoutBlindLinks(captain, [crew]),
	staff,
	till,
	links,
	appearance,
	manager,
	withoutBlindLinks(marketer),
	withoutBlindLinks(compliance),
	admin,
	worker,
	storefront,
];

/** Each role, its icon and the policies that its members hold, the weakest first. */
export const roles: Record<RoleName, { icon: string; description: string; policies: string[] }> = {
	customer: { icon: "person", description: "Guests with an account", policies: ["customer"] },
	owner: { icon: "badge", description: "Owners of yachts", policies: ["owner", "appearance"] },
	captain: { icon: "sailing", description: "Captains", policies: ["crew", "captain", "appearance"] },
	crew: { icon: "groups", description: "Deckhands, chefs, stewards", policies: ["crew", "appearance"] },
	staff: {
		icon: "support_agent",
		description: "The team that runs the day",
		policies: ["staff", "till", "links", "appearance"],
	},
	manager: {
		icon: "manage_accounts",
		description: "Staff who also set prices and refund",
		policies: ["staff", "manager", "links", "appearance"],
	},
	marketer: { icon: "campaign", description: "Content and media", policies: ["marketer", "appearance"] },
	compliance: { icon: "gavel", description: "Papers and legal limits", policies: ["compliance", "appearance"] },
	admin: { icon: "verified", description: "Administrators", policies: ["admin"] },
	worker: { icon: "precision_manufacturing", description: "Service account of the worker", policies: ["worker"] },
	storefront: { icon: "storefront", description: "Service account of the website", policies: ["storefront"] },
};
