import { type Customer, customerFields } from "./customer.ts";

/**
 * What a fast guest, or the browser's own autofill, wrote into the served form before its script came alive. Hydration
 * would put the empty model over it, so this is read first.
 */
export function writtenBefore(): Partial<Customer> {
	if (typeof document === "undefined") return {};
	const written: Record<string, string | boolean> = {};
	for (const name of customerFields) {
		const field = document.querySelector<HTMLInputElement>(`form.step [name="${name}"]`);
		if (field?.type === "checkbox" ? field.checked : field?.value) {
			written[name] = field?.type === "checkbox" ? true : (field?.value ?? "");
		}
	}
	return written;
}
