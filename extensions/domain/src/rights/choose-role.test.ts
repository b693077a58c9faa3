import { expect, it } from "vitest";
import { chooseRole } from "./choose-role.ts";

it("takes the strongest of somebody's roles", () => {
	expect(chooseRole(["customer", "offline_access", "staff"])).toBe("staff");
});

it("treats a person without any of our roles as a customer, and never as an administrator", () => {
	expect(chooseRole([])).toBe("customer");
	expect(chooseRole(["admin", "realm-admin"])).toBe("customer");
});
