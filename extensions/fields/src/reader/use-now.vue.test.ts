import { mount } from "@vue/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { defineComponent, h } from "vue";
import { useNow } from "./use-now.ts";

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-11-27T10:00:00Z") }));
afterEach(() => void vi.useRealTimers());

it("follows the clock while its component stands, and stops with it", async () => {
	const clock = mount(
		defineComponent({
			setup: () => {
				const now = useNow(1000);
				return () => h("time", now.value.toISOString());
			},
		}),
	);
	expect(clock.text()).toBe("2026-11-27T10:00:00.000Z");
	await vi.advanceTimersByTimeAsync(3000);
	expect(clock.text()).toBe("2026-11-27T10:00:03.000Z");
	clock.unmount();
	expect(vi.getTimerCount()).toBe(0);
});
