import { UnrecoverableError } from "bullmq";
import { afterEach, expect, it, vi } from "vitest";
import { postTask } from "./post-task.ts";

const refund = () =>
	postTask({
		env: { DIRECTUS_URL: "http://directus:8055", WORKER_TOKEN: "worker-token" },
		task: "refund",
		body: {},
		signal: new AbortController().signal,
	});
const answers = (status: number) =>
	vi.stubGlobal("fetch", async () => new Response(status === 200 ? "{}" : "<h1>Not here</h1>", { status }));
afterEach(() => vi.unstubAllGlobals());

it("is done when the extension says so", async () => {
	answers(200);
	await expect(refund()).resolves.toBeUndefined();
});

it.each([400, 422])("gives a task up that is wrong in itself: %i", async (status) => {
	answers(status);
	await expect(refund()).rejects.toThrow(UnrecoverableError);
});

it.each([401, 402, 403, 404, 409, 500, 503])(
	"tries again whatever may pass, such as an address that leads elsewhere: %i",
	async (status) => {
		answers(status);
		await expect(refund()).rejects.not.toThrow(UnrecoverableError);
	},
);
