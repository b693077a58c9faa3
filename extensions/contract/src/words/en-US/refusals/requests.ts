import type { RequestSentences } from "../../language.ts";

export const requests: RequestSentences = {
	nothing_here: "There is nothing at this address.",
	found_nothing: "We found nothing here.",
	other_methods: ({ allowed }) => `This address answers to ${allowed.join(", ")} only.`,
	method_unanswered: "This address does not answer to that method.",
	sign_in_or_link: "Please sign in or use the link from your mail.",
	may_not: "You are not allowed to do this.",
	link_void: "This link is not valid any more. Ask us for a new one.",
	calendar_link_over: "This address was good for ten minutes. Please open the file from your booking again.",
	wait_a_moment: "Too many requests. Try again in a moment.",
	too_many_requests: ({ retry_after_seconds }, { number }) =>
		`Too many requests. Try again in ${number(retry_after_seconds)} s.`,
	too_many_attempts: ({ retry_after_seconds }, { number }) =>
		`Too many attempts. Please wait ${number(retry_after_seconds)} s and try again.`,
	not_available: "This is not available right now. Please try again in a moment.",
	failed: "Something went wrong on our side. Please try again.",
	signature_missing: "The Stripe-Signature header is missing.",
	signature_wrong: "The signature does not fit this body.",
	webhook_form: "A webhook of Stripe has a JSON body.",
	worker_token: "This needs the worker's token.",
	worker_only: "Only the worker may do this.",
};
