import { errorAnswer } from "@harborsmith/contract/errors";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { answeredRefusal } from "../../../../tests/support/world/refusal.ts";
import { createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
let manager: string;
beforeAll(async () => {
	world = await createWorld();
	manager = await tokenOf(world.stack, "manager");
});
afterAll(() => world.close());

const inSpanish = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
	const set = (language: string | null) =>
		world.pool.query("UPDATE directus_users SET language = $1 WHERE email LIKE 'manager@%'", [language]);
	await set("es-ES");
	try {
		return await ask();
	} finally {
		await set(null);
	}
};
const patch = (id: string, fields: object) =>
	world.stack.api(`/items/bookings/${id}`, { method: "PATCH", token: manager, body: JSON.stringify(fields) });

test("a refusal is said in the language of whoever is signed in, with the same code and details", async () => {
	const booking = await world.book(await world.yacht(), 1, 3);
	const spanish = answeredRefusal(await inSpanish(() => patch(booking, { status: "completed" })));
	const english = answeredRefusal(await patch(booking, { status: "completed" }));
	expect(spanish.sentence).toBe(
		"Una reserva pendiente de pago no puede pasar a finalizada. Puede pasar a cancelada, confirmada o caducada.",
	);
	expect(english.sentence).toBe(
		"A booking that is awaiting payment cannot become completed. It can become cancelled, confirmed, or expired.",
	);
	const { correlation_id: _one, ...said } = spanish.details;
	const { correlation_id: _other, ...again } = english.details;
	expect([spanish.status, spanish.code, said]).toEqual([english.status, english.code, again]);
});

test("a field's refusal says it beside the field as well", async () => {
	const booking = await world.book(await world.yacht(), 1, 3);
	const { sentence, details } = answeredRefusal(
		await inSpanish(() => patch(booking, { cancellation_reason: "Laid by." })),
	);
	expect(sentence).toBe("El motivo de una cancelación se da en el cambio que cancela la reserva.");
	expect(details.details).toEqual([{ field: "cancellation_reason", issue: sentence }]);
});

test("our own routes answer in the language that the request asks for", async () => {
	const booking = await world.book(await world.yacht(), 1, 3);
	const ask = async (headers: Record<string, string>) => {
		const { body } = await world.stack.api(`/desk/bookings/${booking}/check-out`, {
			method: "POST",
			token: manager,
			body: JSON.stringify({ preview: true }),
			headers: { "Idempotency-Key": crypto.randomUUID(), ...headers },
		});
		return errorAnswer.parse(body).errors[0]?.message;
	};
	expect(await ask({ "Accept-Language": "es-MX,en;q=0.5" })).toMatch(/^«Desembarque» no corresponde ahora/);
	expect(await ask({ "Accept-Language": "de" })).toMatch(
		/^“Check out” is not for this charter now: it is awaiting payment\./,
	);
});
