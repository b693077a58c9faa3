import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What is used of Vendure, which is no dependency of ours. */
interface VendureCore {
	bootstrap(config: object): Promise<{ close(): Promise<void> }>;
	DefaultLogger: new (options: { level: number }) => object;
	LogLevel: { Error: number };
	dummyPaymentHandler: object;
}
interface VendureCli {
	populate<App>(start: () => Promise<App>, initialData: object, productsCsv: string): Promise<App>;
}

const { PEER_FOLDER = "", DATABASE_URL = "", PORT = "", PEER_PRODUCTS = "1000" } = process.env;
const load = createRequire(join(PEER_FOLDER, "package.json"));
const core: VendureCore = load("@vendure/core");

const config = (synchronize: boolean): object => ({
	apiOptions: { hostname: "127.0.0.1", port: Number(PORT), adminApiPath: "admin-api", shopApiPath: "shop-api" },
	authOptions: {
		tokenMethod: ["bearer"],
		requireVerification: false,
		superadminCredentials: { identifier: "measured", password: randomUUID() },
	},
	dbConnectionOptions: { type: "postgres", url: DATABASE_URL, synchronize, logging: false, poolSize: 20 },
	paymentOptions: { paymentMethodHandlers: [core.dummyPaymentHandler] },
	importExportOptions: { importAssetsDir: PEER_FOLDER },
	logger: new core.DefaultLogger({ level: core.LogLevel.Error }),
	plugins: [],
});

const initialData = {
	defaultLanguage: "en",
	defaultZone: "Americas",
	countries: [{ name: "United States of America", code: "US", zone: "Americas" }],
	taxRates: [{ name: "Standard Tax", percentage: 10 }],
	shippingMethods: [{ name: "Standard Shipping", price: 500 }],
	paymentMethods: [],
	collections: [],
};

function productsCsv(count: number): string {
	const columns =
		"name,slug,description,assets,facets,optionGroups,optionValues,sku,price,taxCategory,stockOnHand,trackInventory,variantAssets,variantFacets";
	const rows = Array.from(
		{ length: count },
		(_, n) => `Yacht ${n + 1},yacht-${n + 1},A yacht to measure with,,,,,SKU${n + 1},900.00,standard,1000000,false,,`,
	);
	return [columns, ...rows].join("\n");
}

/** `fill` makes the schema in an empty database and the products; without it the server serves what is there. */
if (process.argv[2] === "fill") {
	const products = join(tmpdir(), `harborsmith-peer-${process.pid}.csv`);
	writeFileSync(products, productsCsv(Number(PEER_PRODUCTS)));
	const cli: VendureCli = load("@vendure/core/cli");
	const filled = await cli.populate(() => core.bootstrap(config(true)), initialData, products);
	await filled.close();
	rmSync(products);
	process.exit(0);
}
await core.bootstrap(config(false));
