export { type Booking, type BookingLine, type BookingPayment, booking, bookingAnswer } from "./booking.ts";
export {
	type Cancellation,
	type CancelRequest,
	type CancelRequestBody,
	cancelAnswer,
	cancelRequest,
} from "./cancel.ts";
export { type BookingContact, bookingContact, type Contact, contact } from "./contact.ts";
export {
	type BookingCreated,
	type BookingRequest,
	type BookingRequestBody,
	bookingCreated,
	bookingCreatedAnswer,
	bookingRequest,
} from "./create.ts";
export {
	type ClosedPayment,
	closedPayment,
	type FreshHold,
	type PreparedPayment,
	payAnswer,
	paymentRequest,
	preparedPayment,
} from "./payment.ts";
export { claimAnswer, emptyRequest, holdAnswer, inviteLinkAnswer } from "./self-service.ts";
