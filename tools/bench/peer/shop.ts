import { post } from "../post.ts";

/** What a guest of the peer does, by its shop API. */
export interface Shop {
	url: string;
	database: string;
}

interface Answer<Data> {
	data: Data | null;
	errors?: { message: string }[];
}

const list =
	"query { products(options: { take: 24 }) { totalItems items { id name slug variants { id priceWithTax currencyCode } } } }";
const detail =
	"query($slug: String!) { product(slug: $slug) { id name slug description featuredAsset { preview } assets { preview } variants { id name sku stockLevel priceWithTax currencyCode options { code } } } }";
const addItem = `mutation($variant: ID!) { addItemToOrder(productVariantId: $variant, quantity: 1) { __typename ... on Order { id } } }`;
const checkOut = `mutation($customer: CreateCustomerInput!, $address: CreateAddressInput!, $shipping: [ID!]!) {
	setCustomerForOrder(input: $customer) { __typename }
	setOrderShippingAddress(input: $address) { __typename }
	setOrderShippingMethod(shippingMethodId: $shipping) { __typename }
	transitionOrderToState(state: "ArrangingPayment") { __typename ... on Order { state } ... on OrderStateTransitionError { message transitionError } }
}`;

/** Bodies for the load tool, which sends the same kind of request over and over. */
export const listBody = (): string => JSON.stringify({ query: list });
export const detailBody = (n: number): string => JSON.stringify({ query: detail, variables: { slug: `yacht-${n}` } });

/** An order up to the moment when it waits for the payment, as a booking of ours does: two requests. */
export async function placeOrder({ url }: Pick<Shop, "url">, variant: number): Promise<void> {
	const first = await send<{ addItemToOrder: { __typename: string } }>(url, addItem, { variant: String(variant) });
	if (first.data.addItemToOrder.__typename !== "Order")
		throw new Error(`The peer refused the item: ${JSON.stringify(first.data)}`);
	const customer = {
		firstName: "Robin",
		lastName: "Measured",
		emailAddress: `${crypto.randomUUID().slice(0, 8)}@example.com`,
	};
	const address = { fullName: "Robin Measured", streetLine1: "1 Pier", city: "Sausalito", countryCode: "US" };
	const variables = { customer, address, shipping: ["1"] };
	const { data } = await send<{ transitionOrderToState: { state?: string } }>(url, checkOut, variables, first.token);
	if (data.transitionOrderToState.state !== "ArrangingPayment")
		throw new Error(`The peer refused the order: ${JSON.stringify(data)}`);
}

async function send<Data>(
	url: string,
	query: string,
	variables: object,
	token?: string,
): Promise<{ data: Data; token: string }> {
	const { status, headers, body } = await post(
		url,
		{ query, variables },
		token ? { authorization: `Bearer ${token}` } : {},
	);
	const answer = JSON.parse(body) as Answer<Data>;
	if (!answer.data || answer.errors)
		throw new Error(`The peer answered ${status}: ${JSON.stringify(answer.errors).slice(0, 300)}`);
	return { data: answer.data, token: String(headers["vendure-auth-token"] ?? token ?? "") };
}
