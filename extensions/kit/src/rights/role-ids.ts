/** The fixed ids of the roles that a realm may give, the same everywhere. @see directus/config/ids.ts */
export const roleIds = {
	customer: "36754270-6ae5-86d3-a49a-36594d547447",
	owner: "6584c38b-f1f2-86e3-af73-7f8bf7ea08a7",
	captain: "5e551fcf-6e15-8b48-a315-5b1f78bfecbb",
	crew: "f829f5e5-c7d7-89b1-a0a0-ec50fb2fdff6",
	staff: "001b6a94-7de4-8d1f-aa06-eda0fbe8851c",
	manager: "0d862251-b7ab-85f2-a799-283ba725c6e7",
	marketer: "aa435bac-f58f-846b-a243-5d41d21de512",
	compliance: "ae39a618-2806-80fb-a892-ff2de9cf2327",
} as const;
