import { personaSubject } from "../../directus/config/project/persona-subject.ts";

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
	const sub = personaSubject(email);
	return { sub, email, given_name, family_name, roles };
}
