import { createHash } from "node:crypto";
import { stringify } from "safe-stable-stringify";

/** The same hash for the same request, whatever the order of its fields. */
export const requestHash = (request: unknown): string =>
	createHash("sha256")
		.update(stringify(request) ?? "undefined")
		.digest("hex");
