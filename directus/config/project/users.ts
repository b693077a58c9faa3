import { type RoleName, roleId, roleNames, userId } from "../../ids.ts";
import { personaSubject } from "./persona-subject.ts";

interface ConfiguredUser {
	id: string;
	first_name: string;
	last_name: string;
	role: string | null;
	status: "active";
}

/** An account of a program. It has no address and no way to sign in: nobody can guess it, lock it or reset it. */
export interface ServiceAccount extends ConfiguredUser {
	email: null;
	provider: "service";
	external_identifier: null;
	/** Set whenever the configuration is applied. */
	token?: string;
}

/** A demo login, linked to the same person of the demo realm. */
export interface PersonaAccount extends ConfiguredUser {
	email: string;
	external_identifier: string;
	/** Set when the user is made; theirs to change afterwards. */
	password: string;
}

const user = (name: string, first_name: string, last_name: string, role: RoleName | null): ConfiguredUser => ({
	id: userId(name),
	first_name,
	last_name,
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

const service = (name: string, label: string, role: RoleName | null, token?: string): ServiceAccount => ({
	...user(name, "Harborsmith", label, role),
	email: null,
	provider: "service",
	external_identifier: null,
	...(token ? { token } : {}),
});

/** The accounts that the system needs. */
export const serviceAccounts = (tokens: { worker?: string; storefront?: string }): ServiceAccount[] => [
	service("system", "System", null),
	service("worker", "Worker", "worker", tokens.worker),
	service("storefront", "Storefront", "storefront", tokens.storefront),
];

/** One person per role, for a demo. */
export const personaAccounts = (password: string): PersonaAccount[] =>
	roleNames.flatMap((role) => {
		const [first, last] = personaNames[role] ?? [];
		if (!first || !last) return [];
		const email = `${role}@harborsmith.example.com`;
		return [{ ...user(role, first, last, role), email, external_identifier: personaSubject(email), password }];
	});
