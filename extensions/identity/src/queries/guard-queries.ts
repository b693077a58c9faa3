import type { HookExtensionContext, RegisterFunctions } from "@directus/types";
import { answerGraphqlReads } from "./answers/answer-graphql-reads.ts";
import { emptyCsv } from "./answers/empty-csv.ts";
import { refuseUnanswerable } from "./answers/refuse-unanswerable.ts";
import { unreadableForm } from "./answers/unreadable-form.ts";
import { guardBody } from "./guards/guard-body.ts";
import { guardFields } from "./guards/guard-fields.ts";
import { guardFlows } from "./guards/guard-flows.ts";
import { guardGraphql } from "./guards/guard-graphql.ts";
import { guardSocket } from "./guards/guard-socket.ts";
import { guardUrl } from "./guards/guard-url.ts";

/** Puts a guard at every door by which a query reaches Directus, before Directus itself reads it. */
export function guardQueries(
	{ filter, init }: Pick<RegisterFunctions, "filter" | "init">,
	directus: Pick<HookExtensionContext, "services" | "getSchema" | "logger">,
): void {
	const { logger } = directus;
	init("app.before", ({ app }) => app.use(guardUrl(logger)));
	init("middlewares.after", ({ app }) => {
		app.use(guardBody);
		app.use("/graphql", guardGraphql(directus));
	});
	init("routes.custom.after", ({ app }) => app.use(emptyCsv, unreadableForm, refuseUnanswerable(logger)));
	answerGraphqlReads(directus);
	guardSocket(filter);
	guardFlows(filter);
	guardFields(filter);
}
