import {
	type DeskInput,
	type DeskOutcome,
	type DeskUseCase,
	deskInputs,
	deskPreview,
	deskUseCase,
} from "@harborsmith/contract/desk";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { handler, parse, refuse, refuseWrongMethods } from "@harborsmith/kit";
import type { Request, Response, Router } from "express";
import { callerOf } from "../access/caller.ts";
import { namingWhatIsInTheWay } from "../access/what-is-in-the-way.ts";
import { keyedRequest } from "../idempotency/idempotency.ts";
import { keyedAnswer } from "../idempotency/keyed-answer.ts";
import { outcomeOf } from "../use-cases/carry-out/outcome.ts";
import type { BookingUseCase } from "../use-cases/carry-out/use-case.ts";
import { deskUseCases } from "../use-cases/use-cases.ts";
import { openAtDesk } from "./open-at-desk.ts";

type Run<Name extends DeskUseCase> = Parameters<BookingUseCase<DeskInput<Name>>>;

const carryOutAtDesk = async <Name extends DeskUseCase>(name: Name, ...run: Run<Name>): Promise<DeskOutcome> =>
	outcomeOf(await deskUseCases[name](...run));

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
			if (!useCase) throw refuse("NOT_FOUND", "no_such_step", {});
			const caller = callerOf(request);
			const { booking, acting } = await openAtDesk(context, { id: String(request.params.id), caller, useCase });
			const { preview: _preview, ...said } = Object(request.body ?? {});
			const { preview } = parse(deskPreview, request.body ?? {});
			const input = parse(deskInputs[useCase], said);
			response.set("Cache-Control", "no-store, no-transform");
			const naming = <Answer>(run: () => Promise<Answer>): Promise<Answer> =>
				namingWhatIsInTheWay(context.directus, caller.accountability, run);
			if (preview) {
				const data = await naming(() => carryOutAtDesk(useCase, context, booking, input, acting, { preview }));
				return response.json({ data });
			}
			const scope = `desk.${useCase}:${booking}`;
			const keyed = keyedRequest(scope, caller, request.get("Idempotency-Key"), input);
			const answer = await keyedAnswer(context, keyed, booking, (keep) =>
				naming(() =>
					carryOutAtDesk(useCase, context, booking, input, acting, {
						beforeCommit: (trx, done) => keep(trx, outcomeOf(done)),
					}),
				),
			);
			return response.status(answer.status).type("json").send(answer.body);
		}),
	);
	router.use(refuseWrongMethods(router));
};
