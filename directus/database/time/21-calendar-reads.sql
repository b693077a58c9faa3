-- The calendar of one resource is read in order of time. Its blocks never overlap, so what reaches into a span from
-- before is at most the one block that starts last before it: a plain index finds both in a few pages.

CREATE INDEX IF NOT EXISTS blocks_calendar ON blocks (resource, starts_at)
	INCLUDE (ends_at, buffer_before_min, buffer_after_min, kind, booking);
