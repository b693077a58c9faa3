import { flushPromises, mount } from "@vue/test-utils";
import { expect, it, vi } from "vitest";
import { ref } from "vue";
import WhenInput from "./when-input.vue";

const get = vi.fn(async (_path: string) => ({ data: { data: { timezone: "America/Los_Angeles" } } }));
vi.mock("@directus/extensions-sdk", () => ({ useApi: () => ({ get }), defineInterface: (config: unknown) => config }));

const VInput = {
	props: ["modelValue", "disabled"],
	emits: ["update:modelValue"],
	template: `<input :value="modelValue" :disabled="disabled" @change="$emit('update:modelValue', $event.target.value)" />`,
};
const VButton = { template: "<button><slot /></button>" };

const show = async (value: string | null, yacht: string | null = "y1") => {
	const wrapper = mount(WhenInput, {
		props: { value },
		global: { provide: { values: ref({ yacht }) }, components: { VInput, VButton } },
	});
	await flushPromises();
	return wrapper;
};
const typed = async (text: string) => {
	const wrapper = await show(null);
	await wrapper.find("input").setValue(text);
	return wrapper;
};

it("shows a moment on the yacht's clock and names the zone", async () => {
	const wrapper = await show("2026-03-08T20:00:00Z");
	expect(wrapper.find("input").element.value).toBe("2026-03-08T13:00");
	expect(wrapper.text()).toContain("PDT · America/Los_Angeles");
});

it("reads what is typed on the yacht's clock", async () => {
	const wrapper = await typed("2026-03-08T13:00");
	expect(wrapper.emitted("input")).toEqual([["2026-03-08T20:00:00.000Z"]]);
});

it("refuses a time that does not exist and asks which one when it comes twice", async () => {
	const gap = await typed("2026-03-08T02:30");
	expect(gap.emitted("input")).toBeUndefined();
	expect(gap.find("[role=alert]").text()).toContain("does not exist");
	const twice = await typed("2026-11-01T01:30");
	const buttons = twice.findAll("button");
	expect(buttons).toHaveLength(2);
	await buttons[1]?.trigger("click");
	expect(twice.emitted("input")).toEqual([["2026-11-01T09:30:00.000Z"]]);
});

it("waits for a yacht", async () => {
	const wrapper = await show(null, null);
	expect(wrapper.find("input").element.disabled).toBe(true);
	expect(wrapper.text()).toContain("Choose the yacht first");
});
