import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { charterClient, testDay } from "../support/guest/charter-client.ts";
import { Guest } from "../support/guest/guest.ts";
import { createTestYacht, type TestYacht } from "../support/guest/test-yacht.ts";
import { mailsTo, openMail } from "../support/inbox.ts";
import { type TestStack, useStack } from "../support/stack.ts";
import { until } from "../support/until.ts";

let stack: TestStack;
let yacht: TestYacht;
let office: string;
let day = 40;
beforeAll(async () => {
	stack = await useStack();
	yacht = await createTestYacht(stack, { instant_booking: false });
	const [settings] = await stack.sql<{ email: string }>("select email from site_settings");
	office = settings?.email ?? "";
});
afterAll(() => yacht.archive());

type State = { status: string; hold_expires_at: Date | null };

/** A guest's request for a day of its own, and what its parties do next. */
const request = async (customer: object = {}) => {
	const client = charterClient(stack);
	const email = `asks-${randomUUID()}@example.com`;
	const on = testDay(day++);
	const { quote } = await client.quote({ slug: yacht.slug, starts_at: `${on}T10:00`, ends_at: `${on}T14:00` });
	const contact = { first_name: "Robin", last_name: "Tester", email, phone: "+1 415 555 0100", ...customer };
	const answer = await client.book(quote, { customer: contact, special_requests: "Bring a kraken." });
	expect(answer.status, JSON.stringify(answer.body)).toBe(201);
	const { number, manage_token } = (answer.body as { data: { number: string; manage_token: string } }).data;
	const [row] = await stack.sql<{ id: string }>("select id from bookings where number = $1", [number]);
	const id = row?.id ?? "";
	return {
		id,
		number,
		email,
		manage_token,
		set: (status: string) => stack.api(`/items/bookings/${id}`, { method: "PATCH", body: JSON.stringify({ status }) }),
		state: async () => (await stack.sql<State>("select status, hold_expires_at from bookings where id = $1", [id]))[0],
		overdue: (column: "request_expires_at" | "hold_expires_at") =>
			stack.sql(
				`with past as materialized (select set_config('harborsmith.import', 'on', true))
				update bookings set ${column} = now() - interval '1 second' from past where id = $1`,
				[id],
			),
	};
};
const mailTo = async (address: string, subject: RegExp, seconds = 60) => {
	const found = await until(
		async () => (await mailsTo(stack, address)).filter((mail) => subject.test(mail.subject)),
		(mails) => mails.length > 0,
		{ seconds, what: `a mail to ${address}` },
	);
	expect(found).toHaveLength(1);
	return openMail(stack, found[0]?.id ?? "");
};
const toOffice = (number: string, words: string) => mailTo(office, new RegExp(`${words}.*${number}`));

it("a request is mailed to both, approved, paid by the link in the mail, and confirmed", async () => {
	const asked = await request();
	const received = await mailTo(asked.email, /^We have your request/);
	expect(received.text).toMatch(/we answer by .* at .*M P[SD]T\./);
	const forOffice = await toOffice(asked.number, "Request to answer");
	expect(forOffice.text).toContain("Bring a kraken.");
	expect(forOffice.text).toContain(`/admin/content/bookings/${asked.id}`);
	const [notice] = await until(
		() => stack.sql("select message from directus_notifications where item = $1", [asked.id]),
		(rows) => rows.length > 0,
		{ what: "the notification of the office" },
	);
	expect(notice?.message).toContain("Approve: the guest is mailed");

	const guest = new Guest(stack, { email: asked.email });
	expect((await guest.read(asked.number, asked.manage_token)).status).toBe("requested");
	expect((await asked.set("pending")).status).toBe(200);
	const approved = await mailTo(asked.email, /is held for you/);
	const [, token = ""] = /#token=(\S+)/.exec(approved.text) ?? [];
	const proof = { "X-Manage-Token": decodeURIComponent(token), "Idempotency-Key": randomUUID() };
	const page = await guest.call(`/charter/bookings/${asked.number}`, { headers: proof });
	expect((page.body as { data: { next_actions: string[] } }).data.next_actions).toContain("pay");
	const payment = await guest.call(`/charter/bookings/${asked.number}/pay`, {
		method: "POST",
		headers: proof,
		body: "{}",
	});
	const { data } = payment.body as { data: { intent_id: string } };
	expect(Date.parse(String((await asked.state())?.hold_expires_at)) - Date.now()).toBeGreaterThan(23 * 3_600_000);
	await guest.pay(data.intent_id);
	await until(asked.state, (state) => state?.status === "confirmed", { what: "the confirmation" });
	await mailTo(asked.email, /^Confirmed/);
});

it("the first mail about a request repeats nothing that its sender typed", async () => {
	const asked = await request({ first_name: "Claimprize", last_name: "Today" });
	const { text, html } = await mailTo(asked.email, /^We have your request/);
	for (const body of [text, html]) expect(body).not.toMatch(/Claimprize|kraken/);
});

it("a request that nobody answers runs out, keeps nobody away, and both are told", async () => {
	const asked = await request();
	await asked.overdue("request_expires_at");
	await until(asked.state, (state) => state?.status === "expired", { seconds: 60, what: "the end of the request" });
	expect((await mailTo(asked.email, /^Not booked/)).text).toContain("did not get to answer");
	expect((await toOffice(asked.number, "Off")).text).toContain("Nobody answered");
});

it("a request that is declined is told to its guest, with nothing charged", async () => {
	const asked = await request();
	expect((await asked.set("cancelled")).status).toBe(200);
	expect((await mailTo(asked.email, /^Not booked/)).text).toContain("Nothing was charged");
});

it("a guest who withdraws a request by the link reads that, and so does the office", async () => {
	const asked = await request();
	expect((await new Guest(stack).cancel(asked)).status).toBe(200);
	const { text } = await mailTo(asked.email, /^Request withdrawn/);
	expect(text).toContain("You have withdrawn it, as you wished.");
	expect(text).not.toContain("sorry");
	expect((await toOffice(asked.number, "Off")).text).toContain("The guest has withdrawn this request.");
});

it("a request that was approved while its guest was about to withdraw it is shown again first", async () => {
	const asked = await request();
	await asked.set("pending");
	const guest = new Guest(stack);
	const refused = await guest.cancel(asked, { request_only: true, refund_cents: 0 });
	expect(refused).toMatchObject({ status: 409, body: { errors: [{ extensions: { refusal: "approved_meanwhile" } }] } });
	expect((await asked.state())?.status).toBe("pending");
	expect((await guest.cancel(asked, { hold_only: true, refund_cents: 0 })).status).toBe(200);
});

it("the office reads that a guest has cancelled who did so by the link, although staff touched the booking before", async () => {
	const asked = await request();
	await asked.set("pending");
	const guest = new Guest(stack);
	const { data } = (await guest.askToPay(asked)).body as { data: { intent_id: string } };
	await guest.pay(data.intent_id);
	await until(asked.state, (state) => state?.status === "confirmed", { what: "the confirmation" });
	expect((await guest.cancel(asked)).status).toBe(200);
	expect((await mailTo(asked.email, /^Cancelled/)).text).toContain("is cancelled");
	expect((await toOffice(asked.number, "Off")).text).toContain("The guest has cancelled this booking.");
});

it("an approved request that is not paid gives its time back, and both are told", async () => {
	const asked = await request();
	await asked.set("pending");
	await mailTo(asked.email, /is held for you/);
	await asked.overdue("hold_expires_at");
	await until(asked.state, (state) => state?.status === "expired", { seconds: 60, what: "the end of the hold" });
	expect((await mailTo(asked.email, /^Not booked/)).text).toContain("The time to pay for it is over");
	expect((await toOffice(asked.number, "Off")).text).toContain("did not pay in time");
});

it("an answer and the end of the time at one moment come to one outcome, whoever sweeps", async () => {
	const token = stack.worker?.token ?? "";
	const sweep = () => stack.api("/payments/tasks/expire-holds", { method: "POST", token, body: "{}" });
	for (let round = 0; round < 8; round += 1) {
		const asked = await request();
		await asked.overdue("request_expires_at");
		const [approval] = await Promise.all([asked.set("pending"), sweep(), sweep()]);
		const status = (await asked.state())?.status;
		expect(status).toBe(approval.status === 200 ? "pending" : "expired");
		const moves = await stack.sql("select to_status from booking_events where booking = $1 order by at", [asked.id]);
		expect(moves.map(({ to_status }) => to_status)).toEqual(["requested", status]);
	}
});
