import type { RefusalCode, RefusalParams } from "@harborsmith/contract/words";
import { refuse } from "@harborsmith/kit";

type OfValue = Extract<RefusalCode, `value_${string}`>;

/** @throws INVALID_INPUT that says in a sentence what is wrong with the value of a field, which `params` name */
export function refuseValue<Code extends OfValue>(
	refusal: Code,
	params: RefusalParams<Code> & { name: string },
): never {
	throw refuse("INVALID_INPUT", refusal, params, { field: params.name });
}
