import { languages, ledgerReasons, providerReasons } from "@harborsmith/contract/words";
import type {
	ChargePurpose,
	ChargeState,
	ChargeWay,
	LedgerState,
	PaymentKind,
	PaymentProvider,
} from "@harborsmith/domain/vocabulary";
import type { Choices } from "../../describe/index.ts";

/** Why money did not move, from the one catalogue. What else the provider says stands there as it says it. */
export const failureReasons: Choices = Object.fromEntries(
	[...ledgerReasons, ...providerReasons].map((reason) => [
		reason,
		Object.values(languages)
			.map(({ reasons }) => `${reasons[reason].charAt(0).toUpperCase()}${reasons[reason].slice(1)}`)
			.join(" | "),
	]),
);

export const providers: Choices<PaymentProvider> = {
	stripe: "Stripe | Stripe",
	cash: "Cash | Efectivo",
	bank: "Bank transfer | Transferencia",
	card_terminal: "Card terminal | Datáfono",
	import: "Imported | Importado",
};

export const chargePurposes: Choices<ChargePurpose> = {
	fare: "Fare | Precio",
	balance: "Balance | Resto",
	extra: "Extra | Extra",
	deposit: "Security deposit | Fianza",
	claim: "Claim | Reclamación",
	fee: "Fee | Cargo",
	voucher: "Voucher | Vale",
};

export const chargeStates: Choices<ChargeState> = {
	open: ["To be paid | Por pagar", "warn"],
	paid: ["Paid | Pagado", "good"],
	closed: ["Closed unpaid | Cerrado sin pagar", "quiet"],
};

export const chargeWays: Choices<ChargeWay> = {
	stripe: "Card | Tarjeta",
	external: "Another way | Otra vía",
};

export const paymentKinds: Choices<PaymentKind> = {
	charge: "Charge | Cobro",
	refund: "Refund | Reembolso",
	deposit_hold: "Deposit held | Fianza retenida",
	deposit_capture: "Deposit charged | Fianza cobrada",
	deposit_release: "Deposit released | Fianza liberada",
	transfer: "Transfer | Transferencia",
	transfer_reversal: "Transfer reversed | Transferencia revertida",
	external: "Paid elsewhere | Pagado por otra vía",
};

export const ledgerStates: Choices<LedgerState> = {
	succeeded: ["Succeeded | Correcto", "good"],
	pending: ["Pending | Pendiente", "warn"],
	failed: ["Failed | Fallido", "bad"],
};
