import { mount } from "@vue/test-utils";
import { expect, it } from "vitest";
import ContactInput from "./contact-input.vue";

const contact = { first_name: "Anna", last_name: "Weber", email: "anna@example.com", phone: null };
const typed = (value: typeof contact | null, part: number, text: string | null): unknown => {
	const input = mount(ContactInput, { props: { value }, global: { stubs: { "v-icon": true, "v-input": Input } } });
	input.findAllComponents(Input).at(part)?.vm.$emit("update:model-value", text);
	return input.emitted("input")?.[0]?.[0];
};
const Input = { name: "VInput", template: "<input />", emits: ["update:model-value"] };

it("changes one part and keeps the others", () => {
	expect(typed(contact, 3, " +1 415 555 0100 ")).toEqual({ ...contact, phone: "+1 415 555 0100" });
});

it("begins from nothing, and is nothing again once its last part is emptied", () => {
	expect(typed(null, 0, "Anna")).toEqual({ first_name: "Anna" });
	expect(typed({ ...contact, last_name: "", email: "" }, 0, "")).toBeNull();
});
