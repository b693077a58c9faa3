import * as z from "zod/mini";
import { none } from "../none.ts";

const wait = z.object({ retry_after_seconds: z.number() });

/** Refusals of a request as such, whatever it is about. */
export const requestRefusals = {
	nothing_here: none,
	found_nothing: none,
	other_methods: z.object({ allowed: z.array(z.string()) }),
	method_unanswered: none,
	sign_in_or_link: none,
	may_not: none,
	link_void: none,
	calendar_link_over: none,
	wait_a_moment: none,
	too_many_requests: wait,
	too_many_attempts: wait,
	not_available: none,
	failed: none,
	signature_missing: none,
	signature_wrong: none,
	webhook_form: none,
	worker_token: none,
	worker_only: none,
} as const;
