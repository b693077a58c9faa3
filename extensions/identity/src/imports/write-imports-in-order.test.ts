import { Readable } from "node:stream";
import type { HookExtensionContext } from "@directus/types";
import { expect, it } from "vitest";
import { writeImportsInOrder } from "./write-imports-in-order.ts";

class ImportService {
	importJSON(_collection: string, _stream: Readable): Promise<void> {
		return Promise.resolve();
	}
}

it("ends an import that takes longer than the host allows, as the host does", async () => {
	const services = {
		ImportService,
		createErrorTracker: () => undefined,
	} as unknown as HookExtensionContext["services"];
	writeImportsInOrder({ services, env: { IMPORT_TIMEOUT: "50ms" } });
	const endless = new Readable({ read: () => undefined });
	await expect(new ImportService().importJSON("faqs", endless)).rejects.toMatchObject({
		code: "OUT_OF_TIME",
		status: 408,
	});
});
