import type { IncomingMessage } from "node:http";

/**
 * Whether a request carries a body that nobody here reads. Directus's parser leaves such a body out, so that a form
 * posted to a route without required fields would pass for an empty request.
 */
export const hasUnreadableBody = ({ method, headers }: IncomingMessage): boolean => {
	if (method !== "POST") return false;
	const isEmpty = headers["transfer-encoding"] === undefined && Number(headers["content-length"] ?? 0) === 0;
	return !isEmpty && !/^application\/json\b/i.test(headers["content-type"] ?? "");
};
