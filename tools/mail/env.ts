import { z } from "zod";

const port = (standard: number) => z.coerce.number().int().min(1).max(65_535).default(standard);

const envSchema = z.object({
	MAIL_PORT: port(1025),
	MAIL_HTTP_PORT: port(8025),
	/** Folder that keeps the mails. */
	MAIL_STATE: z.string().min(1).default(".harborsmith/mail"),
});

/** @throws ZodError naming each wrong variable */
export const readEnv = (source: Record<string, unknown>) => envSchema.parse(source);
