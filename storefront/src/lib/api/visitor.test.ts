import { describe, expect, it } from "vitest";
import { visitorAddress } from "./visitor.server.ts";

describe("address of the visitor", () => {
	it("is the socket's when no proxy is trusted, whatever the header claims", () => {
		expect(visitorAddress("10.0.0.9", "1.2.3.4", 0)).toBe("10.0.0.9");
		expect(visitorAddress("10.0.0.9", null, 1)).toBe("10.0.0.9");
	});

	it("is what the outermost trusted proxy saw, not what the visitor wrote", () => {
		expect(visitorAddress("10.0.0.9", "6.6.6.6, 1.2.3.4", 1)).toBe("1.2.3.4");
		expect(visitorAddress("10.0.0.9", "6.6.6.6, 1.2.3.4, 10.0.0.8", 2)).toBe("1.2.3.4");
	});
});
