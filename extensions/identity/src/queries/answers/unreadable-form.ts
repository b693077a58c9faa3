import { invalidInput } from "@harborsmith/kit";
import type { ErrorRequestHandler } from "express";

/** What the parser of forms says, in Directus's uploads and imports. */
const broken =
	/^(Unexpected end of (form|file)|Malformed (part header|content type|urlencoded form)|Multipart: Boundary not found|Unsupported content type|Missing Content-Type)/;

/** A form that cannot be read is a mistake of whoever sent it. */
export const unreadableForm: ErrorRequestHandler = (error, _request, _response, next) => {
	if (!(error instanceof Error) || !broken.test(error.message)) return next(error);
	next(invalidInput([{ field: "body", issue: "is no form that can be read" }]));
};
