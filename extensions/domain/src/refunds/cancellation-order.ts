/** The key of the refund that the database orders with a cancellation (43-refunds.sql). */
export const cancellationOrder = (booking: string): string => `booking:${booking}:cancelled`;
