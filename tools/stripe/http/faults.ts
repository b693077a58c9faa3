import { z } from "zod";

/**
 * What goes wrong with a call. `before` leaves no effect, `after` has done its work when the answer is lost; Stripe
 * keeps the answer for the idempotency key in the latter case, a 500 included.
 */
export const faultSchema = z.strictObject({
	kind: z.enum(["delay", "error_before", "error_after", "drop_before", "drop_after", "hang_after"]),
	method: z.enum(["GET", "POST", "DELETE"]).optional(),
	/** A regular expression on the path, such as `/confirm$`. */
	path: z.string().max(200).optional(),
	/** Calls that it hits. */
	times: z.int().min(1).max(100_000).default(1),
	/** Pause of `delay`, in milliseconds. */
	ms: z.int().min(0).max(120_000).default(1000),
	/** Status of the errors. */
	status: z.int().min(400).max(599).default(500),
});

export type Fault = z.output<typeof faultSchema>;

export interface Faults {
	add: (fault: Fault) => void;
	clear: () => void;
	/** The fault that hits this call, if any; it is used up by that. */
	take: (method: string, path: string) => Fault | undefined;
}

export const createFaults = (): Faults => {
	let armed: Fault[] = [];
	return {
		add: (fault) => armed.push(fault),
		clear: () => {
			armed = [];
		},
		take: (method, path) => {
			const hit = armed.find(
				(fault) => (!fault.method || fault.method === method) && (!fault.path || new RegExp(fault.path).test(path)),
			);
			if (!hit) return undefined;
			hit.times -= 1;
			armed = armed.filter((fault) => fault.times > 0);
			return hit;
		},
	};
};
