import { UnrecoverableError } from "bullmq";
import type { Pool, PoolClient } from "pg";
import type { Logger } from "pino";
import type { OutgoingMail, Transport } from "./open-transport.ts";

/** What limits how many letters of a kind go out. Both run in the transaction that sends the letter. */
export interface Share {
	isLeft(client: PoolClient): Promise<boolean>;
	/** Counts this letter, once it is out. */
	take(client: PoolClient): Promise<void>;
}

/** What became of a letter. Held back: its address has had its share. */
export type Delivery = "sent" | "already sent" | "held back";

interface Input {
	pg: Pool;
	transport: Transport;
	effect_key: string;
	/** What to send; only asked for when the mail is still to be sent. */
	compose: () => Promise<OutgoingMail>;
	log: Logger;
	share?: Share;
	/** Kept beside the server's answer. */
	remember?: object;
}

/**
 * Sends one mail once. The effect's row is locked while the server is spoken to, so no two workers send it side by
 * side. Between the server's yes and the row's `sent` a crash leaves the truth unknown: the mail is then sent again
 * under the same Message-ID, which mailboxes fold into one. See docs/decisions/outbox-and-queues.md.
 * @throws UnrecoverableError when the server refuses this mail for good, Error when another attempt may help
 */
export async function sendOnce(input: Input): Promise<Delivery> {
	const { pg, transport, effect_key, compose, log, share } = input;
	const { rowCount } = await pg.query(
		`INSERT INTO effects (effect_key, state, detail) VALUES ($1, 'sending', '{}') ON CONFLICT (effect_key) DO NOTHING`,
		[effect_key],
	);
	const client = await pg.connect();
	let broken: Error | undefined;
	try {
		await client.query("BEGIN");
		const { rows } = await client.query<{ state: string }>(
			`SELECT state FROM effects WHERE effect_key = $1 FOR UPDATE`,
			[effect_key],
		);
		if (rows[0]?.state === "sent") {
			await client.query("COMMIT");
			return "already sent";
		}
		if (share && !(await share.isLeft(client))) {
			await client.query("UPDATE effects SET state = 'held back', updated_at = now() WHERE effect_key = $1", [
				effect_key,
			]);
			await client.query("COMMIT");
			log.warn({ effect_key }, "this address has had its letters of a day");
			return "held back";
		}
		const mail = await compose();
		if (!rowCount) log.warn({ effect_key, message_id: mail.message_id }, "mail was begun before, sending it again");
		const response = await deliver(transport, mail);
		await record(client, effect_key, { message_id: mail.message_id, response, ...input.remember });
		await share?.take(client);
		await client.query("COMMIT");
		log.info({ effect_key, message_id: mail.message_id }, "mail sent");
		return "sent";
	} catch (error) {
		broken = error instanceof Error ? error : new Error(String(error));
		throw broken;
	} finally {
		client.release(broken);
	}
}

async function record(client: PoolClient, effectKey: string, detail: object): Promise<void> {
	await client.query(`UPDATE effects SET state = 'sent', detail = $2, updated_at = now() WHERE effect_key = $1`, [
		effectKey,
		JSON.stringify(detail),
	]);
}

async function deliver(transport: Transport, mail: OutgoingMail): Promise<string> {
	try {
		return await transport.send(mail);
	} catch (error) {
		if (isRefusal(error)) {
			throw new UnrecoverableError(`the mail server refuses this mail: ${error.message}`);
		}
		throw error;
	}
}

/** A permanent answer about this mail or its recipient. A refused login is the operator's to mend, so worth retrying. */
function isRefusal(error: unknown): error is Error {
	if (!(error instanceof Error)) return false;
	const { responseCode, code } = error as Error & { responseCode?: unknown; code?: unknown };
	return typeof responseCode === "number" && responseCode >= 550 && responseCode < 560 && code !== "EAUTH";
}
