export { ALTERNATIVE_DAYS, alternatives } from "./availability/alternatives.ts";
export { availability } from "./availability/availability.ts";
export { checkBookable } from "./availability/check-bookable.ts";
export { conflicts } from "./availability/conflicts.ts";
export { fromPrice, fromPriceSteps } from "./availability/from-price.ts";
export {
	CHARTER_TAX_CLASS,
	type DefaultLegalLimit,
	defaultLegalLimits,
	defaultPolicy,
	defaultSettings,
	EXEMPT_TAX_CLASS,
	SMALL_VESSEL_TONS,
} from "./defaults.ts";
export { errorStatus, fail, invalid, ok } from "./errors.ts";
export { canExtendHold, extendHold, type Hold, holdExpiry, holdIsLive } from "./holds/hold.ts";
export { languageOfLocale } from "./language-of-locale.ts";
export { checkGuests, type GuestLimit, type GuestLimitInput, guestLimit } from "./legal/guest-limit.ts";
export { formatMoney, formatShare } from "./money/index.ts";
export { applyBps, applyPpm, roundHalfUp, shareBps } from "./money/round.ts";
export { splitByLargestRemainder } from "./money/split.ts";
export { bookingNumber, isBookingNumber, isUuid, UUID } from "./numbers/index.ts";
export { chargeMoves } from "./payments/charge-moves.ts";
export { dueLater, keptCents, leftToPay, overpaidCents } from "./payments/left-to-pay.ts";
export { minimumCharge } from "./payments/minimum-charge.ts";
export { type PaymentSummary, paymentStatus } from "./payments/payment-status.ts";
export { type RefundSums, refundSums } from "./payments/refund-sums.ts";
export { saysMore } from "./payments/says-more.ts";
export { bookingLines } from "./price/booking-lines.ts";
export { dueFirst, dueWhenBooking } from "./price/due-when-booking.ts";
export { piecesOf } from "./price/extra-charge.ts";
export { price } from "./price/price.ts";
export { checkPromo, type PromoInput } from "./promo/check-promo.ts";
export { cancellationOrder } from "./refunds/cancellation-order.ts";
export { type ChosenRefund, chosenRefund } from "./refunds/choose-refund.ts";
export { cancellationSteps, type Refund, type RefundInput, refundFor, usableSteps } from "./refunds/refund.ts";
export { type RefundWayInput, refundWay, refusedCents } from "./refunds/refund-way.ts";
export { refundsAhead } from "./refunds/refunds-ahead.ts";
export { chooseRole, type MappedRole, mappedRoles } from "./rights/choose-role.ts";
export { type Actor, actors, actsForCompany, mayDo, ruledUseCases, type UseCase } from "./rights/may-do.ts";
export { isSelfService } from "./rights/self-service.ts";
export {
	bookingMoves,
	canMove,
	isMoveOpen,
	isOver,
	move,
	moveOpensMin,
	occupies,
} from "./status/booking-moves.ts";
export { calendarFile } from "./status/calendar-file.ts";
export { endsWithoutLetter } from "./status/ends-without-letter.ts";
export { nextActions } from "./status/next-actions.ts";
export { checkCharterMoment, checkCharterSpan } from "./time/charter-span.ts";
export { type CharterLength, charterLength } from "./time/duration.ts";
export { inWords, wallClockInWords } from "./time/in-words.ts";
export * from "./time/index.ts";
export { type WallClock, wallClock } from "./time/wall-clock.ts";
export { isZone } from "./time/zone.ts";
export type * from "./types.ts";
export {
	bookingStatuses,
	charterTypes,
	dayStates,
	extraUnits,
	isStatus,
	languages,
	lineKinds,
	type NextAction,
	paymentStatuses,
	rateUnits,
	refundChoices,
	statusSets,
} from "./vocabulary.ts";
