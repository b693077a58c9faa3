import { deskInputs, deskPreview, deskUseCase } from "@harborsmith/contract/desk";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { charterError, handler, parse, refuseWrongMethods } from "@harborsmith/kit";
import type { Request, Response, Router } from "express";
import { callerOf } from "../access/caller.ts";
import { keyedRequest } from "../idempotency/idempotency.ts";
import { keyedAnswer } from "../idempotency/keyed-answer.ts";
import { runUseCase } from "../use-cases/run-use-case.ts";
import { openAtDesk } from "./open-at-desk.ts";

/** The staff's door to the use cases of a booking. */
export const registerRoutes = (router: Router, context: CharterContext): void => {
	const route = (run: (request: Request, response: Response) => Promise<unknown>) =>
		handler(run, context.directus.logger);
	router.post(
		"/bookings/:id/:use_case",
		route(async (request, response) => {
			await context.installation.require();
			await context.limits.read(request.ip);
			const useCase = deskUseCase(String(request.params.use_case));
			if (!useCase) throw charterError("NOT_FOUND", "There is no such use case of a booking.");
			const caller = callerOf(request);
			const { booking, accountability } = await openAtDesk(context, { id: String(request.params.id), caller, useCase });
			const { preview: _preview, ...said } = Object(request.body ?? {});
			const { preview } = parse(deskPreview, request.body ?? {});
			const input = parse(deskInputs[useCase], said);
			const run = () => runUseCase(context, { useCase, booking, input, accountability, preview });
			response.set("Cache-Control", "no-store, no-transform");
			if (preview) return response.json({ data: await run() });
			const scope = `desk.${useCase}:${booking}`;
			const keyed = keyedRequest(scope, caller, request.get("Idempotency-Key"), input);
			const answer = await keyedAnswer(context, keyed, booking, run);
			return response.status(answer.status).type("json").send(answer.body);
		}),
	);
	router.use(refuseWrongMethods(router));
};
