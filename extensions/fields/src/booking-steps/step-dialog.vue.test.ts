import type { DeskOutcome } from "@harborsmith/contract/desk";
import { flushPromises, mount } from "@vue/test-utils";
import { afterEach, expect, it, vi } from "vitest";
import StepDialog from "./step-dialog.vue";
import { appComponents } from "./testing/app-components.ts";

const outcome: DeskOutcome = {
	number: "HS-AAAAAAAA",
	preview: true,
	status: "confirmed",
	currency: "USD",
	lines_before: [],
	lines_after: [{ kind: "charter", label: "Half a day", quantity: 1, amount_cents: 90_000 }],
	difference_cents: 5_000,
	fee_cents: 0,
	refund_cents: 0,
	due_cents: 5_000,
	effects: [{ code: "letter", params: { topic: "booking.moved" } }],
	next: [],
};
const saved = {
	yacht: { id: "y1", charter_types: ["captained", "dockside"] },
	starts_at: "2026-05-03T17:00:00.000Z",
	ends_at: "2026-05-03T21:00:00.000Z",
	guests: 4,
	charter_type: "captained",
	promo_code: null,
	contact: { first_name: "Ana", last_name: null, email: "ana@example.com", phone: null },
	special_requests: null,
};
const answers: Record<string, unknown> = {
	"/items/bookings/b1": saved,
	"/items/yachts": [
		{ id: "y1", name: "Annie" },
		{ id: "y2", name: "Heron" },
	],
	"/items/yachts/y1": { timezone: "America/Los_Angeles" },
	"/items/yachts/y2": { timezone: "America/Los_Angeles" },
	"/items/promo_codes": [{ id: "p1", code: "SAIL" }],
};
const get = vi.fn(async (path: string) => ({ data: { data: answers[path] } }));
const post = vi.fn(async (_path: string, _body: Record<string, unknown>) => ({ data: { data: outcome } }));
const types = [
	{ value: "captained", text: "Captained" },
	{ value: "bareboat", text: "Bareboat" },
	{ value: "dockside", text: "Dockside" },
];
vi.mock("@directus/extensions-sdk", () => ({
	useApi: () => ({ get, post }),
	useStores: () => ({
		useFieldsStore: () => ({
			getField: (_collection: string, name: string) => ({
				name,
				meta: { options: { choices: name === "charter_type" ? types : undefined } },
			}),
		}),
	}),
}));
afterEach(() => void vi.clearAllMocks());

const open = async (step: "move" | "change" | "cancel" | "confirm", values = {}) => {
	const page = mount(StepDialog, {
		props: { step, booking: "b1", values: { number: "HS-AAAAAAAA", currency: "USD", ...values } },
		global: { components: appComponents },
	});
	await flushPromises();
	return {
		page,
		field: (label: string) => {
			const of = page.findAll(".type-label").find((one) => one.text() === label);
			const [input, group] = [of?.attributes("for"), of?.attributes("id")];
			return page.find(input ? `[id="${input}"]` : `[aria-labelledby="${group}"] :is(select, input)`);
		},
		deed: () => page.findAll("button").at(-1),
		sent: () => post.mock.calls.map(([path, body]) => [path, body]),
	};
};

it("asks nothing of the desk and offers no deed before something is to move", async () => {
	const { page, deed, sent } = await open("move");
	expect(page.text()).toContain("Say above what is to be different.");
	expect(deed()?.attributes("disabled")).toBeDefined();
	expect(sent()).toEqual([]);
});

it("a charter that goes to another yacht and time says what follows, and keeps its length unless its end is chosen", async () => {
	const { page, field, deed, sent } = await open("move");
	await field("yacht").setValue("y2");
	await flushPromises();
	await page.find("input[type=datetime-local]").setValue("2026-05-04T11:00");
	await flushPromises();
	const moved = { yacht: "y2", starts_at: "2026-05-04T18:00:00.000Z" };
	expect(sent().at(-1)).toEqual(["/desk/bookings/b1/move", { ...moved, preview: true }]);
	expect(page.text()).toContain("The guest is mailed the new time.");
	expect(page.text()).toContain("The total is then $900.00, $50.00 more.");
	await deed()?.trigger("click");
	await flushPromises();
	expect(sent().at(-1)).toEqual(["/desk/bookings/b1/move", { ...moved, total_cents: 90_000 }]);
	expect(page.emitted("done")).toHaveLength(1);
});

it("a change sends only what is different, and offers only what the yacht is sold as", async () => {
	const { page, field, sent } = await open("change");
	expect(
		field("charter_type")
			.findAll("option")
			.map((one) => one.text()),
	).toEqual(["Captained", "Dockside"]);
	await field("guests").setValue(6);
	await flushPromises();
	expect(sent().at(-1)).toEqual(["/desk/bookings/b1/change", { guests: 6, preview: true }]);
	await field("guests").setValue(4);
	await flushPromises();
	expect(page.text()).toContain("Say above what is to be different.");
});

it("what wants a reason is looked at again once it has one", async () => {
	post.mockRejectedValueOnce({ response: { data: { errors: [{ message: "Please say why.", extensions: {} }] } } });
	const { page, sent } = await open("move");
	await page.find("input[type=datetime-local]").setValue("2026-05-01T11:00");
	await flushPromises();
	expect(page.text()).toContain("Please say why.");
	await page.find("textarea").setValue("Written down wrongly.");
	await page.find("textarea").trigger("blur");
	await flushPromises();
	expect(sent().at(-1)?.[1]).toMatchObject({ reason: "Written down wrongly.", preview: true });
	expect(page.text()).not.toContain("Please say why.");
});

it("a time that cannot be is no time, and what was asked before it is not done", async () => {
	const { page, deed } = await open("move");
	await page.find("input[type=datetime-local]").setValue("2027-03-20T10:00");
	await flushPromises();
	expect(deed()?.attributes("disabled")).toBeUndefined();
	await page.find("input[type=datetime-local]").setValue("2027-03-14T02:30");
	await flushPromises();
	expect(deed()?.attributes("disabled")).toBeDefined();
	expect(page.text()).toContain("Say above what is to be different.");
});

it("a text that is emptied is none", async () => {
	const { page, sent } = await open("change");
	await page.find("input[type=number]").setValue(6);
	for (const area of page.findAllComponents({ name: "v-textarea" })) area.vm.$emit("update:modelValue", null);
	await flushPromises();
	expect(sent().at(-1)?.[1]).toEqual({ guests: 6, preview: true });
});

it("what a colleague has changed meanwhile is shown before it is done", async () => {
	const { page, field, deed } = await open("move");
	await field("yacht").setValue("y2");
	await flushPromises();
	post.mockResolvedValueOnce({ data: { data: { ...outcome, due_cents: 99_000 } } });
	await deed()?.trigger("click");
	await flushPromises();
	expect(post.mock.calls.every(([, body]) => body.preview === true)).toBe(true);
	expect(page.text()).toContain("Somebody has changed this charter meanwhile.");
	expect(page.text()).toContain("$990.00 is still to be paid.");
});

it("Esc closes a step that nobody has filled in, and gives up nothing that was typed", async () => {
	const { page, field } = await open("move");
	const dialog = page.findComponent({ name: "v-dialog" });
	await field("yacht").setValue("y2");
	dialog.vm.$emit("esc");
	expect(page.emitted("close")).toBeUndefined();
	await field("yacht").setValue("y1");
	dialog.vm.$emit("esc");
	expect(page.emitted("close")).toHaveLength(1);
});

it("says what is wrong with an amount that cannot be read", async () => {
	const { page, field, deed } = await open("cancel", { paid_cents: 50_000 });
	await page.find("select").setValue("amount");
	for (const typed of ["", "abc", "12.345"]) {
		await field("Amount").setValue(typed);
		await flushPromises();
		expect(page.text()).toContain("Write above how much goes back, with two decimals at the most.");
		expect(deed()?.attributes("disabled")).toBeDefined();
	}
});

it("leads back to a page that shows what the booking is by now", async () => {
	const refusal = { message: "It is cancelled.", extensions: { code: "INVALID_STATE", refusal: "step_not_now" } };
	post.mockRejectedValueOnce({ response: { data: { errors: [refusal] } } });
	const { page } = await open("confirm");
	expect(page.text()).toContain("It is cancelled.");
	await page.findAll("button")[0]?.trigger("click");
	expect(page.emitted("done")).toHaveLength(1);
});

it("wants a name and an address of a guest whose contact is changed", async () => {
	const { page, field, deed, sent } = await open("change");
	await field("guests").setValue(6);
	await field("First name").setValue("");
	await flushPromises();
	expect(page.text()).toContain("A guest needs a first name and an email address.");
	expect(deed()?.attributes("disabled")).toBeDefined();
	await field("First name").setValue("Bea");
	await flushPromises();
	expect(page.text()).not.toContain("A guest needs");
	expect(sent().at(-1)?.[1]).toMatchObject({ guests: 6, contact: { first_name: "Bea", email: "ana@example.com" } });
});
