// A worker process for one job, to be killed by a test: `node run-one.ts <state.json> <media> <file> <attempt>`.
import { setTimeout as wait } from "node:timers/promises";
import { createStore } from "@harborsmith/kit/store";
import { pino } from "pino";
import { processMedia } from "../process-media.ts";
import { fileRows } from "./file-rows.ts";

const [state = "", media = "", file = "", attempt = "1"] = process.argv.slice(2);
const store = createStore(process.env);
const slowStore: typeof store = {
	...store,
	// Slow enough that a kill hits the middle of the upload.
	putFile: async (key, path, type) => {
		await store.putFile(key, path, type);
		await wait(200);
	},
};
const outcome = await processMedia(
	{ media, file, attempt: Number(attempt) },
	{
		store: slowStore,
		rows: fileRows(state).rows,
		log: pino({ level: "silent" }),
		signal: new AbortController().signal,
		last_attempt: false,
		beat: async () => undefined,
	},
);
process.stdout.write(outcome);
