import type { AvailabilityDay } from "@harborsmith/contract/availability";
import { addDays } from "@harborsmith/domain/time";
import { mount } from "@vue/test-utils";
import { describe, expect, it } from "vitest";
import { h, nextTick, ref } from "vue";
import { inIsland } from "../testing/island-root.ts";
import CalendarGrid from "./CalendarGrid.vue";

const states = ["free", "few", "full", "closed"] as const;
const days = new Map(
	Array.from({ length: 31 }, (_, index): [string, AvailabilityDay] => {
		const date = addDays("2026-12-01", index);
		const state = states[index % 4] ?? "free";
		return [date, { date, state, from_price_cents: index % 4 < 2 ? 87_000 : null, starts: [] }];
	}),
);

function show(start = "2026-12-09") {
	const focused = ref(start);
	const selected = ref<string>();
	const wrapper = mount(
		inIsland(() =>
			h(CalendarGrid, {
				days,
				currency: "USD",
				labelled_by: "month",
				described_by: "help",
				today: "2026-12-02",
				max: "2027-06-30",
				week_start: 0,
				busy: false,
				focused: focused.value,
				"onUpdate:focused": (date: string) => {
					focused.value = date;
				},
				selected: selected.value,
				"onUpdate:selected": (date: string | undefined) => {
					selected.value = date;
				},
			}),
		),
		{ attachTo: document.body },
	);
	const cell = (date: string) => wrapper.get(`[data-date="${date}"]`);
	const press = async (key: string, options: { shiftKey?: boolean } = {}): Promise<void> => {
		await cell(focused.value).trigger("keydown", { key, ...options });
		await nextTick();
	};
	return { wrapper, focused, selected, cell, press };
}

describe("calendar grid", () => {
	it("is one tab stop, on the day that has the focus", () => {
		const { wrapper } = show();
		const stops = wrapper.findAll("[role=gridcell][tabindex='0']");
		expect(stops.map((stop) => stop.attributes("data-date"))).toEqual(["2026-12-09"]);
		expect(wrapper.get("table").attributes("role")).toBe("grid");
	});

	it("says state and price in words, not by colour", () => {
		const { cell } = show();
		expect(cell("2026-12-09").text()).toBe("9Wednesday, December 9, 2026, free, from$870");
		expect(cell("2026-12-10").text()).toContain("few times left, from");
		expect(cell("2026-12-11").text()).toContain("fully booked");
		expect(cell("2026-12-12").text()).toContain("not offered");
		expect(cell("2026-12-02").attributes("aria-current")).toBe("date");
	});

	it("moves the focus with the arrow keys, Home, End and by pages", async () => {
		const { press, focused } = show();
		await press("ArrowRight");
		expect(focused.value).toBe("2026-12-10");
		expect(document.activeElement?.getAttribute("data-date")).toBe("2026-12-10");
		await press("ArrowDown");
		expect(focused.value).toBe("2026-12-17");
		await press("Home");
		expect(focused.value).toBe("2026-12-13");
		await press("End");
		expect(focused.value).toBe("2026-12-19");
		await press("PageDown");
		expect(focused.value).toBe("2027-01-19");
		expect(document.activeElement?.getAttribute("data-date")).toBe("2027-01-19");
		await press("PageUp");
		await press("ArrowUp");
		expect(focused.value).toBe("2026-12-12");
	});

	it("never moves before today or past the booking window", async () => {
		const { press, focused } = show("2026-12-03");
		await press("PageUp", { shiftKey: true });
		expect(focused.value).toBe("2026-12-02");
		await press("PageDown", { shiftKey: true });
		expect(focused.value).toBe("2027-06-30");
	});

	it("chooses with Enter, Space or a touch, and only what is bookable", async () => {
		const { press, selected, cell } = show();
		await press("Enter");
		expect(selected.value).toBe("2026-12-09");
		expect(cell("2026-12-09").attributes("aria-selected")).toBe("true");
		await cell("2026-12-11").trigger("click");
		expect(selected.value).toBe("2026-12-09");
		expect(cell("2026-12-11").attributes("aria-disabled")).toBe("true");
		await cell("2026-12-13").trigger("click");
		expect(selected.value).toBe("2026-12-13");
	});

	it("leaves out weeks that are over", () => {
		const { wrapper } = show();
		expect(wrapper.find("[data-date='2026-12-01']").exists()).toBe(true);
		expect(wrapper.findAll("tbody tr")).toHaveLength(5);
	});
});
