import { mount } from "@vue/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { defineComponent, h, nextTick, ref } from "vue";
import RefundChoice from "./refund-choice.vue";

const VSelect = {
	props: ["modelValue", "items", "disabled"],
	emits: ["update:modelValue"],
	template: `<ul><li v-for="item in items" :key="item.value" @click="$emit('update:modelValue', item.value)">{{ item.text }}</li></ul>`,
};
const choices = ["all", "terms", "amount", "none"].map((value) => ({ value, text: value }));
const begin = new Date("2026-05-01T10:00:00Z");

beforeEach(() => {
	vi.useFakeTimers({ now: begin });
});
afterEach(() => {
	vi.useRealTimers();
});

/** 48 hours and two seconds before the charter, with half the price given back until 48 hours before. */
const show = async (values: object = {}) => {
	const form = {
		currency: "USD",
		paid_cents: 100_000,
		refunded_cents: 30_000,
		refunding_cents: 0,
		starts_at: "2026-05-03T10:00:02Z",
		policy: [{ hours_before: 48, refund_bps: 5000 }],
		cancelled_at: null,
		...values,
	};
	const chosen = ref<string | null>(null);
	const field = defineComponent(() => () => h(RefundChoice, { value: chosen.value, choices }));
	const page = mount(field, { global: { provide: { values: ref(form) }, components: { VSelect } } });
	const wrapper = page.findComponent(RefundChoice);
	return {
		wrapper,
		choose: async (value: string | null) => {
			wrapper.findComponent(VSelect).vm.$emit("update:modelValue", value);
			chosen.value = value;
			await nextTick();
		},
		sent: () => wrapper.emitted("setFieldValue")?.map(([change]) => change) ?? [],
	};
};

it("sends the amount that was seen along with the choice", async () => {
	const { wrapper, choose, sent } = await show();
	expect(wrapper.text()).toContain("terms: $350.00");
	await choose("terms");
	expect(wrapper.emitted("input")).toEqual([["terms"]]);
	expect(sent()).toEqual([{ field: "refund_cents", value: 35_000 }]);
	await choose("none");
	await choose("all");
	expect(sent().slice(1)).toEqual([
		{ field: "refund_cents", value: 0 },
		{ field: "refund_cents", value: 70_000 },
	]);
});

it("shows and sends what the terms give when their edge passes while the form is open", async () => {
	const { wrapper, choose, sent } = await show();
	await choose("terms");
	await vi.advanceTimersByTimeAsync(4000);
	expect(wrapper.text()).toContain("terms: $0.00");
	expect(sent()).toEqual([
		{ field: "refund_cents", value: 35_000 },
		{ field: "refund_cents", value: 0 },
	]);
});

it("leaves an amount that a person types alone, and takes it back with the choice", async () => {
	const { choose, sent } = await show();
	await choose("amount");
	expect(sent()).toEqual([]);
	await choose(null);
	expect(sent()).toEqual([{ field: "refund_cents", value: null }]);
});

it("says and sends nothing of a booking that is cancelled", async () => {
	const { choose, sent } = await show({ cancelled_at: "2026-05-01T09:00:00Z" });
	await choose("all");
	expect(sent()).toEqual([]);
});
