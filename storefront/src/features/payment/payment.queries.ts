import * as z from "zod/mini";
import { request } from "../../lib/api/request.ts";

const configSchema = z.object({
	data: z.object({
		publishable_key: z.string(),
		script_url: z.string(),
		demo: z._default(z.boolean(), false),
		/** The card form is a stand-in, which says so itself. */
		stand_in: z._default(z.boolean(), false),
	}),
});
export type PaymentConfig = z.output<typeof configSchema>["data"];

/** Where the payment script comes from and with which public key; the same from the server and the browser. */
export async function paymentConfig(api: string): Promise<PaymentConfig> {
	return (await request(api, "/payments/config", configSchema)).data;
}
