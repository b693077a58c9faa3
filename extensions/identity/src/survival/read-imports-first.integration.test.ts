import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

/** Sends a file in two parts with a pause between them; the status that comes back. */
const upload = (parts: [string, string], pauseMs: number): Promise<number | undefined> =>
	new Promise((resolve, reject) => {
		const { directus } = world.stack;
		const boundary = randomUUID();
		const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\nContent-Type: application/json\r\n\r\n`;
		const sent = request(`${directus.url}/utils/import/faqs`, {
			method: "POST",
			headers: {
				Authorization: `Bearer ${directus.admin_token}`,
				"Content-Type": `multipart/form-data; boundary=${boundary}`,
			},
		});
		sent.on("error", reject).on("response", (answer) => {
			answer.resume();
			resolve(answer.statusCode);
		});
		sent.write(head + parts[0]);
		void pause(pauseMs).then(() => sent.end(`${parts[1]}\r\n--${boundary}--\r\n`));
	});

it("ends an import whose last byte comes after its last row could have been written", async () => {
	const id = randomUUID();
	const row = JSON.stringify({ id, question: "Slow line?", answer: "It arrives.", status: "draft" });
	expect(await upload([`[${row}`, "]"], 1500)).toBe(200);
	expect(await world.one("SELECT question FROM faqs WHERE id = $1", [id])).toEqual({ question: "Slow line?" });
	await world.pool.query("DELETE FROM faqs WHERE id = $1", [id]);
}, 20_000);
