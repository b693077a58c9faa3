import type { Faq } from "./faqs.server.ts";
import { plainText } from "./plain-text.ts";

/** schema.org page of questions. */
export function structuredFaq(questions: Faq[]): object {
	return {
		"@context": "https://schema.org",
		"@type": "FAQPage",
		mainEntity: questions.map(({ question, answer }) => ({
			"@type": "Question",
			name: question,
			acceptedAnswer: { "@type": "Answer", text: plainText(answer) },
		})),
	};
}
