import { useApi } from "@directus/extensions-sdk";
import { type DeskOutcome, type DeskUseCase, deskAnswer } from "@harborsmith/contract/desk";
import { readableErrors } from "@harborsmith/contract/errors";
import type { RefusalCode } from "@harborsmith/contract/words";
import * as z from "zod/mini";
import { readerLocale } from "../reader/reader-locale.ts";

const refusal = z.object({ response: z.object({ data: readableErrors }) });

/** The sentence of a refusal; undefined when nobody answered. */
export const refusalOf = (error: unknown): string | undefined => {
	const read = refusal.safeParse(error);
	return read.success ? read.data.response.data.errors[0]?.message : undefined;
};

/** Refusals that say: the booking is not, or no more, what its page shows. */
const outdatedBy: readonly unknown[] = [
	"step_not_now",
	"move_not_allowed",
	"charter_is_over",
	"changed_meanwhile",
	"paid_meanwhile",
	"refund_other_than_shown",
	"total_other_than_shown",
] satisfies RefusalCode[];

export const isOutdated = (error: unknown): boolean => {
	const read = refusal.safeParse(error);
	return read.success && outdatedBy.includes(read.data.response.data.errors[0]?.extensions?.refusal);
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
