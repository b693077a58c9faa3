import ical, {
	ICalAttendeeRole,
	ICalAttendeeStatus,
	ICalCalendarMethod,
	ICalEventBusyStatus,
	ICalEventStatus,
} from "ical-generator";

/** One charter as a calendar sees it. */
export type Invite = {
	/** The booking number; the event's identity in every calendar, for ever. */
	number: string;
	/** `bookings.calendar_sequence`: a calendar ignores what is not newer than what it has. */
	sequence: number;
	cancelled: boolean;
	starts_at: Date;
	ends_at: Date;
	/** When this version of the event came to be. */
	stamp: Date;
	summary: string;
	description?: string;
	place: { name: string; address?: string | null; latitude?: number | null; longitude?: number | null };
	/** Without the token: calendars are shared with other people. */
	url?: string;
	organizer: { name: string; email: string };
	attendee?: { name: string; email: string };
};

/**
 * The calendar file (RFC 5545) of a charter, as text with CRLF line ends: METHOD REQUEST, or CANCEL once the charter
 * is called off. Times are in UTC, so no calendar needs to know the yacht's zone.
 */
export const buildInvite = (invite: Invite): string => {
	const { place } = invite;
	const calendar = ical({
		method: invite.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
		prodId: { company: "Harborsmith", product: "Charter", language: "EN" },
	});
	const event = calendar.createEvent({
		id: `${invite.number}@harborsmith`,
		sequence: invite.sequence,
		start: invite.starts_at,
		end: invite.ends_at,
		stamp: invite.stamp,
		summary: invite.summary,
		description: invite.description ?? null,
		location: {
			title: place.name,
			...(place.address ? { address: place.address } : {}),
			...(typeof place.latitude === "number" && typeof place.longitude === "number"
				? { geo: { lat: place.latitude, lon: place.longitude } }
				: {}),
		},
		url: invite.url ?? null,
		organizer: invite.organizer,
		status: invite.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
		busystatus: invite.cancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
	});
	if (invite.attendee?.email) {
		event.createAttendee({
			...invite.attendee,
			role: ICalAttendeeRole.REQ,
			status: ICalAttendeeStatus.ACCEPTED,
			rsvp: false,
		});
	}
	return `${calendar.toString()}\r\n`;
};
