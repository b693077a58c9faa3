import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createHttpServer } from "./http.ts";
import { openInbox } from "./inbox.ts";

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "demo-mail-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const mail = (id: string, subject = "Hello") =>
	Buffer.from(
		[
			"From: Harborsmith <crew@harborsmith.example.com>",
			"To: ana@guest.example",
			`Subject: ${subject}`,
			`Message-ID: <${id}@harborsmith>`,
			"MIME-Version: 1.0",
			'Content-Type: multipart/mixed; boundary="b"',
			"",
			"--b",
			"Content-Type: text/html; charset=utf-8",
			"",
			"<p>Ahoy</p>",
			"--b",
			"Content-Type: text/calendar; charset=utf-8; method=REQUEST",
			"Content-Disposition: attachment; filename=invite.ics",
			"",
			"BEGIN:VCALENDAR",
			"--b--",
			"",
		].join("\r\n"),
	);

it("shows a repeated mail once and counts its deliveries", async () => {
	const inbox = await openInbox(folder);
	await Promise.all([1, 2, 3].map(() => inbox.deliver(mail("a"), ["ana@guest.example"])));
	expect(inbox.list()).toMatchObject([{ message_id: "<a@harborsmith>", deliveries: 3 }]);
});

it("keeps the same mail to different people apart, as their mailboxes do", async () => {
	const inbox = await openInbox(folder);
	await inbox.deliver(mail("a"), ["ana@guest.example"]);
	await inbox.deliver(mail("a"), ["office@harborsmith.example"]);
	expect(inbox.list()).toHaveLength(2);
});

it("still has its mails and counts after a restart", async () => {
	const before = await openInbox(folder);
	await before.deliver(mail("a"), ["ana@guest.example"]);
	await before.deliver(mail("a"), ["ana@guest.example"]);
	const after = await openInbox(folder);
	expect(after.list()).toEqual(before.list());
	const [summary] = after.list();
	expect(await after.read(summary?.id ?? "")).toMatchObject({ html: expect.stringContaining("Ahoy"), deliveries: 2 });
});

it("answers programs over HTTP: list, whole mail with attachments, and empty", async () => {
	const inbox = await openInbox(folder);
	await inbox.deliver(mail("a", "<b>Tag</b>"), ["ana@guest.example"]);
	const server = createHttpServer(inbox);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	try {
		const [summary] = await (await fetch(`${url}/api/messages`)).json();
		expect(summary).toMatchObject({ to: ["ana@guest.example"], subject: "<b>Tag</b>" });
		const whole = await (await fetch(`${url}/api/messages/${summary.id}`)).json();
		expect(whole.attachments).toMatchObject([
			{ filename: "invite.ics", contentType: "text/calendar", encoding: "utf8", content: "BEGIN:VCALENDAR" },
		]);
		const body = await fetch(`${url}/messages/${summary.id}/html`);
		expect(body.headers.get("content-security-policy")).toContain("sandbox");
		expect(await (await fetch(url)).text()).toContain("demo");
		expect((await fetch(`${url}/api/messages/${"0".repeat(20)}`)).status).toBe(404);
		expect((await fetch(`${url}/api/messages`, { method: "DELETE" })).status).toBe(200);
		expect(await (await fetch(`${url}/api/messages`)).json()).toEqual([]);
	} finally {
		server.closeAllConnections();
		server.close();
	}
});
