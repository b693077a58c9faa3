import { useApi } from "@directus/extensions-sdk";
import { type DeskOutcome, type DeskUseCase, deskAnswer } from "@harborsmith/contract/desk";
import { readableErrors } from "@harborsmith/contract/errors";
import * as z from "zod/mini";
import { readerLocale } from "../reader/reader-locale.ts";

const refusal = z.object({ response: z.object({ data: readableErrors }) });

/** The sentence of a refusal; undefined when nobody answered. */
export const refusalOf = (error: unknown): string | undefined => {
	const read = refusal.safeParse(error);
	return read.success ? read.data.response.data.errors[0]?.message : undefined;
};

/** Whether a refusal says that the booking is not, or no more, what its page shows. */
export const isOutdated = (error: unknown): boolean => {
	const read = refusal.safeParse(error);
	return read.success && read.data.response.data.errors[0]?.extensions?.code === "INVALID_STATE";
};

export interface Step {
	booking: string;
	useCase: DeskUseCase;
	input: Record<string, unknown>;
}

/** The desk's door to the use cases of a booking. */
export function useDesk() {
	const api = useApi();
	const post = async ({ booking, useCase, input }: Step, more: object, key: string): Promise<DeskOutcome> => {
		const path = `/desk/bookings/${encodeURIComponent(booking)}/${useCase.replaceAll("_", "-")}`;
		const reply = await api.post(
			path,
			{ ...input, ...more },
			{
				headers: { "Idempotency-Key": key, "Accept-Language": readerLocale() },
			},
		);
		return deskAnswer.parse(reply.data).data;
	};
	return {
		/** What would happen; nothing of it does. */
		preview: (step: Step): Promise<DeskOutcome> => post(step, { preview: true }, crypto.randomUUID()),
		/** Does it. The same `key` is the same press. */
		carryOut: (step: Step, key: string): Promise<DeskOutcome> => post(step, {}, key),
	};
}
