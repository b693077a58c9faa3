import type { Duplex, Readable } from "node:stream";
import { invalidInput } from "@harborsmith/kit";
import type { RequestHandler } from "express";

const ignore = (): void => undefined;

/**
 * Directus answers an import once its file is read: a form without a file would never be answered, a file whose sender has gone
 * be waited for until the limit of an hour, and one that breaks off before anybody reads it ends the process. Mounted before
 * Directus reads the form.
 */
export const watchUploads: RequestHandler = (request, response, next) => {
	const { pipe } = request;
	request.pipe = <Form extends NodeJS.WritableStream>(form: Form, options?: { end?: boolean }): Form => {
		request.pipe = pipe;
		let hasFile = false;
		form.on("file", (_field: string, file: Readable) => {
			hasFile = true;
			file.on("error", ignore);
		});
		const failed = form.listeners("error");
		form.removeAllListeners("error");
		// With a file its import answers, once.
		form.on("error", (error) => {
			if (!hasFile) for (const listener of failed) Reflect.apply(listener, form, [error]);
		});
		form.once("finish", () => {
			if (!hasFile && !response.headersSent) next(invalidInput([{ field: "file", issue: "is missing" }]));
		});
		request.once("close", () => {
			if (!request.complete && "destroy" in form) (form as unknown as Duplex).destroy(new Error("The sender has gone"));
		});
		return pipe.call(request, form, options) as Form;
	};
	next();
};
