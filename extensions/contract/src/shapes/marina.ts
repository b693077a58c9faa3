import * as z from "zod/mini";

export const marina = z.object({
	slug: z.string(),
	name: z.string(),
	address: z.nullable(z.string()),
	latitude: z.nullable(z.number()),
	longitude: z.nullable(z.number()),
	directions: z.nullable(z.string()),
	parking: z.nullable(z.string()),
});
export type Marina = z.output<typeof marina>;
