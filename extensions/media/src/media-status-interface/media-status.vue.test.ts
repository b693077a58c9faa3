import { enableAutoUnmount, flushPromises } from "@vue/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { mountInApp } from "../app/testing/mount-in-app.ts";
import MediaStatus from "./media-status.vue";

const id = "7b0c2f5e-9c1d-4a5e-8f6a-1c2d3e4f5a6b";
const folder = `${id}__11111111-1-abcd/`;
const film = {
	images: [],
	video: {
		master: `${folder}master.m3u8`,
		poster: `${folder}poster.jpg`,
		renditions: [{ width: 1280, height: 720, bandwidth: 2_100_000, codecs: "avc1.64001f" }],
		captions: `${folder}captions.vtt`,
	},
};

enableAutoUnmount(afterEach);

beforeEach(() => {
	vi.useFakeTimers();
	document.documentElement.lang = "en-US";
});

afterEach(() => {
	vi.useRealTimers();
});

function show(items: Record<string, unknown>[], props: Record<string, unknown> = {}) {
	let at = 0;
	return mountInApp(
		MediaStatus,
		{ primaryKey: id, ...props },
		{
			answer: ({ method }) => {
				if (method === "post") return {};
				const item = items[Math.min(at, items.length - 1)];
				at += 1;
				if (item === undefined || item.error) throw new Error("offline");
				return { data: { id, kind: "video", ...item } };
			},
		},
	);
}

it("says in words, not by colour alone, how far it is, and follows it until it is ready", async () => {
	const { wrapper, calls } = show([
		{ status: "pending", progress: 0 },
		{ status: "processing", progress: 41 },
		{ status: "ready", progress: 100, renditions: film },
	]);
	await flushPromises();
	expect(wrapper.get("[role=status]").text()).toContain("Waiting for its turn");
	await vi.advanceTimersByTimeAsync(2000);
	expect(wrapper.get("[role=status]").text()).toMatch(/Being prepared.*41 % done/);
	expect(wrapper.get("[role=progressbar]").attributes("aria-valuenow")).toBe("41");
	await vi.advanceTimersByTimeAsync(2000);
	expect(wrapper.get("[role=status]").text()).toBe("Ready");
	expect(wrapper.find("[role=progressbar]").exists()).toBe(false);
	const asked = calls.length;
	await vi.advanceTimersByTimeAsync(60_000);
	expect(calls).toHaveLength(asked);
});

it("shows what was made of a film", async () => {
	const { wrapper } = show([{ status: "ready", progress: 100, renditions: film, alt: "Under sail" }]);
	await flushPromises();
	expect(wrapper.get("img").attributes()).toMatchObject({ src: `/renditions/${folder}poster.jpg`, alt: "Under sail" });
	expect(wrapper.text()).toContain("1280 × 720 · 2.1 Mbit/s");
	expect(wrapper.text()).toContain("With captions");
});

it("shows what was made of a picture", async () => {
	const images = [400, 800, 1600].flatMap((width) =>
		["avif", "webp"].map((format) => ({
			name: `${folder}w${width}.${format}`,
			format,
			width,
			height: width / 2,
			bytes: 20_480,
		})),
	);
	const { wrapper } = show([{ kind: "image", status: "ready", progress: 100, renditions: { images, video: null } }]);
	await flushPromises();
	expect(wrapper.get("img").attributes("src")).toBe(`/renditions/${folder}w800.webp`);
	expect(wrapper.findAll("li")).toHaveLength(6);
	expect(wrapper.text()).toContain("AVIF 1600 × 800 · 20 kB");
});

it("gives the reason of a failure, and tries again when asked to", async () => {
	const { wrapper, calls } = show([
		{ status: "failed", failure: { code: "playlist", params: {} } },
		{ status: "pending", progress: 0 },
	]);
	await flushPromises();
	expect(wrapper.get("aside").text()).toContain("This is a playlist");
	await wrapper.get("button").trigger("click");
	await flushPromises();
	expect(calls.find(({ method }) => method === "post")?.url).toBe(`/media/${id}/retry`);
	expect(wrapper.get("[role=status]").text()).toContain("Waiting for its turn");
	expect(wrapper.find("button").exists()).toBe(false);
});

it("says that the earlier version is still shown when only a renewal failed", async () => {
	const { wrapper } = show([
		{ status: "ready", progress: 100, renditions: film, failure: { code: "captions_unreadable", params: {} } },
	]);
	await flushPromises();
	expect(wrapper.get("aside").attributes("data-type")).toBe("warning");
	expect(wrapper.get("aside").text()).toMatch(/captions file cannot be read.*still shown/);
});

it("offers to try again when nothing has moved for two minutes", async () => {
	const { wrapper } = show([{ status: "processing", progress: 41 }]);
	await flushPromises();
	expect(wrapper.find("button").exists()).toBe(false);
	await vi.advanceTimersByTimeAsync(125_000);
	expect(wrapper.get("button").text()).toContain("Try again");
});

it("goes on asking, less often, while Directus does not answer", async () => {
	const { wrapper, calls } = show([{ error: true }, { error: true }, { status: "ready", progress: 100 }]);
	await flushPromises();
	expect(wrapper.text()).toContain("could not be read");
	await vi.advanceTimersByTimeAsync(30_000);
	expect(wrapper.get("[role=status]").text()).toBe("Ready");
	expect(calls).toHaveLength(3);
});

it("stops asking when the form is closed", async () => {
	const { wrapper, calls } = show([{ status: "processing", progress: 1 }]);
	await flushPromises();
	wrapper.unmount();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(calls).toHaveLength(1);
});

it("asks nothing for an item that is not saved, and offers no retry to who may not change it", async () => {
	const fresh = show([], { primaryKey: "+" });
	await flushPromises();
	expect(fresh.calls).toEqual([]);
	expect(fresh.wrapper.text()).toContain("Save this first");
	const locked = show([{ status: "failed", failure: { code: "in_words", params: { words: "x" } } }], {
		disabled: true,
	});
	await flushPromises();
	expect(locked.wrapper.find("button").exists()).toBe(false);
});

it("speaks Spanish to those who do, and English to everyone else", async () => {
	document.documentElement.lang = "es-ES";
	const spanish = show([{ status: "failed" }]);
	await flushPromises();
	expect(spanish.wrapper.text()).toContain("Reintentar");
	document.documentElement.lang = "fi-FI";
	const other = show([{ status: "failed" }]);
	await flushPromises();
	expect(other.wrapper.text()).toContain("Try again");
});
