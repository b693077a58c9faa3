import { z } from "zod";

/** What the list shows of a mail; kept as JSON beside the mail itself. */
export const summarySchema = z.object({
	id: z.string(),
	message_id: z.string(),
	from: z.string(),
	to: z.array(z.string()),
	subject: z.string(),
	/** RFC 3339: when it arrived first. */
	date: z.string(),
	/** How often the same Message-ID was delivered to the same people. A mailbox shows it once. */
	deliveries: z.number().int().positive(),
	attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), size: z.number() })),
});

export type Summary = z.infer<typeof summarySchema>;

export interface Whole extends Summary {
	html: string;
	text: string;
	headers: { name: string; value: string }[];
	/** Text as text, everything else in base64. */
	attachments: { filename: string; contentType: string; size: number; encoding: "utf8" | "base64"; content: string }[];
}
