import { createTransport } from "nodemailer";

export interface OutgoingMail {
	message_id: string;
	to: { name: string; address: string };
	reply_to: string | null;
	subject: string;
	html: string;
	text: string;
	invite?: { method: "REQUEST" | "CANCEL"; content: string };
}

export interface Transport {
	/** Resolves with the server's answer once it has taken the mail. @throws with `responseCode` when it refuses */
	send(mail: OutgoingMail): Promise<string>;
}

/** Sends through the SMTP server of `url`, over a few connections that are kept open. */
export function openTransport(url: string, from: string): Transport {
	const transport = createTransport(
		{
			url,
			pool: true,
			maxConnections: 5,
			connectionTimeout: 5000,
			greetingTimeout: 5000,
			socketTimeout: 20_000,
		},
		{ from, headers: { "Auto-Submitted": "auto-generated" } },
	);
	return {
		send: async ({ message_id, reply_to, invite, ...mail }) => {
			const calendar = invite && {
				content: invite.content,
				contentType: `text/calendar; charset=utf-8; method=${invite.method}`,
			};
			const { response } = await transport.sendMail({
				...mail,
				messageId: message_id,
				...(reply_to ? { replyTo: reply_to } : {}),
				// Once as a form of the body, which calendars act on, and once as a file, which people can open.
				...(calendar
					? {
							alternatives: [calendar],
							attachments: [{ ...calendar, filename: "invite.ics", contentDisposition: "attachment" }],
						}
					: {}),
			});
			return response;
		},
	};
}
