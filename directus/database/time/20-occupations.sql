-- No two blocks of a yacht or a person overlap, and between them lies the larger of their two facing buffers.
-- A block takes all lanes for its own time; each buffer is a row in a lane that only this block has. Buffers of two
-- blocks may therefore share time, but neither may touch the other's own time. docs/decisions/occupation-lanes.md

CREATE SEQUENCE IF NOT EXISTS occupation_lanes AS integer CYCLE;

CREATE TABLE IF NOT EXISTS occupations (
	block uuid NOT NULL,
	part smallint NOT NULL,
	resource uuid NOT NULL,
	during tstzrange NOT NULL,
	lane int4range NOT NULL,
	PRIMARY KEY (block, part),
	CONSTRAINT occupations_never_overlap EXCLUDE USING gist (resource WITH =, during WITH &&, lane WITH &&)
);
-- What readers ask of an occupied time, so that they read the very rows that the guard goes by: whose booking it is, until
-- when it is only held, and how long its block keeps free before and after (0 on the rows of the buffers themselves).
ALTER TABLE occupations
	ADD COLUMN IF NOT EXISTS booking uuid,
	ADD COLUMN IF NOT EXISTS hold_until timestamptz,
	ADD COLUMN IF NOT EXISTS buffer_before_min integer NOT NULL DEFAULT 0,
	ADD COLUMN IF NOT EXISTS buffer_after_min integer NOT NULL DEFAULT 0;

-- Rows from before there were these columns.
UPDATE occupations o SET booking = b.booking,
	hold_until = CASE b.kind WHEN 'hold' THEN (SELECT hold_expires_at FROM bookings WHERE id = b.booking) END,
	buffer_before_min = CASE o.part WHEN 0 THEN b.buffer_before_min ELSE 0 END,
	buffer_after_min = CASE o.part WHEN 0 THEN b.buffer_after_min ELSE 0 END
FROM blocks b WHERE b.id = o.block AND (o.booking IS DISTINCT FROM b.booking
	OR (o.part = 0 AND (o.buffer_before_min, o.buffer_after_min) <> (b.buffer_before_min, b.buffer_after_min))
	OR (b.kind = 'hold' AND o.hold_until IS DISTINCT FROM (SELECT hold_expires_at FROM bookings WHERE id = b.booking)));

-- Blocked times from before their clock was written down; from here on 31-local-times.sql does it.
UPDATE blocks SET starts_local = to_char(starts_at AT TIME ZONE hs.zone_of(yacht, booking), 'YYYY-MM-DD HH24:MI'),
	ends_local = to_char(ends_at AT TIME ZONE hs.zone_of(yacht, booking), 'YYYY-MM-DD HH24:MI')
WHERE starts_local IS NULL;

ALTER TABLE blocks DROP CONSTRAINT IF EXISTS blocks_end_after_start;
ALTER TABLE blocks ADD CONSTRAINT blocks_end_after_start CHECK (ends_at > starts_at);
ALTER TABLE blocks DROP CONSTRAINT IF EXISTS blocks_name_a_resource;
ALTER TABLE blocks ADD CONSTRAINT blocks_name_a_resource CHECK (resource IS NOT NULL);
ALTER TABLE blocks DROP CONSTRAINT IF EXISTS blocks_buffers_in_range;
ALTER TABLE blocks ADD CONSTRAINT blocks_buffers_in_range
	CHECK (buffer_before_min BETWEEN 0 AND 43200 AND buffer_after_min BETWEEN 0 AND 43200);
-- A booking takes time of one yacht and of any number of people, of each once.
DROP INDEX IF EXISTS blocks_one_per_booking;
CREATE UNIQUE INDEX IF NOT EXISTS blocks_once_per_booking ON blocks (booking, resource) WHERE booking IS NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS blocks_one_yacht_per_booking ON blocks (booking, resource_kind)
	WHERE booking IS NOT NULL AND resource_kind = 'yacht';
-- An entry of another calendar stands here once; two calendars may give theirs the same name.
CREATE UNIQUE INDEX IF NOT EXISTS blocks_once_per_feed ON blocks (feed, external_uid) WHERE feed IS NOT NULL;
ALTER TABLE blocks DROP CONSTRAINT IF EXISTS blocks_of_a_feed_are_named;
ALTER TABLE blocks ADD CONSTRAINT blocks_of_a_feed_are_named
	CHECK ((feed IS NULL) = (external_uid IS NULL) AND btrim(external_uid) <> '');

-- Serialises everyone who wants any of these resources until the end of their transaction. All that one change touches
-- goes into one call, which takes them in an order that is the same for everybody.
CREATE OR REPLACE FUNCTION hs.lock_resources(wanted uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	key bigint;
BEGIN
	FOR key IN SELECT DISTINCT hashtextextended(one::text, 0) FROM unnest(wanted) AS one WHERE one IS NOT NULL ORDER BY 1
	LOOP
		PERFORM pg_advisory_xact_lock(key);
	END LOOP;
END $$;

-- The same for whoever only frees them in the middle of another change that holds locks already: without ever waiting.
CREATE OR REPLACE FUNCTION hs.try_resources(wanted uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_try_advisory_xact_lock(hashtextextended(one::text, 0)) FROM unnest(wanted) AS one;
END $$;

CREATE OR REPLACE FUNCTION hs.crew_name(of crew_members) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
	SELECT concat_ws(' ', of.first_name, of.last_name)
$$;

CREATE OR REPLACE FUNCTION hs.refuse_slot(wanted blocks) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	details jsonb := jsonb_build_object('starts_at', wanted.starts_at, 'ends_at', wanted.ends_at,
		'booking', wanted.booking);
BEGIN
	IF wanted.yacht IS NOT NULL THEN
		details := details || (SELECT jsonb_build_object('yacht', id, 'name', name, 'timezone', timezone)
			FROM yachts WHERE id = wanted.yacht);
	ELSE
		details := details || jsonb_build_object('crew_member', wanted.crew_member) || (
			SELECT jsonb_build_object('name', hs.crew_name(m), 'timezone', coalesce(
				(SELECT y.timezone FROM bookings b JOIN yachts y ON y.id = b.yacht WHERE b.id = wanted.booking),
				(SELECT timezone FROM marinas WHERE id = m.marina), 'UTC'))
			FROM crew_members m WHERE m.id = wanted.crew_member);
	END IF;
	PERFORM hs.refuse('HS001', CASE WHEN wanted.yacht IS NULL THEN 'person_taken' ELSE 'time_taken' END,
		jsonb_strip_nulls(details));
END $$;

-- The caller holds the resource's lock. ON CONFLICT keeps rivals that bypass the lock out of a deadlock cascade.
CREATE OR REPLACE FUNCTION hs.occupy(wanted blocks) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	own_lane integer;
	until timestamptz := CASE wanted.kind WHEN 'hold' THEN (SELECT hold_expires_at FROM bookings WHERE id = wanted.booking) END;
	parts integer := 1 + (wanted.buffer_before_min > 0)::int + (wanted.buffer_after_min > 0)::int;
	written integer;
BEGIN
	IF parts > 1 THEN
		own_lane := nextval('occupation_lanes');
	END IF;
	INSERT INTO occupations
		(block, part, resource, during, lane, booking, hold_until, buffer_before_min, buffer_after_min)
	SELECT wanted.id, row.part, wanted.resource, row.during, row.lane, wanted.booking, until, row.before, row.after
	FROM (VALUES
		(0, tstzrange(wanted.starts_at, wanted.ends_at), int4range(NULL, NULL),
			wanted.buffer_before_min, wanted.buffer_after_min),
		(1, tstzrange(wanted.starts_at - make_interval(mins => wanted.buffer_before_min), wanted.starts_at),
			int4range(own_lane, own_lane, '[]'), 0, 0),
		(2, tstzrange(wanted.ends_at, wanted.ends_at + make_interval(mins => wanted.buffer_after_min)),
			int4range(own_lane, own_lane, '[]'), 0, 0)
	) AS row (part, during, lane, before, after)
	WHERE NOT isempty(row.during)
	ON CONFLICT DO NOTHING;
	GET DIAGNOSTICS written = ROW_COUNT;
	IF written < parts THEN
		PERFORM hs.refuse_slot(wanted);
	END IF;
END $$;

-- Holds that ran out give way inside the transaction that wants their yacht or one of their people. One that is being paid
-- for at this moment is locked by the payment and keeps its time.
CREATE INDEX IF NOT EXISTS occupations_holds ON occupations (resource, hold_until) WHERE hold_until IS NOT NULL;
DROP INDEX IF EXISTS bookings_overdue_holds;

-- All that one change wants in one call, under its locks.
CREATE OR REPLACE FUNCTION hs.expire_overdue_holds(wanted uuid[], except_booking uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	overdue uuid[];
	one uuid;
	is_overdue boolean := false;
BEGIN
	-- One by one: a list is planned anew for each booking, which takes longer than the answer.
	FOREACH one IN ARRAY wanted LOOP
		is_overdue := is_overdue OR EXISTS (SELECT FROM occupations WHERE resource = one AND hold_until <= now());
	END LOOP;
	IF NOT is_overdue THEN
		RETURN;
	END IF;
	SELECT array_agg(held.id) INTO overdue FROM (
		SELECT id FROM bookings
		WHERE id IN (SELECT booking FROM occupations WHERE resource = ANY (wanted) AND hold_until <= now())
			AND status = 'pending' AND hold_expires_at <= now() AND id IS DISTINCT FROM except_booking
		ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
	) AS held;
	IF overdue IS NULL THEN
		RETURN;
	END IF;
	-- All promo codes this transaction will count, in one order, before the first of them is counted.
	PERFORM 1 FROM promo_codes
	WHERE id IN (SELECT promo_code FROM bookings WHERE id = ANY (overdue) OR id = except_booking)
	ORDER BY id FOR NO KEY UPDATE;
	UPDATE bookings SET status = 'expired', changed_by = NULL, change_code = 'hold_ended'
	WHERE id = ANY (overdue);
END $$;

-- Forms and people name a yacht or a crew member, rules name a resource: both sides always agree.
CREATE OR REPLACE FUNCTION hs.prepare_block() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	resource_given boolean := TG_OP = 'UPDATE' AND NEW.resource IS DISTINCT FROM OLD.resource
		AND NEW.yacht IS NOT DISTINCT FROM OLD.yacht AND NEW.crew_member IS NOT DISTINCT FROM OLD.crew_member;
BEGIN
	IF pg_trigger_depth() = 1 AND (NEW.booking IS NOT NULL OR (TG_OP = 'UPDATE' AND OLD.booking IS NOT NULL)) THEN
		PERFORM hs.refuse('HS003', 'time_of_booking',
			jsonb_build_object('booking', coalesce(NEW.booking, OLD.booking)));
	END IF;
	IF NEW.resource_kind = 'yacht' THEN
		NEW.resource := CASE WHEN resource_given THEN NEW.resource ELSE coalesce(NEW.yacht, NEW.resource) END;
		NEW.yacht := NEW.resource;
		NEW.crew_member := NULL;
	ELSIF NEW.resource_kind = 'person' THEN
		NEW.resource := CASE WHEN resource_given THEN NEW.resource ELSE coalesce(NEW.crew_member, NEW.resource) END;
		NEW.crew_member := NEW.resource;
		NEW.yacht := NULL;
	ELSE
		PERFORM hs.refuse_field('resource_kind', 'block_resource_kind');
	END IF;
	IF NEW.feed IS NOT NULL AND (TG_OP = 'INSERT' OR (NEW.feed, NEW.resource) IS DISTINCT FROM (OLD.feed, OLD.resource))
		AND NEW.yacht IS DISTINCT FROM (SELECT yacht FROM calendar_feeds WHERE id = NEW.feed) THEN
		PERFORM hs.refuse_field('feed', 'feed_of_another_yacht');
	END IF;
	RETURN NEW;
END $$;

-- A calendar that turns out to be another yacht's takes its entries along, or stays where one of them finds no room.
CREATE OR REPLACE FUNCTION hs.move_entries() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.yacht IS DISTINCT FROM OLD.yacht THEN
		UPDATE blocks SET yacht = NEW.yacht WHERE feed = NEW.id AND yacht IS DISTINCT FROM NEW.yacht;
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION hs.keep_block() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF pg_trigger_depth() = 1 AND OLD.booking IS NOT NULL THEN
		PERFORM hs.refuse('HS003', 'time_of_booking_kept',
			jsonb_build_object('booking', OLD.booking));
	END IF;
	RETURN OLD;
END $$;

-- The time of a booking is locked by the booking's change, all of it in one call; what follows a lock held already is one
-- more count of it.
CREATE OR REPLACE FUNCTION hs.occupy_block() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		PERFORM hs.lock_resources(ARRAY[NEW.resource]);
	ELSIF TG_OP = 'UPDATE' THEN
		IF (OLD.id, OLD.resource, OLD.starts_at, OLD.ends_at, OLD.buffer_before_min, OLD.buffer_after_min)
			IS NOT DISTINCT FROM
			(NEW.id, NEW.resource, NEW.starts_at, NEW.ends_at, NEW.buffer_before_min, NEW.buffer_after_min) THEN
			IF OLD.kind = 'hold' AND NEW.kind <> 'hold' THEN
				UPDATE occupations SET hold_until = NULL WHERE block = NEW.id;
			END IF;
			RETURN NULL;
		END IF;
		PERFORM hs.lock_resources(ARRAY[NEW.resource, OLD.resource]);
		DELETE FROM occupations WHERE block = OLD.id;
	ELSE
		IF OLD.booking IS NULL THEN
			PERFORM hs.lock_resources(ARRAY[OLD.resource]);
		END IF;
		DELETE FROM occupations WHERE block = OLD.id;
		RETURN NULL;
	END IF;
	IF NEW.booking IS NULL THEN
		PERFORM hs.expire_overdue_holds(ARRAY[NEW.resource], NULL);
	END IF;
	PERFORM hs.occupy(NEW);
	RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION hs.guard_occupations() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF pg_trigger_depth() = 1 THEN
		PERFORM hs.refuse('HS003', 'occupations_follow');
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_10_prepare BEFORE INSERT OR UPDATE ON blocks
	FOR EACH ROW EXECUTE FUNCTION hs.prepare_block();
CREATE OR REPLACE TRIGGER hs_50_entries AFTER UPDATE ON calendar_feeds
	FOR EACH ROW EXECUTE FUNCTION hs.move_entries();
CREATE OR REPLACE TRIGGER hs_10_keep BEFORE DELETE ON blocks
	FOR EACH ROW EXECUTE FUNCTION hs.keep_block();
CREATE OR REPLACE TRIGGER hs_50_occupy AFTER INSERT OR UPDATE OR DELETE ON blocks
	FOR EACH ROW EXECUTE FUNCTION hs.occupy_block();
CREATE OR REPLACE TRIGGER hs_90_no_truncate BEFORE TRUNCATE ON blocks
	FOR EACH STATEMENT EXECUTE FUNCTION hs.forbid('calendar_kept');
CREATE OR REPLACE TRIGGER hs_10_guard BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON occupations
	FOR EACH STATEMENT EXECUTE FUNCTION hs.guard_occupations();
