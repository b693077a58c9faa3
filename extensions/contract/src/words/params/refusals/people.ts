import * as z from "zod/mini";
import { none } from "../none.ts";

const text = z.string();
const of = z.object({ name: text });

/** Refusals about who signs in, what they may see and how they may ask for it. */
export const peopleRefusals = {
	sign_in_again: none,
	sign_in_expired: none,
	sign_in_invalid: none,
	sign_in_unverified: none,
	sign_in_unanswered: none,
	sign_in_no_role: none,
	sign_in_elsewhere: z.object({ way: text }),
	account_closed: none,
	address_of_another_login: none,
	shares_off: none,
	deletion_for_administrators: none,
	rows_by_ids: none,
	query_beyond_rights: none,
	watch_whole_lists: none,
	utility_for_administrators: none,
	utility_for_app: none,
	utility_by_rest: z.object({ route: text }),
	export_is_file: none,
	names_hidden_row: none,
	version_names_only: none,
	query_unanswerable: none,
	message_unanswerable: none,
	asks_too_much: none,
	took_too_long: none,
	value_names_no_row: of,
	value_no_rows: of,
	value_no_row: of,
	value_too_large: of,
	value_text_too_long: z.object({ name: text, letters: z.number() }),
	value_too_long: z.object({ name: text, digits: z.number() }),
} as const;
