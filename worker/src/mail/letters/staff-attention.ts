import type { JobPayloads } from "@harborsmith/contract/queue";
import { attentionText } from "@harborsmith/kit/attention";
import type { LetterContext } from "./parts/context.ts";
import type { Letter } from "./parts/letter.ts";
import { toOffice } from "./parts/to-office.ts";

type Input = Pick<LetterContext, "company" | "links"> & { attention: JobPayloads["staff.attention"] };

/** Tells the office of money that needs a person. Undefined while the company has no address of its own. */
export function staffAttention({ attention, company, links }: Input): Letter | undefined {
	const head = toOffice({ company });
	if (!head) return undefined;
	const { locale } = head;
	const { booking, number } = attention;
	return {
		...head,
		name: "staff-attention",
		effect_key: `mail:staff.attention:${attention.key}`,
		view: {
			lang: locale.lang,
			company: { name: company.company_name, email: company.email, phone: company.phone, address: company.address },
			...attentionText(attention, locale.code),
			number: number ?? null,
			admin_url: `${links.directus}/admin/content/bookings/${booking ?? ""}`,
		},
	};
}
