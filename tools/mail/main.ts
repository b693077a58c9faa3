import { readEnv } from "./env.ts";
import { createHttpServer } from "./http.ts";
import { openInbox } from "./inbox.ts";
import { createSmtpServer } from "./smtp.ts";

const env = readEnv(process.env);
const inbox = await openInbox(env.MAIL_STATE);
const smtp = createSmtpServer(inbox);
const http = createHttpServer(inbox);
for (const server of [smtp, http]) {
	server.on("error", (error) => process.stderr.write(`${error.message}\n`));
}

smtp.listen(env.MAIL_PORT, "127.0.0.1");
http.listen(env.MAIL_HTTP_PORT, "127.0.0.1", () => {
	process.stdout.write(`demo mail: SMTP on ${env.MAIL_PORT}, inbox on http://localhost:${env.MAIL_HTTP_PORT}\n`);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
	process.once(signal, () => {
		http.close();
		http.closeAllConnections();
		smtp.close(() => process.exit(0));
		setTimeout(() => process.exit(0), 1000).unref();
	});
}
