import { policyId, roleId } from "../../ids.ts";
import type { Client } from "../sync/client.ts";

/**
 * Moves the people of the role that `directus bootstrap` makes, whose id differs everywhere, into our own administrator
 * role, then removes that role and its policy.
 */
export async function adoptAdministrators(client: Client): Promise<void> {
	const strangers = await client.get("/roles", {
		filter: { _and: [{ name: { _eq: "Administrator" } }, { id: { _neq: roleId("admin") } }] },
		fields: "id,users.id",
	});
	for (const role of strangers) {
		const members = Array.isArray(role.users) ? role.users.map(({ id }) => id) : [];
		if (members.length > 0) await client.send("PATCH", "/users", { keys: members, data: { role: roleId("admin") } });
		await client.send("DELETE", `/roles/${role.id}`, undefined);
	}
	const policies = await client.get("/policies", {
		filter: { _and: [{ name: { _eq: "Administrator" } }, { id: { _neq: policyId("admin") } }] },
		fields: "id,roles,users",
	});
	const unused = policies.filter(({ roles, users }) => [roles, users].flat().length === 0);
	if (unused.length > 0)
		await client.send(
			"DELETE",
			"/policies",
			unused.map(({ id }) => id),
		);
}
