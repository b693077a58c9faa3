import fc from "fast-check";
import type { SentRequest } from "../support/hostile-client.ts";
import { encoded } from "./address.ts";
import { hostileQuery } from "./query-shapes.ts";

const bomb = (levels: number): string =>
	`{ yachts { ...f0 } } ${Array.from({ length: levels }, (_, index) => `fragment f${index} on yachts { id ...f${index + 1} ...f${index + 1} }`).join(" ")} fragment f${levels} on yachts { id }`;

const documents = [
	"",
	"{",
	"{ yachts { id } }",
	"query($f: yachts_filter) { yachts(filter: $f) { id } }",
	`{ ${Array.from({ length: 300 }, (_, index) => `a${index}: yachts { id }`).join(" ")} }`,
	`{ yachts { ${"marina { yachts { ".repeat(40)}id${" } }".repeat(40)} } }`,
	bomb(30),
	'{ yachts(filter: { name: { _icontains: "true" } }) { id } }',
	"{ yachts(limit: -5) { id } }",
	'{ yachts(sort: ["__proto__"]) { id } }',
	"{ yachts { __proto__: name constructor: slug } }",
	"{ marinas { y: yachts(filter: { _and: null }) { id } } }",
	'{ collections_by_name(name: "toString") { collection } fields_in_collection(collection: "__proto__") { field } }',
	"{ __schema { types { name fields { name type { name } } } } }",
	"fragment a on yachts { ...a } { yachts { ...a } }",
	'mutation { utils_hash_generate(string: "x") }',
	"mutation { utils_random_string(length: 500) }",
	'mutation { users_register(email: "a@example.com", password: "abcd12345") }',
	'mutation { auth_refresh(refresh_token: "x", mode: json) { access_token } }',
	"subscription { yachts_mutated { key } }",
];

/** GraphQL as nobody should send it: hostile documents, and hostile queries as variables. */
export function hostileGraphql(fields: readonly string[]): fc.Arbitrary<SentRequest> {
	return fc
		.record({
			document: fc.constantFrom(...documents),
			variables: fc.oneof(hostileQuery(fields), fc.constantFrom<unknown>(null, "", "x", [], 1)),
			system: fc.boolean(),
			byAddress: fc.boolean(),
		})
		.map(({ document, variables, system, byAddress }) => {
			const path = system ? "/graphql/system" : "/graphql";
			const given =
				typeof variables === "object" && variables !== null && "filter" in variables
					? { f: variables.filter }
					: variables;
			if (!byAddress) return { method: "POST", path, body: JSON.stringify({ query: document, variables: given }) };
			const text = JSON.stringify(given);
			return {
				method: "GET",
				path: `${path}?query=${encoded(document)}&variables=${encoded(text)}`,
			};
		});
}
