-- The calendar of one resource is read in order of time. Its blocks never overlap, so what reaches into a span from
-- before is at most the one block that starts last before it: a plain index finds both in a few pages.

DROP INDEX IF EXISTS blocks_calendar;
CREATE INDEX IF NOT EXISTS occupations_calendar ON occupations (resource, lower(during))
	INCLUDE (during, buffer_before_min, buffer_after_min, booking, hold_until) WHERE part = 0;

-- Whether an occupation keeps its resource from being free for a time with buffers around it: between two of them lies the
-- larger of their facing buffers. Part 0 is a block's own time, the other parts are its buffers. A hold counts until it runs
-- out, and one booking can be left out, to be moved. Postgres writes it into the query that calls it, so that indexes serve
-- it. The same rule as `conflicts` in @harborsmith/domain; a test compares them with the guard.
CREATE OR REPLACE FUNCTION hs.is_in_the_way(o occupations, since timestamptz, until timestamptz,
	buffered_from timestamptz, buffered_to timestamptz, judged_at timestamptz, except_booking uuid) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT o.during && tstzrange(buffered_from, buffered_to)
		AND (o.part = 0 OR o.during && tstzrange(since, until))
		AND (o.hold_until IS NULL OR o.hold_until > judged_at)
		AND (except_booking IS NULL OR o.booking IS DISTINCT FROM except_booking)
$$;

-- The blocks that stand against it.
CREATE OR REPLACE FUNCTION hs.in_the_way(of_resource uuid, since timestamptz, until timestamptz,
	before_min integer DEFAULT 0, after_min integer DEFAULT 0, except_booking uuid DEFAULT NULL) RETURNS SETOF uuid
LANGUAGE sql STABLE AS $$
	SELECT DISTINCT o.block FROM occupations o
	WHERE o.resource = of_resource AND hs.is_in_the_way(o, since, until, since - make_interval(mins => before_min),
		until + make_interval(mins => after_min), now(), except_booking)
$$;
