import { useStores } from "@directus/extensions-sdk";
import * as z from "zod/mini";

const choices = z.array(z.object({ text: z.string(), value: z.string() }));

/** How the form itself calls the fields of a booking, and what may be chosen there. */
export function useFormWords() {
	const { useFieldsStore } = useStores();
	const fields = useFieldsStore();
	const get = (name: string) => fields.getField("bookings", name);
	return {
		label: (name: string): string => get(name)?.name ?? name,
		choices: (name: string): z.output<typeof choices> => {
			const read = choices.safeParse(get(name)?.meta?.options?.choices);
			return read.success ? read.data : [];
		},
	};
}
