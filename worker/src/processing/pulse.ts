import type { QueueName } from "@harborsmith/contract/queue";

interface QueuePulse {
	/** When a job of this queue last started, progressed or ended here; undefined before the first. */
	last_moved_ms: number | undefined;
	/** Jobs of this queue that run in this process. */
	active: number;
}

/** Remembers that jobs move. Failures count as movement: a queue whose jobs fail is consumed, not stuck. */
export interface Pulse {
	started(queue: QueueName): void;
	moved(queue: QueueName): void;
	finished(queue: QueueName): void;
	of(queue: QueueName): QueuePulse;
}

export function createPulse(now: () => number): Pulse {
	const pulses = new Map<QueueName, QueuePulse>();
	const update = (queue: QueueName, change: number): void => {
		const { active } = pulse.of(queue);
		pulses.set(queue, { last_moved_ms: now(), active: Math.max(0, active + change) });
	};
	const pulse: Pulse = {
		started: (queue) => update(queue, 1),
		moved: (queue) => update(queue, 0),
		finished: (queue) => update(queue, -1),
		of: (queue) => pulses.get(queue) ?? { last_moved_ms: undefined, active: 0 },
	};
	return pulse;
}
