import type { DeskOutcome } from "@harborsmith/contract/desk";
import { flushPromises, mount } from "@vue/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ref } from "vue";
import BookingSteps from "./booking-steps.vue";
import { appComponents } from "./testing/app-components.ts";

const outcome: DeskOutcome = {
	number: "HS-AAAAAAAA",
	preview: true,
	status: "completed",
	currency: "USD",
	lines_before: [],
	lines_after: [],
	difference_cents: 0,
	fee_cents: 0,
	refund_cents: 0,
	due_cents: 0,
	effects: [{ code: "status", params: { from: "in_progress", to: "completed" } }],
	next: [],
};
const post = vi.fn(async (_path: string, _body: { preview?: boolean }) => ({ data: { data: outcome } }));
vi.mock("@directus/extensions-sdk", () => ({
	useApi: () => ({ post }),
	useStores: () => ({}),
	defineInterface: (config: unknown) => config,
}));

const underWay = {
	status: "in_progress",
	currency: "USD",
	starts_at: "2026-05-03T10:00:00Z",
	ends_at: "2026-05-03T14:00:00Z",
};

const reload = vi.fn();
/** What the app itself does about a form that is not saved. */
const appGuard = (event: Event): void => event.preventDefault();
beforeEach(() => {
	vi.spyOn(window.location, "reload").mockImplementation(reload);
});
afterEach(() => {
	document.removeEventListener("beforeunload", appGuard);
	// A page that is read anew has no listeners left.
	for (const place of [window, document]) place.dispatchEvent(new Event("beforeunload"));
	vi.clearAllMocks();
});

const press = async () => {
	const page = mount(BookingSteps, {
		props: { primaryKey: "b1" },
		global: { provide: { values: ref(underWay) }, components: appComponents },
	});
	const button = (text: string) =>
		page
			.findAll("button")
			.filter((one) => one.text() === text)
			.at(-1);
	await button("Check out")?.trigger("click");
	await flushPromises();
	return { page, carryOut: () => button("Check out") };
};
const deeds = () => post.mock.calls.filter(([, body]) => !body.preview).length;

it("a step of a form that is saved is done at once, and the form is read anew", async () => {
	const { page, carryOut } = await press();
	expect(page.text()).not.toContain("not saved");
	await carryOut()?.trigger("click");
	await flushPromises();
	expect([deeds(), reload.mock.calls.length]).toEqual([1, 1]);
});

it("of a form that is not saved it is done only when its changes are given up, and then nobody is asked again", async () => {
	document.addEventListener("beforeunload", appGuard);
	const { page, carryOut } = await press();
	expect(page.text()).toContain("This form has changes that are not saved.");
	expect(carryOut()?.attributes("disabled")).toBeDefined();
	await carryOut()?.trigger("click");
	expect(deeds()).toBe(0);
	await page.find("input[type=checkbox]").setValue(true);
	await carryOut()?.trigger("click");
	await flushPromises();
	expect([deeds(), reload.mock.calls.length]).toEqual([1, 1]);
	expect(document.dispatchEvent(new Event("beforeunload", { cancelable: true, bubbles: true }))).toBe(true);
});
