import { randomUUID } from "node:crypto";
import { z } from "zod";
import { until } from "../../tests/support/until.ts";
import type { Machinery } from "./machinery.ts";

const mailSchema = z.object({
	id: z.string(),
	to: z.array(z.string()),
	subject: z.string(),
	deliveries: z.number(),
	attachments: z.array(z.object({ filename: z.string(), contentType: z.string() })),
});

export type ReceivedMail = z.infer<typeof mailSchema>;

/** Writes rows as the database's triggers do. Returns the ids. */
export async function write(machinery: Machinery, topic: string, payloads: object[]): Promise<string[]> {
	const rows = await machinery.sql<{ id: string }>(
		"INSERT INTO outbox (topic, payload) SELECT $1, value FROM jsonb_array_elements($2) RETURNING id::text",
		[topic, JSON.stringify(payloads)],
	);
	await machinery.sql("NOTIFY harborsmith_outbox").catch(() => undefined);
	return rows.map(({ id }) => id);
}

export const confirmed = (booking: string = randomUUID()) => ({
	booking,
	number: "HS-4F7KQ2ZB",
	from: "pending",
	to: "confirmed",
});

export async function mails(machinery: Machinery): Promise<ReceivedMail[]> {
	const response = await fetch(`${machinery.inbox}/api/messages`);
	return z.array(mailSchema).parse(await response.json());
}

/** Waits until every row is processed. @throws after `seconds`, with the rows that are not */
export async function untilProcessed(machinery: Machinery, seconds = 30): Promise<void> {
	await until(
		() => machinery.sql("SELECT * FROM outbox WHERE processed_at IS NULL").catch(() => [{ database: "away" }]),
		(open) => open.length === 0,
		{ seconds, what: "the effect of every row" },
	);
}

/** Empties the outbox and the mailbox, so that each test counts its own. */
export async function clear(machinery: Machinery): Promise<void> {
	await machinery.sql("DELETE FROM outbox");
	await fetch(`${machinery.inbox}/api/messages`, { method: "DELETE" });
}
