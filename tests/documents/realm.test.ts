import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";

const file = new URL("../../tools/keycloak/realm-export.json", import.meta.url);
const realm = z
	.object({ bruteForceProtected: z.boolean(), permanentLockout: z.boolean(), maxFailureWaitSeconds: z.number() })
	.parse(JSON.parse(readFileSync(file, "utf8")));

it("the realm slows wrong passwords down, and no stranger keeps anybody out for more than a minute", () => {
	expect(realm.bruteForceProtected).toBe(true);
	expect(realm.permanentLockout).toBe(false);
	expect(realm.maxFailureWaitSeconds).toBeLessThanOrEqual(60);
});
