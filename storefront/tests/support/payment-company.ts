import type { TestStack } from "../../../tests/support/stack.ts";

/** The payment company's stand-in: whether its messages about payments arrive. */
export function paymentCompany({ stripe }: TestStack) {
	const control = async (path: string, body: object = {}): Promise<void> => {
		const headers = { Authorization: `Bearer ${stripe.secret_key}` };
		const init = { method: "POST", headers, body: JSON.stringify(body) };
		const answer = await fetch(`${stripe.api_base}/_demo/${path}`, init);
		if (!answer.ok) throw new Error(`The stand-in refused ${path}: ${await answer.text()}`);
	};
	return {
		/** Keeps its messages to itself until they are let go. */
		fallSilent: () => control("webhooks", { delivery: "hold" }),
		speak: () => control("webhooks/release"),
		reset: () => control("reset"),
	};
}
