import { SMTPServer, type SMTPServerAddress } from "smtp-server";
import type { Inbox } from "./inbox.ts";

const sizeLimit = 25 * 1024 * 1024;

/** Recipients that behave like the bad days of real mail servers, by the domain of the address. */
const badDays: Record<string, { responseCode: number; message: string }> = {
	"bounce.example": { responseCode: 550, message: "No such person here." },
	"later.example": { responseCode: 451, message: "Try again later." },
};

/** Speaks SMTP and keeps whatever it gets. Takes any login, sends nothing on. */
export function createSmtpServer(inbox: Inbox): SMTPServer {
	return new SMTPServer({
		banner: "Harborsmith demo mail: nothing leaves this machine",
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		size: sizeLimit,
		onAuth: (_auth, _session, done) => done(null, { user: "demo" }),
		onRcptTo: (address, _session, done) => done(refusal(address)),
		onData: (stream, session, done) => {
			const chunks: Buffer[] = [];
			stream.on("data", (chunk: Buffer) => chunks.push(chunk));
			stream.on("error", done);
			stream.on("end", () => {
				if (stream.sizeExceeded) return done(Object.assign(new Error("The mail is too large."), { responseCode: 552 }));
				const recipients = session.envelope.rcptTo.map(({ address }) => address);
				inbox.deliver(Buffer.concat(chunks), recipients).then(() => done(null), done);
			});
		},
	});
}

function refusal({ address }: SMTPServerAddress): Error | null {
	const day = badDays[address.slice(address.lastIndexOf("@") + 1).toLowerCase()];
	return day ? Object.assign(new Error(day.message), { responseCode: day.responseCode }) : null;
}
