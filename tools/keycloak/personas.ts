import { createHash } from "node:crypto";

export interface Persona {
	sub: string;
	email: string;
	given_name: string;
	family_name: string;
	roles: string[];
}

const people: [role: string, given: string, family: string][] = [
	["customer", "Casey", "Morgan"],
	["owner", "Olive", "Bennett"],
	["captain", "Cole", "Rivera"],
	["crew", "Dana", "Okafor"],
	["staff", "Sam", "Nakamura"],
	["manager", "Maya", "Lindqvist"],
	["marketer", "Milo", "Duarte"],
	["compliance", "Carmen", "Fischer"],
];

/** The people of the demo realm: one for each role, and one staff member who signs in to the Directus app this way only. */
export const personas: Persona[] = [
	...people.map(([role, given_name, family_name]) =>
		persona(`${role}@harborsmith.example.com`, given_name, family_name, [role]),
	),
	persona("sso-staff@harborsmith.example.com", "Sasha", "Whitfield", ["staff"]),
];

function persona(email: string, given_name: string, family_name: string, roles: string[]): Persona {
	const hex = createHash("sha256").update(`harborsmith demo realm ${email}`).digest("hex");
	const sub = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
	return { sub, email, given_name, family_name, roles };
}
