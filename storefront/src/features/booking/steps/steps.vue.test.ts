import { mount } from "@vue/test-utils";
import { describe, expect, it } from "vitest";
import { h, ref } from "vue";
import { aQuote } from "../../testing/a-quote.ts";
import { heron } from "../../testing/heron.ts";
import { inIsland } from "../../testing/island-root.ts";
import { type Customer, emptyCustomer } from "../customer/customer.ts";
import type { Draft } from "../draft/draft.ts";
import StepDetails from "./StepDetails.vue";
import StepExtras from "./StepExtras.vue";

const quote = aQuote(100_000, {
	due_now_cents: 25_000,
	balance_due_at: "2027-06-01T10:00:00-07:00",
	security_deposit_cents: 58_000,
	cancellation: [{ until: "2027-06-24T10:00:00-07:00", refund_bps: 10_000 }],
});

function details(issues: { field: string; issue: string }[] = []) {
	const customer = ref<Customer>({ ...emptyCustomer });
	const sent = ref(0);
	const wrapper = mount(
		inIsland(() =>
			h(StepDetails, {
				quote,
				timezone: "America/Los_Angeles",
				instant: true,
				busy: false,
				issues,
				modelValue: customer.value,
				"onUpdate:modelValue": (typed: Customer) => {
					customer.value = typed;
				},
				onNext: () => {
					sent.value += 1;
				},
			}),
		),
		{ attachTo: document.body },
	);
	return { wrapper, customer, sent };
}

describe("the guest's details", () => {
	it("name each missing field beside it and focus the first", async () => {
		const { wrapper, sent } = details();
		await wrapper.get("form").trigger("submit");
		await wrapper.vm.$nextTick();
		expect(sent.value).toBe(0);
		const field = wrapper.get("[name=first_name]");
		expect(field.attributes("aria-invalid")).toBe("true");
		const described = field.attributes("aria-describedby") ?? "";
		expect(wrapper.get(`[id="${described}"]`).text()).toBe("Write your first name.");
		expect(document.activeElement).toBe(field.element);
		wrapper.unmount();
	});

	it("take the complaint back as soon as the field is right, and go on", async () => {
		const { wrapper, customer, sent } = details();
		await wrapper.get("form").trigger("submit");
		await wrapper.get("[name=first_name]").setValue("Ana");
		expect(wrapper.get("[name=first_name]").attributes("aria-invalid")).toBe("false");
		await wrapper.get("[name=last_name]").setValue("Ruiz");
		await wrapper.get("[name=email]").setValue("ana@example.com");
		await wrapper.get("[name=phone]").setValue("+1 415 555 0117");
		await wrapper.get("[name=accept_terms]").setValue(true);
		await wrapper.get("form").trigger("submit");
		expect(sent.value).toBe(1);
		expect(customer.value).toMatchObject({ first_name: "Ana", accept_terms: true });
		wrapper.unmount();
	});

	it("show what the service found wrong at the right field", () => {
		const { wrapper } = details([{ field: "customer.email", issue: "Not an address." }]);
		expect(wrapper.get("[name=email]").attributes("aria-invalid")).toBe("true");
		expect(wrapper.findAll("[aria-invalid=true]")).toHaveLength(1);
		wrapper.unmount();
	});

	it("stand below the cancellation dates and the deposit", () => {
		const { wrapper } = details();
		const text = wrapper.text().replaceAll(/[\u202f\u00a0]/g, " ");
		expect(text).toContain("Until Thu, Jun 24, 2027, 10:00 AM PDT");
		expect(text.indexOf("$580 is taken at check-in")).toBeLessThan(text.indexOf("Hold my time"));
		wrapper.unmount();
	});
});

describe("guests and extras", () => {
	function extras(draft: Partial<Draft> = {}) {
		const model = ref<Draft>({ step: "extras", type: "captained", duration_min: 240, guests: 2, extras: {}, ...draft });
		const wrapper = mount(
			inIsland(() =>
				h(StepExtras, {
					yacht: heron,
					modelValue: model.value,
					"onUpdate:modelValue": (next: Draft) => {
						model.value = next;
					},
				}),
			),
		);
		const press = (label: string) => wrapper.get(`[aria-label="${label}"]`).trigger("click");
		return { wrapper, model, press };
	}

	it("stop at the legal number of guests and say why", async () => {
		const { wrapper, model, press } = extras({ guests: 5 });
		await press("One guest more");
		expect(model.value.guests).toBe(6);
		expect(wrapper.get('[aria-label="One guest more"]').attributes("disabled")).toBeDefined();
		expect(wrapper.text()).toContain("At most 6 passengers.");
	});

	it("count extras up to what is in stock; one for every guest is taken or not", async () => {
		const { wrapper, model, press } = extras();
		for (let presses = 0; presses < 6; presses++) await press("More: Paddleboard");
		expect(model.value.extras.paddleboard).toBe(4);
		await wrapper.get("input[type=checkbox]").setValue(true);
		expect(model.value.extras.brunch).toBe(1);
	});

	it("offer only what this kind of charter has, and name what is included", () => {
		expect(extras().wrapper.text()).toContain("Deckhand");
		const bareboat = extras({ type: "bareboat" }).wrapper.text();
		expect(bareboat).not.toContain("Deckhand");
		expect(bareboat).toContain("Cleaning: in the price");
	});
});
