import { createError } from "@directus/errors";
import { expect, test } from "vitest";
import { refusalFor } from "./refusals.ts";

test.each(["VALUE_TOO_LONG", "VALUE_OUT_OF_RANGE"])(
	"%s names no field, since the host guesses the wrong one",
	(code) => {
		const Guessed = createError<{ collection: string; field: string }>(
			code,
			`Value for field "date_created" is wrong.`,
			400,
		);
		const refusal = refusalFor(new Guessed({ collection: "redirects", field: "date_created" }));
		expect(refusal).toMatchObject({
			code: "INVALID_INPUT",
			status: 400,
			message: expect.stringMatching(/ too (long|large)/),
		});
		expect(JSON.stringify(refusal)).not.toContain("date_created");
		expect(String(refusal)).not.toContain("date_created");
	},
);
