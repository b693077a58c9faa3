import { afterEach, expect, it, vi } from "vitest";
import { aCreated } from "../../testing/a-booking.ts";
import { bookInName } from "./book-in-name.ts";

const body = {
	quote: "signed",
	customer: { first_name: "Ana", last_name: "Ruiz", email: "ana@example.com", phone: "+14155550117" },
	accept_terms: true as const,
};
const created = aCreated();

/** The service, which knows one session; what it was sent, as session and key. */
function serve(known: string | null) {
	const sent: (string | null)[][] = [];
	vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => {
		const headers = new Headers(init.headers);
		const session = headers.get("Authorization");
		sent.push([session, headers.get("Idempotency-Key")]);
		if (session !== null && session !== known) {
			const errors = [{ message: "Invalid", extensions: { code: "INVALID_CREDENTIALS" } }];
			return Response.json({ errors }, { status: 401 });
		}
		return Response.json({ data: created }, { status: 201 });
	});
	return sent;
}
const book = (session: string | undefined) =>
	bookInName("http://api.test", body, { key: "k1", session: async () => session });
afterEach(() => vi.unstubAllGlobals());

it("a booking made while signed in is sent with the session", async () => {
	const sent = serve("Bearer live");
	expect((await book("live")).number).toBe(created.number);
	expect(sent).toEqual([["Bearer live", "k1"]]);
});

it("a guest's booking is sent without any session", async () => {
	const sent = serve(null);
	await book(undefined);
	expect(sent).toEqual([[null, "k1"]]);
});

it("a session that the service does not accept stands in nobody's way", async () => {
	const sent = serve("Bearer other");
	expect((await book("over")).number).toBe(created.number);
	expect(sent).toEqual([
		["Bearer over", "k1"],
		[null, "k1"],
	]);
});
