import type { notifyOfficeTask } from "@harborsmith/contract/payments";
import { attentionText } from "@harborsmith/contract/words";
import { inTransaction, systemItems } from "@harborsmith/kit";
import type * as z from "zod/mini";
import type { Host } from "../use-cases/carry-out/carry-out.ts";
import { findRecipients } from "./find-recipients.ts";

/** Characters that the host keeps of a subject. */
const subjectAtMost = 255;

/**
 * What people have to look at, of a booking or its money: a notification in the app for everybody whose work it is, in
 * their language, once per key. The mail goes to the office alone, so these send none of their own.
 */
export const notifyOffice = (
	context: Host,
	attention: z.output<typeof notifyOfficeTask>,
): Promise<{ notified: number }> =>
	inTransaction(context.database, async (trx) => {
		const key = { effect_key: `staff.attention:${attention.key}`, state: "done" };
		const rows = await trx("effects").insert(key).onConflict("effect_key").ignore().returning("effect_key");
		if (rows.length === 0) return { notified: 0 };
		const people = await findRecipients(trx, attention.code);
		const about = attention.booking ? { collection: "bookings", item: attention.booking } : {};
		const notifications = await systemItems(context, "directus_notifications", { trx });
		for (const { id, language } of people) {
			const { title, text } = attentionText(attention, language ?? "en-US");
			const subject = attention.number ? `${title} · ${attention.number}` : title;
			await notifications.createOne({
				recipient: id,
				subject: subject.slice(0, subjectAtMost),
				message: text,
				status: "inbox",
				...about,
			});
		}
		return { notified: people.length };
	});
