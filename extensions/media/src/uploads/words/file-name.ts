import { z } from "zod";

/** A name under which a file is downloaded: one part of a path, fit for a header and for a disk. */
export const fileName = z
	.string()
	.max(255)
	.regex(/^[^/\\\p{Cc}\p{Cs}]+$/u, "must be a name without slashes and control characters");
