export {
	type Extra,
	type Offer,
	type RefundTier,
	type Review,
	refundTier,
	type YachtPage,
	yachtAnswer,
	yachtPage,
	yachtQuery,
} from "./yacht-page.ts";
