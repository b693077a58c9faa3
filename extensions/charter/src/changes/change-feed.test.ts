import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createChangeFeed, type ListenConnection } from "./change-feed.ts";

class FakeConnection extends EventEmitter implements ListenConnection {
	isDead = false;
	query = (_sql: string): Promise<unknown> => (this.isDead ? new Promise(() => undefined) : Promise.resolve());
	end = (): Promise<void> => Promise.resolve();
}

const log = { error: vi.fn(), warn: vi.fn(), info: vi.fn(), debug: vi.fn() };

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const start = async () => {
	const connections: FakeConnection[] = [];
	const heard: string[] = [];
	const feed = createChangeFeed(async () => {
		const connection = new FakeConnection();
		connections.push(connection);
		return connection;
	}, log);
	feed.onChange((yacht, part) => heard.push(part === "calendar" ? `${yacht} (calendar)` : yacht));
	feed.start();
	await vi.advanceTimersByTimeAsync(1);
	return { feed, heard, connections };
};

it("passes on what other processes changed and forgets everything when it begins to listen", async () => {
	const { feed, heard, connections } = await start();
	expect([feed.live(), heard]).toEqual([true, ["*"]]);
	connections[0]?.emit("notification", { payload: "yacht-1" });
	connections[0]?.emit("notification", { payload: "calendar:yacht-2" });
	feed.announce("yacht-3", "calendar");
	expect(heard).toEqual(["*", "yacht-1", "yacht-2 (calendar)", "yacht-3 (calendar)"]);
	await feed.close();
});

it("is not live while the connection is gone and listens again by itself", async () => {
	const { feed, heard, connections } = await start();
	connections[0]?.emit("error", new Error("gone"));
	expect(feed.live()).toBe(false);
	await vi.advanceTimersByTimeAsync(200);
	expect([feed.live(), connections.length, heard]).toEqual([true, 2, ["*", "*"]]);
	await feed.close();
});

it("gives back every connection on which listening failed", async () => {
	const connections: FakeConnection[] = [];
	const ended: FakeConnection[] = [];
	const feed = createChangeFeed(async () => {
		const connection = new FakeConnection();
		connections.push(connection);
		if (connections.length <= 5) connection.query = () => Promise.reject(new Error("too many clients"));
		connection.end = async () => {
			ended.push(connection);
		};
		return connection;
	}, log);
	feed.start();
	await vi.advanceTimersByTimeAsync(20_000);
	expect(feed.live()).toBe(true);
	expect(connections).toHaveLength(6);
	expect(ended).toEqual(connections.slice(0, 5));
	await feed.close();
});

it("finds a connection that is dead without saying so", async () => {
	const { feed, connections } = await start();
	const [first] = connections;
	if (first) first.isDead = true;
	await vi.advanceTimersByTimeAsync(4_001);
	expect(feed.live()).toBe(false);
	await vi.advanceTimersByTimeAsync(200);
	expect(feed.live()).toBe(true);
	await feed.close();
});

it("stays closed", async () => {
	const { feed, connections } = await start();
	await feed.close();
	connections[0]?.emit("end");
	await vi.advanceTimersByTimeAsync(60_000);
	expect([feed.live(), connections.length]).toEqual([false, 1]);
});
