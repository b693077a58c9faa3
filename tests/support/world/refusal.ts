import { expect } from "vitest";

export interface Refusal {
	/** SQLSTATE, or the contract's code when it came through HTTP. */
	code: string;
	sentence: string;
	details: Record<string, unknown>;
}

/** What the database said to a statement that must not succeed. */
export async function refusal(statement: Promise<unknown>): Promise<Refusal> {
	const error: unknown = await statement.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	if (!(error instanceof Error)) throw new Error("The database accepted what it must refuse.");
	const { code, detail, message } = error as Error & { code?: string; detail?: string };
	const isOurs = code?.startsWith("HS") === true;
	return { code: code ?? "", sentence: message, details: isOurs && detail ? JSON.parse(detail) : {} };
}

/** What an answer of Directus says that must be a refusal with one of the contract's codes and a sentence. */
export function answeredRefusal(answer: { status: number; body: unknown }): Refusal & { status: number } {
	const { errors } = answer.body as { errors?: { message: string; extensions: Record<string, unknown> }[] };
	const [first] = errors ?? [];
	if (!first) throw new Error(`Not refused: ${answer.status} ${JSON.stringify(answer.body).slice(0, 500)}`);
	const { code, ...details } = first.extensions;
	expect(answer.status, first.message).toBeLessThan(500);
	expect(first.message, "a sentence, not a statement").toMatch(/^[A-Z0-9"].*[.!]$/s);
	expect(first.message).not.toMatch(/insert into|update "|select |hs\./i);
	return { status: answer.status, code: String(code), sentence: first.message, details };
}
