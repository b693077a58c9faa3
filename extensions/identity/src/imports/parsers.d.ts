declare module "papaparse" {
	import type { Duplex } from "node:stream";

	interface Options {
		header: boolean;
		transformHeader: (header: string) => string;
		transform: (value: string) => unknown;
	}
	const papa: { NODE_STREAM_INPUT: 1; parse: (input: 1, options: Options) => Duplex };
	export default papa;
}

declare module "stream-json/streamers/StreamArray.js" {
	import type { Duplex } from "node:stream";

	const streamArray: { withParser: () => Duplex };
	export default streamArray;
}

declare module "ms" {
	export default function ms(duration: string): number;
}

declare module "lodash-es/set.js" {
	export default function set(row: object, path: string, value: unknown): void;
}
