import type { IncomingMessage, Server } from "node:http";
import { parse } from "node:url";

/** An address that no route has and that is refused for how it is spelled. */
const refused = "//";

const isReadable = (address: string): boolean => {
	try {
		parse(address);
		return true;
	} catch {
		return false;
	}
};

/**
 * Directus reads a request's address once more when its answer has gone, where what it throws belongs to nobody and ends
 * the process. An address that cannot be read so is replaced before anything looks at it.
 */
export function plainAddresses(server: Server): void {
	server.prependListener("request", (request: IncomingMessage) => {
		if (!isReadable(request.url ?? "")) request.url = refused;
	});
}
