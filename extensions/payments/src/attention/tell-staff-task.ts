import { attention } from "@harborsmith/contract/queue";
import { systemItems } from "@harborsmith/kit";
import { attentionText } from "@harborsmith/kit/attention";
import type * as z from "zod/mini";
import type { PaymentsContext } from "../context/payments-context.ts";
import { inTransaction } from "../ledger/in-transaction.ts";
import { peopleToTell } from "./people-to-tell.ts";

export const tellStaffSchema = attention;

/** Characters that the host keeps of a subject. */
const subjectAtMost = 255;

/**
 * `POST /payments/tasks/tell-staff`: a notification in the app for everybody who may enter payments, in their language,
 * once per key. The mail goes to the office alone, so these send none of their own.
 */
export const tellStaffTask = (
	context: PaymentsContext,
	attention: z.output<typeof tellStaffSchema>,
): Promise<{ told: number }> =>
	inTransaction(context.database, async (trx) => {
		const key = { effect_key: `staff.attention:${attention.key}`, state: "done" };
		const rows = await trx("effects").insert(key).onConflict("effect_key").ignore().returning("effect_key");
		if (rows.length === 0) return { told: 0 };
		const people = await peopleToTell(trx);
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
		return { told: people.length };
	});
