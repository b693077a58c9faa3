import { request as ask, type RequestListener } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { publicConfig } from "../../extensions/payments/src/testing/public-config.ts";
import { useStack } from "../../tests/support/stack.ts";
import { freeStart } from "./support/free-start.ts";
import { directusThat, ownStorefront } from "./support/own-storefront.ts";
import { useVisits } from "./support/visits.ts";
import { bookAddress, giveDetails } from "./support/walk.ts";

const stack = await useStack();
const open = useVisits();

/** What the payments extension tells a browser once Stripe's own keys are set and no stand-in is. */
const realConfig = publicConfig({
	STRIPE_PUBLISHABLE_KEY: "pk_test_harborsmith",
	STRIPE_API_BASE: undefined,
} as Parameters<typeof publicConfig>[0]);

/** Stands where Stripe's script stands and writes down how it is called. */
const recorder = `window.calls = [];
window.Stripe = (key) => (calls.push(["key", key]), {
	elements: ({ clientSecret }) => (calls.push(["elements", clientSecret]), {
		create: (kind) => (calls.push(["create", kind]), {
			on: (event, then) => event === "ready" && setTimeout(then),
			mount: (place) => { place.textContent = "The form of Stripe"; },
		}),
	}),
	retrievePaymentIntent: async () => ({}),
	confirmPayment: async ({ confirmParams }) => (calls.push(["confirm", confirmParams.return_url]), { error: { message: "Your card was declined." } }),
});`;

/** The stack's Directus as this site reaches it, but with Stripe's own keys. */
const withRealKeys: RequestListener = (incoming, outgoing) => {
	const { origin = "", host: _host, ...headers } = incoming.headers;
	const cors = { "access-control-allow-origin": origin, vary: "Origin" };
	if (incoming.method === "OPTIONS") {
		const allowed = { "access-control-allow-headers": "*", "access-control-allow-methods": "*" };
		outgoing.writeHead(204, { ...cors, ...allowed }).end();
		return;
	}
	if (incoming.url === "/payments/config") {
		outgoing.writeHead(200, { ...cors, "content-type": "application/json" });
		outgoing.end(JSON.stringify({ data: realConfig }));
		return;
	}
	const target = new URL(incoming.url ?? "/", stack.directus.url);
	const passed = ask(target, { method: incoming.method, headers }, (answer) => {
		outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...cors });
		answer.pipe(outgoing);
	});
	passed.on("error", () => outgoing.destroy());
	incoming.pipe(passed);
};

let site: string;
const closers: (() => void)[] = [];
beforeAll(async () => {
	const directus = await directusThat(withRealKeys);
	const storefront = await ownStorefront(directus.url);
	site = storefront.url;
	closers.push(storefront.close, directus.close);
});
afterAll(() => {
	for (const close of closers) close();
});

it("with Stripe's own keys the card form is Stripe's, from Stripe's address, for this booking's payment", async () => {
	const free = await freeStart(stack, 2, 90);
	const { page } = await open();
	const asked: string[] = [];
	await page.route("https://js.stripe.com/**", (route) => {
		asked.push(route.request().url());
		return route.fulfill({ contentType: "text/javascript", body: recorder });
	});
	await page.goto(bookAddress(site, free, "details"));
	await giveDetails(page);
	await page.getByText("The form of Stripe").waitFor();
	await page.getByRole("button", { name: /^Pay \$/ }).click();
	await page.getByText("Your card was declined.").waitFor();

	expect(asked).toEqual([realConfig.script_url]);
	expect(new URL(realConfig.script_url).origin).toBe("https://js.stripe.com");
	const calls = await page.evaluate<[string, string][]>("window.calls");
	expect(calls.slice(0, 3)).toEqual([
		["key", "pk_test_harborsmith"],
		["elements", expect.stringMatching(/^pi_\w+_secret_\w+$/)],
		["create", "payment"],
	]);
	expect(calls.at(-1)).toEqual(["confirm", expect.stringContaining(`${site}/booking/HS-`)]);
	expect(await page.getByText("Demo payment: no card is charged.").isVisible()).toBe(true);
});
