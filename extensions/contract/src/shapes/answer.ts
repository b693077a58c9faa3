import * as z from "zod/mini";

/** The envelope of every answer that has no `meta`. */
export const dataOf = <Schema extends z.ZodMiniType>(schema: Schema) => z.object({ data: schema });
