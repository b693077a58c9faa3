import type { DeskInput } from "@harborsmith/contract/desk";
import { carryOut, type Host } from "./carry-out/carry-out.ts";
import { type BookingUseCase, because } from "./carry-out/use-case.ts";

interface Code {
	/** What the history says of it instead of a person. */
	code?: string;
	/** Lets go who has agreed to sail and is not free any more, instead of being refused. */
	release_crew?: boolean;
}

/** A charter is confirmed, paid or not; one whose hold ran out if its time is still free. */
export const confirm: BookingUseCase<DeskInput<"confirm"> & Code, Host> = (
	context,
	booking,
	{ reason, code, release_crew },
	acting,
	options,
) =>
	carryOut(context, booking, {
		name: "confirm",
		acting,
		changeOf: () => ({
			status: "confirmed",
			...(code ? { change_code: code } : {}),
			...(release_crew ? { release_crew } : {}),
			...because(reason),
		}),
		...options,
	});
