import { correlationId, isObject } from "@harborsmith/kit";
import type { RequestHandler } from "express";

/**
 * Directus shows people with admin access the message of an unknown error, SQL and all; it is in the log. What GraphQL
 * refuses before anything runs (places, but no path) is a mistake of the caller.
 */
const shown = (error: Record<string, unknown>, extensions: Record<string, unknown>): Record<string, unknown> => {
	if (extensions.code !== "INTERNAL_SERVER_ERROR") return { ...error, extensions };
	if (error.locations && !error.path) return { ...error, extensions: { ...extensions, code: "INVALID_INPUT" } };
	return { ...error, message: "An unexpected error occurred.", extensions };
};

/** The same error answer with the request's id in every error, so that a screenshot leads to the line in the log. */
export const withCorrelationId = (body: unknown, correlation_id: string): unknown => {
	if (!isObject(body) || !Array.isArray(body.errors)) return body;
	const errors = body.errors.map((error: unknown) =>
		isObject(error) ? shown(error, { ...(isObject(error.extensions) ? error.extensions : {}), correlation_id }) : error,
	);
	return { ...body, errors };
};

/** Gives every answer of Directus its `X-Correlation-Id`, and every error the same id. */
export const correlateErrors: RequestHandler = (request, response, next) => {
	const id = correlationId(request, response);
	const json = response.json.bind(response);
	response.json = (body) => json(withCorrelationId(body, id));
	next();
};
