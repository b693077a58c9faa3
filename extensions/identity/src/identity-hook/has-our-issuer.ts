import { decodeJwt } from "jose";

/** Whether a token claims to come from our realm. Nothing in it is trusted yet; others go to Directus's own check. */
export function hasOurIssuer(token: string, issuer: string): boolean {
	try {
		return decodeJwt(token).iss === issuer;
	} catch {
		return false;
	}
}
