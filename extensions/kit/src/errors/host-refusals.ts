import { ErrorCode, ForbiddenError, isDirectusError } from "@directus/errors";
import { z } from "zod";
import type { ErrorDetails } from "./charter-error.ts";

/** What the host or a Flow of it says on purpose, to whoever asked. */
export interface HostRefusal {
	code: string;
	status: number;
	message: string;
	extensions?: ErrorDetails | undefined;
}

const Refusal = z.object({
	code: z.string().min(1),
	status: z.int().min(400).max(499),
	message: z.string().min(1),
	extensions: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

const ownWrite = Symbol.for("harborsmith.own-write");
const hostCodes = new Set<string>([...Object.values(ErrorCode), "FAILED_VALIDATION"]);

/** What the host itself says to whoever may not, without details beside it. */
const mayNot = new ForbiddenError();

/** An operation of a Flow gives a refusal its code and its sentence, and never details beside them. */
const isOfFlow = (error: unknown): boolean =>
	isDirectusError(error) &&
	error.extensions === undefined &&
	!(error.code === mayNot.code && error.message === mayNot.message);

/** A code that somebody else than the host has thought of, and that is none of ours. */
export const hasForeignCode = (error: unknown): boolean => isDirectusError(error) && !hostCodes.has(error.code);

/** Whether the host has refused a row that the system wrote by itself: nobody who asked for something could have caused it. */
export const isOwnWriteRefused = (error: unknown): boolean =>
	typeof error === "object" && error !== null && ownWrite in error;

/**
 * For a write of the system: what the host's own rules say against it is a failure of ours. What Flows and our own rules
 * refuse stays what it is. @throws always, what was thrown
 */
export const rethrowOwnWrite = (error: unknown): never => {
	for (const one of [error].flat()) {
		if (!isDirectusError<ErrorDetails>(one) || !hostCodes.has(one.code) || isOfFlow(one)) continue;
		if (one.extensions?.refusal === undefined) Object.assign(one, { [ownWrite]: true });
	}
	throw error;
};

const isPlain = (error: unknown): boolean =>
	typeof error === "object" && error !== null && [Object.prototype, null].includes(Object.getPrototypeOf(error));

/** The refusal that the host, or a step of a Flow, has thrown: an error, or the plain object that a Flow makes of one. */
export const hostRefusal = (error: unknown): HostRefusal | undefined => {
	if (isOwnWriteRefused(error) || !(isDirectusError(error) || isPlain(error))) return undefined;
	return Refusal.safeParse(error).data;
};
