import { type Attachment, simpleParser } from "mailparser";
import type { Summary, Whole } from "./message.ts";

/** Takes a mail apart. */
export async function readMessage(
	summary: Pick<Summary, "id" | "to" | "date" | "deliveries">,
	raw: Buffer,
): Promise<Whole> {
	const mail = await simpleParser(raw, { skipImageLinks: true, skipTextToHtml: true });
	return {
		...summary,
		message_id: mail.messageId ?? "",
		from: mail.from?.text ?? "",
		subject: mail.subject ?? "",
		html: typeof mail.html === "string" ? mail.html : "",
		text: mail.text ?? "",
		headers: mail.headerLines.map(({ key, line }) => ({ name: key, value: unfold(line) })),
		attachments: mail.attachments.filter(isAttached).map(readAttachment),
	};
}

/** Leaves out alternative forms of the body, such as the invitation that a mail client shows inline. */
function isAttached(attachment: Attachment): boolean {
	return attachment.contentDisposition === "attachment" || attachment.filename !== undefined;
}

function readAttachment(attachment: Attachment): Whole["attachments"][number] {
	const encoding = attachment.contentType.startsWith("text/") ? "utf8" : "base64";
	return {
		filename: attachment.filename ?? "unnamed",
		contentType: attachment.contentType,
		size: attachment.size,
		encoding,
		content: attachment.content.toString(encoding),
	};
}

function unfold(line: string): string {
	return line
		.slice(line.indexOf(":") + 1)
		.replace(/\r?\n\s+/g, " ")
		.trim();
}
