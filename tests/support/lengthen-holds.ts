/** Holds of other tests outlast a run that compares two moments: none runs out between them. */
export const lengthenHolds =
	"UPDATE bookings SET hold_expires_at = now() + interval '1 hour' WHERE status = 'pending' AND hold_expires_at IS NOT NULL";
