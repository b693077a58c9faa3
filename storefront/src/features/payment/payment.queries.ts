import { type PaymentsConfig, paymentsConfigAnswer } from "@harborsmith/contract/payments";
import { request } from "../../lib/api/request.ts";

/** Where the payment script comes from and with which public key; the same from the server and the browser. */
export async function paymentConfig(api: string): Promise<PaymentsConfig> {
	return (await request(api, "/payments/config", paymentsConfigAnswer)).data;
}
