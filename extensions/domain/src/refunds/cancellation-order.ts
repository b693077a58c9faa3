/** The key of the refund that the database orders with a cancellation (48-called-off.sql). */
export const cancellationOrder = (booking: string): string => `booking:${booking}:cancelled`;
