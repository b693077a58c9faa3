import type { Context } from "../context.ts";
import { invalidRequest } from "./failure.ts";

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const find = (context: Context, id: unknown): unknown => {
	if (typeof id !== "string") return undefined;
	const { payment_intents, charges, customers, payment_methods, refunds } = context.tables;
	return payment_intents.get(id) ?? charges.get(id) ?? customers.get(id) ?? payment_methods.get(id) ?? refunds.get(id);
};

const refundsOf = (context: Context, owner: Fields): unknown => ({
	object: "list",
	data: context.tables.refunds.all().filter((refund) => refund.charge === owner.id),
	has_more: false,
	url: `/v1/charges/${String(owner.id)}/refunds`,
});

const expandPath = (context: Context, owner: unknown, path: string[]): void => {
	if (Array.isArray(owner)) {
		for (const item of owner) expandPath(context, item, path);
		return;
	}
	const [name, ...rest] = path;
	if (!isFields(owner) || name === undefined) return;
	if (owner.object === "charge" && name === "refunds") owner.refunds = refundsOf(context, owner);
	if (!(name in owner)) {
		const param = `expand[0]`;
		throw invalidRequest(`This property cannot be expanded (${path.join(".")}).`, { param });
	}
	owner[name] = find(context, owner[name]) ?? owner[name];
	if (rest.length > 0) expandPath(context, owner[name], rest);
};

/** Replaces ids by their objects along each path, such as `latest_charge.payment_method` or `data.customer`. */
export const expand = <T>(context: Context, body: T, paths: readonly string[]): T => {
	const copy = structuredClone(body);
	for (const path of paths) expandPath(context, copy, path.split("."));
	return copy;
};
