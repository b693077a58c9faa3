import { renameSync, writeFileSync } from "node:fs";
import { availableParallelism, setPriority } from "node:os";
import { Client } from "pg";
import { yachts } from "./data/yachts.ts";
import { readEnv } from "./env.ts";
import { inLanes } from "./in-lanes.ts";
import { print } from "./print.ts";
import { addMedia, dropLeftovers, mediaId, sortOut } from "./steps/media.ts";
import { openStudio } from "./studio.ts";

/**
 * Draws what the demo fleet lacks of its pictures and films and hands each to the worker as soon as it is drawn. Stopped
 * or killed at any point, the next run goes on with the next one. It gives way to everything else on the machine.
 */
setPriority(10);
const env = readEnv();
const client = new Client({ connectionString: env.database_url });
await client.connect();
try {
	const { wanted, lacking } = await sortOut(client, openStudio(yachts, env.ffmpeg, env.cache));
	if (env.list) writeWhole(env.list, JSON.stringify(wanted.map(mediaId)));
	await dropLeftovers(client, env.directus, lacking);
	print(`${lacking.length} of ${wanted.length} pictures and films to draw`);
	await inLanes(lacking, availableParallelism(), async (item) => {
		await addMedia(client, env.directus, item, await item.make());
		print(`${item.filename} is with the worker`);
	});
} finally {
	await client.end();
}

/** Whoever reads the file sees all of it or none. */
function writeWhole(path: string, text: string): void {
	writeFileSync(`${path}.new`, text);
	renameSync(`${path}.new`, path);
}
