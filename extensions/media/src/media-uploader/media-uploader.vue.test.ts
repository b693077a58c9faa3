import { enableAutoUnmount, flushPromises, type VueWrapper } from "@vue/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type AppOptions, mountInApp } from "../app/testing/mount-in-app.ts";
import MediaUploader from "./media-uploader.vue";

const yacht = "0b3c2f5e-9c1d-4a5e-8f6a-1c2d3e4f5a6b";

enableAutoUnmount(afterEach);

beforeEach(() => {
	document.documentElement.lang = "en-US";
});

const fileNamed = (name: string, type: string): File => new File(["content"], name, { type });

/** Directus without resumable uploads: files and items get ids in order. */
function server(options: { coverExists?: boolean; fail?: (url: string) => boolean } = {}) {
	let files = 0;
	let items = 0;
	let covers = options.coverExists ? 1 : 0;
	const created: Record<string, unknown>[] = [];
	const answer: AppOptions["answer"] = ({ method, url, body }) => {
		if (options.fail?.(url)) throw new Error("no");
		if (method === "post" && url === "/files") return { data: { id: `file-${++files}` } };
		if (method === "post" && url === "/items/media") {
			const row = body as Record<string, unknown>;
			created.push(row);
			if (row.is_primary) covers += 1;
			return { data: { id: `media-${++items}` } };
		}
		if (url === "/items/media") return { data: covers > 0 ? [{ id: "cover" }] : [] };
		return { data: { id: "media", status: "ready", progress: 100 } };
	};
	return { answer, created };
}

async function choose(wrapper: VueWrapper, files: File[]): Promise<void> {
	const input = wrapper.get<HTMLInputElement>("input[type=file]");
	Object.defineProperty(input.element, "files", { value: files, configurable: true });
	await input.trigger("change");
}

const done = (wrapper: VueWrapper, text: string) => vi.waitFor(() => expect(wrapper.text()).toContain(text));

it("makes a media item of every chosen file, and the first picture the cover", async () => {
	const { answer, created } = server();
	const { wrapper } = mountInApp(MediaUploader, { primaryKey: yacht }, { answer });
	await choose(wrapper, [
		fileNamed("tour.mov", "video/quicktime"),
		fileNamed("bow.jpg", "image/jpeg"),
		fileNamed("stern.png", "image/png"),
	]);
	await done(wrapper, "3 of 3 added");
	expect(created).toEqual([
		{ yacht, file: "file-1", is_primary: false },
		{ yacht, file: "file-2", is_primary: true },
		{ yacht, file: "file-3", is_primary: false },
	]);
	expect(wrapper.findAll("li").map((row) => row.text())).toEqual([
		expect.stringContaining("tour.mov"),
		expect.stringContaining("bow.jpg"),
		expect.stringContaining("stern.png"),
	]);
	expect(wrapper.get("li a").attributes("href")).toBe("/content/media/media-1");
});

it("takes files that are dropped on it", async () => {
	const { answer, created } = server({ coverExists: true });
	const { wrapper } = mountInApp(MediaUploader, { primaryKey: yacht }, { answer });
	await wrapper.get(".zone").trigger("dragover");
	expect(wrapper.get(".zone").text()).toContain("Drop to upload");
	await wrapper.get(".zone").trigger("drop", { dataTransfer: { files: [fileNamed("deck.webp", "image/webp")] } });
	await done(wrapper, "1 of 1 added");
	expect(created).toEqual([{ yacht, file: "file-1", is_primary: false }]);
});

it("does not make the form look edited when files are chosen", async () => {
	const onInput = vi.fn();
	const { wrapper } = mountInApp(MediaUploader, { primaryKey: yacht, onInput }, { answer: server().answer });
	await wrapper.get("input[type=file]").trigger("input", { bubbles: true });
	expect(onInput).not.toHaveBeenCalled();
});

it("is a button for the keyboard", async () => {
	const { wrapper } = mountInApp(MediaUploader, { primaryKey: yacht }, { answer: server().answer });
	const clicked = vi
		.spyOn(wrapper.get<HTMLInputElement>("input[type=file]").element, "click")
		.mockImplementation(() => undefined);
	expect(wrapper.get(".zone").element.tagName).toBe("BUTTON");
	expect(document.getElementById(wrapper.get(".zone").attributes("aria-describedby") ?? "")?.textContent).toContain(
		"JPEG",
	);
	await wrapper.get(".zone").trigger("click");
	expect(clicked).toHaveBeenCalledOnce();
});

it("refuses what cannot be a picture or a film, with the name of the file", async () => {
	const { answer, created } = server();
	const { wrapper } = mountInApp(MediaUploader, { primaryKey: yacht }, { answer });
	await choose(wrapper, [fileNamed("plan.pdf", "application/pdf"), fileNamed("logo.svg", "image/svg+xml")]);
	await flushPromises();
	expect(wrapper.findAll("[role=alert]").map((alert) => alert.text())).toEqual([
		expect.stringContaining("plan.pdf"),
		expect.stringContaining("logo.svg"),
	]);
	expect(created).toEqual([]);
});

it("lets a failed upload be tried again, and taken off the list", async () => {
	let isDown = true;
	const { answer, created } = server({ fail: (url) => isDown && url === "/files" });
	const { wrapper } = mountInApp(MediaUploader, { primaryKey: yacht }, { answer });
	await choose(wrapper, [fileNamed("bow.jpg", "image/jpeg")]);
	await done(wrapper, "The upload failed.");
	isDown = false;
	await wrapper.get("button[aria-label='Upload bow.jpg again']").trigger("click");
	await done(wrapper, "1 of 1 added");
	expect(created).toHaveLength(1);
	await wrapper.get("button[aria-label='Remove bow.jpg from the list']").trigger("click");
	expect(wrapper.find("li").exists()).toBe(false);
});

it("saves without a second upload when only the saving failed", async () => {
	let isDown = true;
	const { answer, created } = server({ fail: (url) => isDown && url === "/items/media" });
	const { wrapper, calls } = mountInApp(MediaUploader, { primaryKey: yacht }, { answer });
	await choose(wrapper, [fileNamed("bow.jpg", "image/jpeg")]);
	await done(wrapper, "The upload failed.");
	isDown = false;
	await wrapper.get("button[aria-label='Upload bow.jpg again']").trigger("click");
	await done(wrapper, "1 of 1 added");
	expect(calls.filter(({ url }) => url === "/files")).toHaveLength(1);
	expect(created).toHaveLength(1);
});

it("says why nothing can be added yet, or at all", () => {
	const { answer } = server();
	expect(mountInApp(MediaUploader, { primaryKey: "+" }, { answer }).wrapper.text()).toContain("Save the yacht first");
	expect(mountInApp(MediaUploader, { primaryKey: yacht }, { answer, mayCreate: false }).wrapper.text()).toContain(
		"may not add",
	);
});
