import { z } from "zod";
import { applyGuarantees } from "./apply-guarantees.ts";

const { DATABASE_URL } = z.object({ DATABASE_URL: z.url() }).parse(process.env);
const { changed, files } = await applyGuarantees(DATABASE_URL);
process.stdout.write(
	changed ? `Database guarantees applied: ${files} files.\n` : "Database guarantees are in place.\n",
);
