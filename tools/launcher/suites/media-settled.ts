import { Client } from "pg";
import { step } from "../process/step.ts";
import { pause } from "../process/stop.ts";

/** Waits until the worker has made the demo fleet's renditions, so that pages are tested with their pictures. */
export async function mediaSettled(database: string): Promise<void> {
	await step("The demo fleet's pictures and films are ready", async () => {
		const client = new Client({ connectionString: database });
		await client.connect();
		try {
			for (let seconds = 0; seconds < 900; seconds += 2) {
				const open = await client.query("select 1 from media where status in ('pending', 'processing') limit 1");
				if (open.rowCount === 0) return;
				await pause(2000);
			}
			throw new Error("The worker did not finish the demo fleet's media within 15 minutes.");
		} finally {
			await client.end();
		}
	});
}
