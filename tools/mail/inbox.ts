import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Summary, summarySchema, type Whole } from "./message.ts";
import { readMessage } from "./read-message.ts";

export interface Inbox {
	/** Keeps a mail before it returns. The same Message-ID to the same people is folded, as mailbox providers do. */
	deliver(raw: Buffer, recipients: string[]): Promise<void>;
	/** The latest first. */
	list(): Summary[];
	read(id: string): Promise<Whole | undefined>;
	clear(): Promise<void>;
}

/** The mails in a folder: `<id>.eml` as it came, `<id>.json` with what the list shows. */
export async function openInbox(folder: string): Promise<Inbox> {
	await mkdir(folder, { recursive: true });
	const summaries = new Map<string, Summary>();
	for (const name of await readdir(folder)) {
		if (!name.endsWith(".json")) continue;
		const summary = summarySchema.safeParse(JSON.parse(await readFile(join(folder, name), "utf8")));
		if (summary.success) summaries.set(summary.data.id, summary.data);
	}
	const path = (id: string, kind: "eml" | "json"): string => join(folder, `${id}.${kind}`);
	let queue = Promise.resolve();

	async function keep(raw: Buffer, recipients: string[]): Promise<void> {
		const to = recipients.map((address) => address.toLowerCase()).sort();
		const draft = { id: "", to, date: new Date().toISOString(), deliveries: 1 };
		const { html: _html, text: _text, headers: _headers, attachments, ...mail } = await readMessage(draft, raw);
		const id = identify(mail.message_id || raw.toString("latin1"), to);
		const known = summaries.get(id);
		const summary: Summary = known
			? { ...known, deliveries: known.deliveries + 1 }
			: {
					...mail,
					id,
					attachments: attachments.map(({ filename, contentType, size }) => ({ filename, contentType, size })),
				};
		if (!known) await writeFile(path(id, "eml"), raw);
		await writeFile(`${path(id, "json")}.new`, JSON.stringify(summary));
		await rename(`${path(id, "json")}.new`, path(id, "json"));
		summaries.set(id, summary);
	}

	/** One at a time, so that two deliveries of one mail are counted as two. */
	function inTurn(work: () => Promise<void>): Promise<void> {
		const turn = queue.then(work);
		queue = turn.catch(() => undefined);
		return turn;
	}

	return {
		deliver: (raw, recipients) => inTurn(() => keep(raw, recipients)),
		list: () => [...summaries.values()].sort((a, b) => b.date.localeCompare(a.date)),
		read: async (id) => {
			const summary = summaries.get(id);
			return summary && readMessage(summary, await readFile(path(id, "eml")));
		},
		clear: () =>
			inTurn(async () => {
				const ids = [...summaries.keys()];
				summaries.clear();
				for (const id of ids)
					await Promise.all([rm(path(id, "json"), { force: true }), rm(path(id, "eml"), { force: true })]);
			}),
	};
}

function identify(message: string, to: string[]): string {
	return createHash("sha256")
		.update(`${message}\n${to.join(",")}`)
		.digest("hex")
		.slice(0, 20);
}
