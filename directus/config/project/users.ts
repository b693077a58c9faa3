import { type RoleName, roleId, roleNames, userId } from "../ids.ts";

export interface ConfiguredUser {
	id: string;
	email: string;
	first_name: string;
	last_name: string;
	role: string | null;
	status: "active";
	/** Set whenever the configuration is applied. */
	token?: string;
	/** Set when the user is made; theirs to change afterwards. */
	password?: string;
}

interface Secrets {
	workerToken?: string;
	storefrontToken?: string;
	/** Given in the demo profile only: makes one login per role. */
	personaPassword?: string;
}

const user = (id: string, first: string, last: string, role: RoleName | null): ConfiguredUser => ({
	id: userId(id),
	email: `${id}@harborsmith.example.com`,
	first_name: first,
	last_name: last,
	role: role ? roleId(role) : null,
	status: "active",
});

const personaNames: Partial<Record<RoleName, [first: string, last: string]>> = {
	customer: ["Clara", "Nguyen"],
	owner: ["Oscar", "Lindqvist"],
	captain: ["Cora", "Delgado"],
	crew: ["Devon", "Park"],
	staff: ["Sam", "Rivera"],
	manager: ["Mina", "Okafor"],
	marketer: ["Milo", "Hartmann"],
	compliance: ["Priya", "Raman"],
};

/** The accounts that the system needs, and in a demo one person per role. */
export function configuredUsers({ workerToken, storefrontToken, personaPassword }: Secrets): ConfiguredUser[] {
	const services = [
		user("system", "Harborsmith", "System", null),
		{ ...user("worker", "Harborsmith", "Worker", "worker"), token: workerToken },
		{ ...user("storefront", "Harborsmith", "Storefront", "storefront"), token: storefrontToken },
	];
	const personas = roleNames.flatMap((role) => {
		const name = personaNames[role];
		return name && personaPassword ? [{ ...user(role, name[0], name[1], role), password: personaPassword }] : [];
	});
	return [...services, ...personas];
}
