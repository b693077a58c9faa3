import { createHash } from "node:crypto";
import { readMailbox } from "@harborsmith/kit";

/** The same letter always has the same Message-ID: a mailbox that gets it twice shows it once. */
export function messageId(effectKey: string, from: string): string {
	const hash = createHash("sha256").update(effectKey).digest("hex").slice(0, 32);
	return `<${hash}@${readMailbox(from).address.split("@")[1] ?? "harborsmith"}>`;
}
