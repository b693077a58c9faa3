import { flushPromises, mount } from "@vue/test-utils";
import { afterEach, expect, it, vi } from "vitest";
import { h } from "vue";
import { inIsland } from "../testing/island-root.ts";
import ClaimBooking from "./ClaimBooking.vue";

const press = async (status: number, extensions: object) => {
	const errors = [{ message: "refused", extensions }];
	vi.stubGlobal("fetch", async () => Response.json({ errors }, { status }));
	const props = { offer: { number: "HS-AAAAAAAA", token: "key" }, token: async () => "session" };
	const wrapper = mount(inIsland(() => h(ClaimBooking, props)));
	await wrapper.get("button").trigger("click");
	await flushPromises();
	return wrapper;
};
afterEach(() => vi.unstubAllGlobals());

it("a booking that another account keeps is not offered again, and the page says where it is", async () => {
	const wrapper = await press(409, { code: "INVALID_STATE", reason: "other_account" });
	expect(wrapper.get("[role=alert]").text()).toContain("already kept in another account");
	expect(wrapper.find("button").exists()).toBe(false);
});

it("a service that is busy can be asked once more", async () => {
	const wrapper = await press(503, { code: "SERVICE_UNAVAILABLE" });
	expect(wrapper.find("button").exists()).toBe(true);
});
