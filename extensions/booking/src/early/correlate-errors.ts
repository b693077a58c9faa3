import { correlationId } from "@harborsmith/kit";
import type { RequestHandler } from "express";

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** The same error answer with the request's id in every error, so that a screenshot leads to the line in the log. */
export const withCorrelationId = (body: unknown, correlation_id: string): unknown => {
	if (!isObject(body) || !Array.isArray(body.errors)) return body;
	const errors = body.errors.map((error: unknown) =>
		isObject(error)
			? { ...error, extensions: { ...(isObject(error.extensions) ? error.extensions : {}), correlation_id } }
			: error,
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
