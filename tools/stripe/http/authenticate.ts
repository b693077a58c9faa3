import type { IncomingHttpHeaders } from "node:http";
import { invalidRequest } from "./failure.ts";

export interface Keys {
	secret_key: string;
	publishable_key: string;
}

const keyOf = (headers: IncomingHttpHeaders, parameters: Record<string, unknown>): string => {
	const [scheme = "", value = ""] = (headers.authorization ?? "").split(" ");
	if (/^bearer$/i.test(scheme)) return value;
	if (/^basic$/i.test(scheme)) return Buffer.from(value, "base64").toString().split(":")[0] ?? "";
	return typeof parameters.key === "string" ? parameters.key : "";
};

/** Whether the caller has the secret key or only the publishable one. @throws StripeFailure 401 for any other key */
export const authenticate = (
	headers: IncomingHttpHeaders,
	parameters: Record<string, unknown>,
	keys: Keys,
): "secret" | "publishable" => {
	const key = keyOf(headers, parameters);
	if (key === keys.secret_key) return "secret";
	if (key === keys.publishable_key) return "publishable";
	if (key) throw invalidRequest(`Invalid API Key provided: ${key.slice(0, 8)}****${key.slice(-4)}`, {}, 401);
	throw invalidRequest(
		"You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
		{},
		401,
	);
};
