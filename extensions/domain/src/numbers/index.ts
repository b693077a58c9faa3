export { bookingNumber, isBookingNumber } from "./booking-number.ts";
export { isUuid, UUID } from "./uuid.ts";
