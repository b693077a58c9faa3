import { DateTime } from "luxon";
import { preparePayment, requestBooking, requestQuote, supplyOfSlots, timed } from "../guest.ts";
import { inTurns, load, type Measured } from "../load.ts";
import { detailBody, listBody, placeOrder, type Shop } from "../peer/shop.ts";
import { startPeer } from "../peer/start-peer.ts";
import { type Line, perSecond, ratio } from "../report.ts";
import { refreshStatistics } from "../settle.ts";
import type { BenchStack } from "../stack.ts";

const headers = { "content-type": "application/json" };
const atOnce = 8;
const orders = 500;
const rounds = 2;
const warmUps = 3;

/**
 * What guests do most, here and in a common shop server on the same Postgres with as many products as yachts: a list, a
 * page, a page's calendar (which a shop does not have: its product page stands in), an order that waits for its payment.
 */
export async function measurePeer(stack: BenchStack, folder: string, yachts: number): Promise<Line[]> {
	const shop = await startPeer(stack, folder, yachts);
	const directus = stack.runtime.directus.url.replace("localhost", "127.0.0.1");
	const day = (offset: number): string => DateTime.now().plus({ days: offset }).toISODate();
	const slug = (n: number): string => `yacht-${1 + ((n * 37) % yachts)}`;
	const many = <Item>(make: (n: number) => Item): Item[] => Array.from({ length: 20_000 }, (_, n) => make(n));
	const details = many((n) => `/charter/yachts/${slug(n)}`);
	const calendars = many(
		(n) =>
			`/charter/yachts/${slug(n)}/availability?from=${day(2 + (n % 97))}&to=${day(32 + (n % 97))}&duration_min=240&charter_type=captained`,
	);
	const shopDetails = many((n) => detailBody(1 + ((n * 37) % yachts)));

	const ask = (turn: Omit<Parameters<typeof load>[0], "url">, url = directus) => load({ url, seconds: 3, ...turn });
	const loads = {
		list: () => ask({ paths: ["/charter/fleet?limit=24"] }),
		shopList: () => ask({ headers, bodies: [listBody()] }, shop.url),
		detail: () => ask({ paths: details }),
		shopDetail: () => ask({ headers, bodies: shopDetails }, shop.url),
		calendar: () => ask({ paths: calendars }),
	};
	// The first turn compiles both and is not counted.
	await inTurns(1, loads);
	const turns = await inTurns(3, loads);
	const { whole, ours, theirs } = await measureOrders(stack, shop, yachts);
	return [
		...compared("list of 24", turns.list, turns.shopList),
		...compared("page of one", turns.detail, turns.shopDetail),
		...compared("calendar of a month against the peer's page", turns.calendar, turns.shopDetail),
		{ what: "booking that waits for its payment, provider included", value: perSecond(whole) },
		{ what: "the same without the provider's time, which no order of the peer has asked yet", value: perSecond(ours) },
		{ what: "peer's order that waits for its payment", value: perSecond(theirs) },
		{ what: "bookings against orders, provider included", value: ratio(whole / theirs) },
		{ what: "bookings against orders", value: ratio(ours / theirs), goal: "≥ 8 ×", met: ours >= 8 * theirs },
	];
}

/**
 * Bookings and orders a second, in turns. Each is two requests: a quote and the booking, an item and the check-out. `whole`
 * has the payment that is prepared at the provider in it; `ours` ends, as the peer's order does, before a provider is asked.
 */
async function measureOrders(
	stack: BenchStack,
	{ url, database }: Shop,
	products: number,
): Promise<{ whole: number; ours: number; theirs: number }> {
	const slotsOf = supplyOfSlots(stack, { firstYacht: 200 });
	let product = 0;
	const book = async (): Promise<number> =>
		timed(await slotsOf(orders), atOnce, async (slot) => {
			const status = await requestBooking(stack.runtime.directus.url, await requestQuote(stack, slot));
			if (status !== 201) throw new Error(`A booking beside the peer was answered with ${status}.`);
		});
	const order = (): Promise<number> =>
		timed([...Array(orders).keys()], atOnce, () => placeOrder({ url }, 1 + (product++ % products)));
	// Our rate rises for more than a thousand bookings while the engine compiles what they take; the peer gets as many.
	for (let turn = 0; turn < warmUps; turn++) {
		await book();
		await order();
	}
	for (const each of [stack.runtime.postgres.url, database]) await refreshStatistics(each);
	const prepare = (): Promise<number> => timed([...Array(orders).keys()], atOnce, () => preparePayment(stack));
	await prepare();
	const seconds = { ours: 0, provider: 0, theirs: 0 };
	for (let round = 0; round < rounds; round++) {
		seconds.ours += await book();
		seconds.provider += await prepare();
		seconds.theirs += await order();
	}
	const count = rounds * orders;
	return {
		whole: count / seconds.ours,
		ours: count / (seconds.ours - seconds.provider),
		theirs: count / seconds.theirs,
	};
}

function compared(what: string, ours: Measured, theirs: Measured): Line[] {
	const refused = [ours, theirs].some(
		({ errors, statuses }) => errors > 0 || Object.keys(statuses).some((status) => !/^2/.test(status)),
	);
	if (refused)
		throw new Error(`${what}: some answers were refused: ${JSON.stringify([ours.statuses, theirs.statuses])}`);
	return [
		{ what: `${what}, ours`, value: perSecond(ours.perSecond) },
		{ what: `${what}, the peer`, value: perSecond(theirs.perSecond) },
		{ what: `${what}, ours against the peer`, value: ratio(ours.perSecond / theirs.perSecond) },
	];
}
