import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { hasUnreadableBody } from "./unreadable-body.ts";

const request = (method: string, headers: Record<string, string>) =>
	Object.assign(new IncomingMessage(new Socket()), { method, headers });

it("is a posted body that is not JSON", () => {
	expect(hasUnreadableBody(request("POST", { "content-length": "5", "content-type": "application/xml" }))).toBe(true);
	expect(hasUnreadableBody(request("POST", { "transfer-encoding": "chunked" }))).toBe(true);
	expect(
		hasUnreadableBody(request("POST", { "content-length": "5", "content-type": "application/json; charset=utf-8" })),
	).toBe(false);
	expect(hasUnreadableBody(request("POST", {}))).toBe(false);
	expect(hasUnreadableBody(request("GET", { "content-length": "5" }))).toBe(false);
});
