import type { JobName, JobPayloads, QueueName } from "@harborsmith/contract/queue";
import type { Processor, Register } from "./contract.ts";

type AnyProcessor = Processor<JobPayloads[JobName]>;

export interface Registry {
	/** The way for one queue's processors to be made known. */
	for(queue: QueueName): Register;
	find(queue: QueueName, name: JobName): AnyProcessor | undefined;
}

/** Which processor does which job. The same topic may have one in several queues. */
export function createRegistry(): Registry {
	const processors = new Map<string, AnyProcessor>();
	return {
		for: (queue) => (name, processor) => {
			// The payload was parsed by the schema of this very name, so the processor gets what it asks for.
			processors.set(`${queue} ${name}`, processor as AnyProcessor);
		},
		find: (queue, name) => processors.get(`${queue} ${name}`),
	};
}
