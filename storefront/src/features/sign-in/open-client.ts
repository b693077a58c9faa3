import type Keycloak from "keycloak-js";

/** The realm at its address, e.g. `https://id.example.com/realms/harborsmith`, as keycloak-js knows it. */
export async function openClient(issuer: string, client_id: string): Promise<Keycloak> {
	const { default: Client } = await import("keycloak-js");
	const at = issuer.lastIndexOf("/realms/");
	return new Client({
		url: issuer.slice(0, at),
		realm: issuer.slice(at + "/realms/".length),
		clientId: client_id,
	});
}
