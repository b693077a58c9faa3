import { expect, test } from "vitest";
import { endsFile } from "./ends-file.ts";

const dim = (text: string): string => `\u001B[2m${text}\u001B[22m`;

test.each([
	["plain", " ✓ unit  tests/documents/map.test.ts (4 tests) 61ms"],
	["one test", " ✓ unit  tests/documents/map.test.ts (1 test | 1 failed) 61ms"],
	["coloured", ` ✓ e2e  storefront/tests/mistakes.e2e.test.ts ${dim("(")}${dim("19 tests")}${dim(")")} 86605ms`],
])("a line that ends a test file is counted: %s", (_, line) => expect(endsFile(line)).toBe(true));

test.each([
	"   ✓ fits one sheet, black on white 3273ms",
	" Test Files  30 passed (30)",
	" FAIL  tests/documents/map.test.ts > the map",
])("a line of anything else is not: %s", (line) => expect(endsFile(line)).toBe(false));
