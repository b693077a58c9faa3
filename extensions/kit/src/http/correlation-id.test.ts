import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { correlationId } from "./correlation-id.ts";

const exchange = (given?: string) => {
	const request = new IncomingMessage(new Socket());
	if (given !== undefined) request.headers["x-correlation-id"] = given;
	const response = new ServerResponse(request);
	return { id: correlationId(request, response), again: correlationId(request, response), response };
};

it("keeps a harmless id, replaces any other, and stays the same for one request", () => {
	expect(exchange("trace-2026.11").id).toBe("trace-2026.11");
	for (const given of [undefined, "short", "x".repeat(65), "new\nline", "<script>"]) {
		const { id, again, response } = exchange(given);
		expect(id).toMatch(/^[\w-]{36}$/);
		expect(again).toBe(id);
		expect(response.getHeader("X-Correlation-Id")).toBe(id);
	}
});
