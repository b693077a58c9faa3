import type { Accountability, RegisterFunctions } from "@directus/types";
import type { Logger } from "@harborsmith/kit";
import type { Knex } from "knex";
import { z } from "zod";

const everyMs = 5_000;

type Socket = { accountability?: Accountability | null; close: () => void };
const event = z.object({ client: z.custom<Socket>((value) => typeof value === "object" && value !== null) });

/**
 * A WebSocket keeps the rights it was opened with. Those of people who are suspended meanwhile, here or by another
 * process, are closed within seconds.
 */
export function closeSocketsOfSuspended({ action }: RegisterFunctions, database: Knex, logger: Logger): void {
	const open = new Set<Socket>();
	const remove = (meta: unknown) => open.delete(event.parse(meta).client);
	for (const name of ["websocket.connect", "websocket.auth.success"]) {
		action(name, (meta) => {
			open.add(event.parse(meta).client);
		});
	}
	for (const name of ["websocket.close", "websocket.error"]) action(name, remove);

	const userOf = ({ accountability }: Socket): string[] => (accountability?.user ? [accountability.user] : []);
	const look = async (): Promise<void> => {
		const users = [...new Set([...open].flatMap(userOf))];
		if (users.length === 0) return;
		const active = await database("directus_users").whereIn("id", users).where({ status: "active" }).pluck("id");
		const left = users.filter((user) => !active.includes(user));
		for (const socket of open) if (userOf(socket).some((user) => left.includes(user))) socket.close();
	};
	setInterval(() => {
		look().catch((err) => logger.warn({ err }, "Whose WebSockets may stay open could not be looked up"));
	}, everyMs).unref();
}
