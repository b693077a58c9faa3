import { z } from "zod";
import type { TestStack } from "./stack.ts";

const Attachment = z.looseObject({
	filename: z.string().nullish(),
	contentType: z.string(),
	content: z.string().optional(),
});
const Message = z.looseObject({
	id: z.string(),
	message_id: z.string(),
	to: z.unknown(),
	subject: z.string(),
	attachments: z.array(Attachment),
});
const List = z.union([z.array(Message), z.looseObject({ data: z.array(Message) }).transform(({ data }) => data)]);

/** The demo inbox's messages to one address. */
export async function mailsTo(stack: TestStack, address: string) {
	const response = await fetch(`${stack.mail.inbox_url}/api/messages`);
	const messages = List.parse(await response.json());
	return messages.filter(({ to }) => JSON.stringify(to).toLowerCase().includes(address.toLowerCase()));
}

/** One whole message, with its attachments' content as text. */
export async function openMail(stack: TestStack, id: string) {
	const response = await fetch(`${stack.mail.inbox_url}/api/messages/${encodeURIComponent(id)}`);
	return z
		.looseObject({ html: z.string(), text: z.string(), attachments: z.array(Attachment) })
		.parse(await response.json());
}
