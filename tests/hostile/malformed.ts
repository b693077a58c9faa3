import fc from "fast-check";
import type { Asked } from "./client.ts";

const paths = [
	"/items/yachts",
	"/items/%ff",
	"/items/%00",
	"/items/yachts/%",
	"/items/yachts/..%2f..%2fetc%2fpasswd",
	"//items/yachts",
	"/users/me",
	"/files/not-a-uuid",
	"/assets/not-a-uuid",
	"/assets/%00?key=x",
	"/charter/fleet",
	"/charter/quotes",
	"/charter/bookings",
	"/charter/bookings/HS-00000000",
	"/charter/bookings/%ff/cancel",
	"/payments/stripe/webhook",
	"/payments/config",
	"/payments/tasks/refund",
	"/media/x/retry",
	"/renditions/%ff",
	"/graphql",
	"/graphql/system",
	"/auth/login",
	"/auth/refresh",
	"/auth/password/reset",
	"/server/info",
	"/server/specs/oas",
	"/utils/hash/generate",
	"/utils/hash/verify",
	"/utils/random/string?length=x",
	"/utils/sort/pages",
	"/utils/import/pages",
	"/utils/export/yachts",
	"/utils/revert/0",
	"/utils/cache/clear",
	"/flows/trigger/x",
	"/shares/info/x",
	"/schema/snapshot",
	"/permissions/me",
	"/roles/me",
	"/extensions",
	"/files/tus",
	"/files/tus/x",
	"/websocket",
	"/collections/x",
	"/fields/yachts/x",
	"/relations/yachts/x",
	"/versions/x/save",
	"/comments",
	"/nowhere",
];

const bodies = [
	"",
	"{",
	"null",
	"[]",
	"{}",
	'"text"',
	"[null]",
	'{"a":"\\u0000"}',
	'{"query":[]}',
	'{"query":"{"}',
	'{"keys":{}}',
	'{"keys":[null],"data":{}}',
	'{"data":1}',
	'{"email":1,"password":[]}',
	'{"item":null,"to":null}',
	'{"string":{"a":1}}',
	'{"string":"x","hash":1}',
	'{"url":1}',
	'{"__proto__":{"admin":true}}',
	`${"[".repeat(20_000)}${"]".repeat(20_000)}`,
	`${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`,
];

const types = [
	"application/json",
	"application/json; charset=x",
	"text/plain",
	"application/x-www-form-urlencoded",
	"multipart/form-data",
	"multipart/form-data; boundary=x",
	"application/offset+octet-stream",
	"application/xml",
	"é",
];

const methods = ["GET", "HEAD", "OPTIONS", "POST", "PATCH", "PUT", "DELETE", "SEARCH", "TRACE", "PROPFIND"];

const oddHeaders: Record<string, string>[] = [
	{},
	{ authorization: "Bearer" },
	{ authorization: "Bearer a.b.c" },
	{ authorization: "Basic x" },
	{ cookie: "harborsmith_session=%ff; a=%" },
	{ "x-manage-token": "x".repeat(3_000) },
	{ "idempotency-key": "\t" },
	{ "if-none-match": "*" },
	{ range: "bytes=9-1" },
	{ "content-encoding": "gzip" },
	{ "upload-length": "-1", "tus-resumable": "9.9.9" },
	{ "x-http-method-override": "PATCH" },
	{ "accept-language": "x".repeat(2_000) },
];

/** Requests that are wrong before anything is asked: method, path, type, body, headers. */
export const malformed: fc.Arbitrary<Asked> = fc
	.record({
		path: fc.constantFrom(...paths),
		method: fc.constantFrom(...methods),
		body: fc.option(fc.constantFrom(...bodies), { nil: undefined }),
		type: fc.constantFrom(...types),
		headers: fc.constantFrom(...oddHeaders),
	})
	.map(({ path, method, body, type, headers }) => {
		const writes = method !== "GET" && method !== "HEAD" && method !== "TRACE" && body !== undefined;
		return {
			method,
			path,
			headers: { ...headers, ...(writes ? { "content-type": Buffer.from(type).toString("latin1") } : {}) },
			...(writes ? { body } : {}),
		};
	});
