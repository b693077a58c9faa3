import type { TestStack } from "./stack.ts";

/** A token of the demo persona that holds `role`. */
export const tokenOf = async ({ api, personas }: TestStack, role: string): Promise<string> => {
	const persona = personas.find((candidate) => candidate.role === role);
	const { body } = await api("/auth/login", {
		method: "POST",
		token: null,
		body: JSON.stringify({ email: persona?.email, password: persona?.password }),
	});
	return (body as { data: { access_token: string } }).data.access_token;
};
