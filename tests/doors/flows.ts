import type { TestStack } from "../support/stack.ts";

const idOf = ({ body }: { body: unknown }): string => (body as { data: { id: string } }).data.id;

/** Flows that change bookings as automations of a company do; each is called by its address. */
export interface TestFlows {
	/** Under the rights of whoever calls it. */
	asCaller: string;
	/** The same without events, as Directus has it unless told otherwise. */
	silent: string;
	/** With all rights, whoever calls it. */
	withAllRights: string;
	silentWithAllRights: string;
	close: () => Promise<void>;
}

export async function makeFlows({ api }: TestStack): Promise<TestFlows> {
	const post = async (path: string, body: object): Promise<string> => {
		const answer = await api(path, { method: "POST", body: JSON.stringify(body) });
		if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
		return idOf(answer);
	};
	const made: string[] = [];
	const flow = async (permissions: string, emitEvents: boolean): Promise<string> => {
		const id = await post("/flows", {
			name: "A test of doors",
			trigger: "webhook",
			status: "active",
			accountability: "all",
			options: { method: "POST", async: false, error_on_reject: true },
		});
		made.push(id);
		const operation = await post("/operations", {
			flow: id,
			name: "Change",
			key: "change",
			type: "item-update",
			position_x: 19,
			position_y: 1,
			options: {
				collection: "bookings",
				permissions,
				emitEvents,
				key: "{{$trigger.body.keys}}",
				payload: "{{$trigger.body.payload}}",
			},
		});
		await api(`/flows/${id}`, { method: "PATCH", body: JSON.stringify({ operation }) });
		return id;
	};
	return {
		asCaller: await flow("$trigger", true),
		silent: await flow("$trigger", false),
		withAllRights: await flow("$full", true),
		silentWithAllRights: await flow("$full", false),
		close: async () => {
			await api("/flows", { method: "DELETE", body: JSON.stringify(made) });
		},
	};
}
