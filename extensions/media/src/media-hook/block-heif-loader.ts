import { createRequire } from "node:module";
import type { Logger } from "@harborsmith/kit";

interface Sharp {
	block: (options: { operation: string[] }) => void;
}

const isSharp = (module: unknown): module is Sharp =>
	typeof module === "function" && "block" in module && typeof module.block === "function";

/**
 * Directus opens uploads with the sharp that its own packages resolve; the ban is kept in the native library, so it holds
 * for every copy of that module in the process. HEIF has been the door of crafted AVIF files (CVE-2026-84383).
 */
export const blockHeifLoader = (logger: Logger): void => {
	const entry = process.argv[1];
	if (!entry) return;
	try {
		const api = createRequire(entry).resolve("@directus/api");
		const sharp: unknown = createRequire(api)("sharp");
		if (!isSharp(sharp)) throw new TypeError("sharp has no block()");
		sharp.block({ operation: ["VipsForeignLoadHeif"] });
	} catch (error) {
		logger.warn({ err: error }, "HEIF and AVIF uploads stay open to the picture library: it could not be reached");
	}
};
