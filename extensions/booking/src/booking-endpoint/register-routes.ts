import { bookingRequest, cancelRequest, emptyRequest } from "@harborsmith/contract/bookings";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import type { UseCase } from "@harborsmith/domain";
import { handler, noStore, parse, refuseWrongMethods } from "@harborsmith/kit";
import type { Request, Response, Router } from "express";
import type * as z from "zod/mini";
import { type OpenedBooking, openBooking } from "../access/booking-access.ts";
import { type Caller, callerOf } from "../access/caller.ts";
import { claimBooking } from "../guests/claim-booking.ts";
import { type KeptAnswer, keyedRequest } from "../idempotency/idempotency.ts";
import { type KeepAnswer, keyedAnswer } from "../idempotency/keyed-answer.ts";
import { bookingInvite } from "../invite/booking-invite.ts";
import { inviteLink, openByTicket } from "../invite/invite-link.ts";
import { createBooking } from "../use-cases/book/create-booking.ts";
import { payBooking } from "../use-cases/pay/pay-booking.ts";
import { bookingView } from "../view/booking-view.ts";
import { cancelBooking } from "./cancel-booking.ts";
import { extendBookingHold } from "./extend-booking-hold.ts";

type Run = (request: Request, response: Response) => Promise<unknown>;

/** The routes of one booking, and the one that makes it. They stand beside the charter bundle's under `/charter`. */
export const registerRoutes = (router: Router, context: CharterContext): void => {
	const route = (run: Run) => handler(run, context.directus.logger);
	const sendKept = (response: Response, answer: KeptAnswer): void => {
		noStore(response).status(answer.status).type("json").send(answer.body);
	};
	/** Every route of one booking: who tries numbers, links and tickets is held up like who reads a lot. */
	const counted = async (request: Request, open: (number: string) => Promise<OpenedBooking>) => {
		await context.limits.read(request.ip);
		return open(String(request.params.number));
	};
	const opened = (request: Request, useCase: UseCase) =>
		counted(request, (number) => openBooking(context, number, callerOf(request), useCase));

	router.post(
		"/bookings",
		route(async (request, response) => {
			await context.installation.require();
			await context.limits.book(request.ip);
			const body = parse(bookingRequest, request.body);
			const caller = callerOf(request);
			const keyed = keyedRequest("charter.bookings", caller, request.get("Idempotency-Key"), body);
			const answer = await createBooking(context, { request: body, keyed, caller });
			sendKept(response, answer);
		}),
	);
	router.get(
		"/bookings/:number",
		route(async (request, response) => {
			noStore(response).json({ data: bookingView(context, await opened(request, "view")) });
		}),
	);
	/** A change of one booking under an `Idempotency-Key`. */
	const change = <Body extends z.ZodMiniType>(
		useCase: UseCase,
		body: Body,
		run: (
			booking: OpenedBooking,
			input: z.output<Body>,
			asked: { caller: Caller; keep: KeepAnswer },
		) => Promise<unknown>,
	): void => {
		const name = useCase.replaceAll("_", "-");
		router.post(
			`/bookings/:number/${name}`,
			route(async (request, response) => {
				await context.installation.require();
				const scope = `charter.${name}:${request.params.number}`;
				const input = parse(body, request.body ?? {});
				const caller = callerOf(request);
				const keyed = keyedRequest(scope, caller, request.get("Idempotency-Key"), input);
				const booking = await opened(request, useCase);
				sendKept(
					response,
					await keyedAnswer(context, keyed, booking.loaded.booking.id, (keep) => run(booking, input, { caller, keep })),
				);
			}),
		);
	};
	change("extend_hold", emptyRequest, (booking, _input, asked) => extendBookingHold(context, booking, asked));
	router.post(
		"/bookings/:number/pay",
		route(async (request, response) => {
			parse(emptyRequest, request.body ?? {});
			const { booking } = (await opened(request, "pay")).loaded;
			noStore(response).json({ data: await payBooking(context, booking) });
		}),
	);
	change("cancel", cancelRequest, (booking, request, asked) => cancelBooking(context, { booking, request, ...asked }));
	change("claim", emptyRequest, (booking, _input, { caller }) => claimBooking(context, booking, caller));
	router.post(
		"/bookings/:number/invite-link",
		route(async (request, response) => {
			parse(emptyRequest, request.body ?? {});
			noStore(response).json({ data: await inviteLink(context, await opened(request, "invite")) });
		}),
	);
	router.get(
		"/bookings/:number/invite.ics",
		route(async (request, response) => {
			const { ticket } = request.query;
			const booking =
				typeof ticket === "string"
					? await counted(request, (number) => openByTicket(context, number, ticket))
					: await opened(request, "invite");
			const invite = await bookingInvite(context, booking);
			const file = `attachment; filename="${booking.loaded.booking.number}.ics"`;
			noStore(response).set("Content-Disposition", file).type("text/calendar; charset=utf-8").send(invite);
		}),
	);
	router.use(refuseWrongMethods(router));
};
