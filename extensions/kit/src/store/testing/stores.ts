import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createStore } from "../create-store.ts";
import type { Store } from "../store.ts";
import { startS3Server } from "./s3-server.ts";

export interface TestStore {
	/** What the suite ran on, for its title. */
	name: string;
	/** The variables that describe the store, as Directus and the worker read them. */
	env: Record<string, string>;
	store: Store;
	stop(): Promise<void>;
}

/** A store in a fresh folder. */
export async function createDiskTestStore(): Promise<TestStore> {
	const root = await mkdtemp(join(tmpdir(), "harborsmith-store-"));
	const env = { STORAGE_LOCATIONS: "local", STORAGE_LOCAL_DRIVER: "local", STORAGE_LOCAL_ROOT: root };
	return { name: "disk", env, store: createStore(env), stop: () => rm(root, { recursive: true, force: true }) };
}

/**
 * Every store that this machine can offer: always a disk, and a bucket where an S3 server is installed
 * (`go install github.com/versity/versitygw/cmd/versitygw@latest`, or MinIO, on the PATH).
 */
export async function openTestStores(): Promise<TestStore[]> {
	const server = await startS3Server();
	if (!server) {
		process.stderr.write(
			"S3: no server with ListParts and signature checks is installed; this suite ran on disk only.\n",
		);
		return [await createDiskTestStore()];
	}
	process.stderr.write(`S3: this suite ran on disk and on ${server.name}.\n`);
	return [await createDiskTestStore(), { ...server, name: `S3 (${server.name})`, store: createStore(server.env) }];
}
