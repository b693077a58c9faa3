import type { ConfigEnv } from "../env.ts";
import type { Client } from "../sync/client.ts";

/**
 * Directus asks administrators who is answerable for a project until its settings name somebody. A demo belongs to its
 * own administrator and to nobody else; that address is kept here and told to nobody. In production the question stays:
 * only the company can say who is answerable, and its answer goes to the makers of Directus.
 */
export async function nameDemoOwner(client: Client, env: ConfigEnv): Promise<void> {
	if (env.HARBORSMITH_PROFILE !== "demo") return;
	const { project_owner } = await client.getOne("/settings?fields=project_owner");
	if (project_owner) return;
	const { email } = await client.getOne("/users/me?fields=email");
	await client.send("PATCH", "/settings", { project_owner: email });
}
