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

ALTER TABLE blocks DROP CONSTRAINT IF EXISTS blocks_end_after_start;
ALTER TABLE blocks ADD CONSTRAINT blocks_end_after_start CHECK (ends_at > starts_at);
ALTER TABLE blocks DROP CONSTRAINT IF EXISTS blocks_name_a_resource;
ALTER TABLE blocks ADD CONSTRAINT blocks_name_a_resource CHECK (resource IS NOT NULL);
ALTER TABLE blocks DROP CONSTRAINT IF EXISTS blocks_buffers_in_range;
ALTER TABLE blocks ADD CONSTRAINT blocks_buffers_in_range
	CHECK (buffer_before_min BETWEEN 0 AND 43200 AND buffer_after_min BETWEEN 0 AND 43200);
CREATE UNIQUE INDEX IF NOT EXISTS blocks_one_per_booking ON blocks (booking, resource_kind) WHERE booking IS NOT NULL;

-- Serialises everyone who wants these resources until the end of their transaction, always in the same order.
CREATE OR REPLACE FUNCTION hs.lock_resources(one uuid, other uuid DEFAULT NULL) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	a bigint := hashtextextended(one::text, 0);
	b bigint := hashtextextended(coalesce(other, one)::text, 0);
BEGIN
	PERFORM pg_advisory_xact_lock(least(a, b));
	IF a <> b THEN
		PERFORM pg_advisory_xact_lock(greatest(a, b));
	END IF;
END $$;

CREATE OR REPLACE FUNCTION hs.refuse_slot(wanted blocks) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	details jsonb := jsonb_build_object('starts_at', wanted.starts_at, 'ends_at', wanted.ends_at);
BEGIN
	IF wanted.yacht IS NOT NULL THEN
		details := details || (SELECT jsonb_build_object('yacht', id, 'name', name, 'timezone', timezone)
			FROM yachts WHERE id = wanted.yacht);
	END IF;
	PERFORM hs.refuse('HS001', 'time_taken', details);
END $$;

-- The caller holds the resource's lock. ON CONFLICT keeps rivals that bypass the lock out of a deadlock cascade.
CREATE OR REPLACE FUNCTION hs.occupy(wanted blocks) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	own_lane integer;
	parts integer := 1 + (wanted.buffer_before_min > 0)::int + (wanted.buffer_after_min > 0)::int;
	written integer;
BEGIN
	IF parts > 1 THEN
		own_lane := nextval('occupation_lanes');
	END IF;
	INSERT INTO occupations (block, part, resource, during, lane)
	SELECT wanted.id, row.part, wanted.resource, row.during, row.lane
	FROM (VALUES
		(0, tstzrange(wanted.starts_at, wanted.ends_at), int4range(NULL, NULL)),
		(1, tstzrange(wanted.starts_at - make_interval(mins => wanted.buffer_before_min), wanted.starts_at),
			int4range(own_lane, own_lane, '[]')),
		(2, tstzrange(wanted.ends_at, wanted.ends_at + make_interval(mins => wanted.buffer_after_min)),
			int4range(own_lane, own_lane, '[]'))
	) AS row (part, during, lane)
	WHERE NOT isempty(row.during)
	ON CONFLICT DO NOTHING;
	GET DIAGNOSTICS written = ROW_COUNT;
	IF written < parts THEN
		PERFORM hs.refuse_slot(wanted);
	END IF;
END $$;

-- Holds that ran out give way inside the transaction that wants their yacht. One that is being paid for at this moment
-- is locked by the payment and keeps its slot.
CREATE INDEX IF NOT EXISTS bookings_overdue_holds ON bookings (yacht, hold_expires_at) WHERE status = 'pending';

CREATE OR REPLACE FUNCTION hs.expire_overdue_holds(of_yacht uuid, except_booking uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	overdue uuid[];
BEGIN
	SELECT array_agg(held.id) INTO overdue FROM (
		SELECT id FROM bookings
		WHERE yacht = of_yacht AND status = 'pending' AND hold_expires_at <= now() AND id IS DISTINCT FROM except_booking
		FOR NO KEY UPDATE SKIP LOCKED
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
	RETURN NEW;
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

CREATE OR REPLACE FUNCTION hs.occupy_block() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		PERFORM hs.lock_resources(NEW.resource);
	ELSIF TG_OP = 'UPDATE' THEN
		IF (OLD.id, OLD.resource, OLD.starts_at, OLD.ends_at, OLD.buffer_before_min, OLD.buffer_after_min)
			IS NOT DISTINCT FROM
			(NEW.id, NEW.resource, NEW.starts_at, NEW.ends_at, NEW.buffer_before_min, NEW.buffer_after_min) THEN
			RETURN NULL;
		END IF;
		PERFORM hs.lock_resources(NEW.resource, OLD.resource);
		DELETE FROM occupations WHERE block = OLD.id;
	ELSE
		PERFORM hs.lock_resources(OLD.resource);
		DELETE FROM occupations WHERE block = OLD.id;
		RETURN NULL;
	END IF;
	IF NEW.yacht IS NOT NULL THEN
		PERFORM hs.expire_overdue_holds(NEW.yacht, NEW.booking);
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
CREATE OR REPLACE TRIGGER hs_10_keep BEFORE DELETE ON blocks
	FOR EACH ROW EXECUTE FUNCTION hs.keep_block();
CREATE OR REPLACE TRIGGER hs_50_occupy AFTER INSERT OR UPDATE OR DELETE ON blocks
	FOR EACH ROW EXECUTE FUNCTION hs.occupy_block();
CREATE OR REPLACE TRIGGER hs_90_no_truncate BEFORE TRUNCATE ON blocks
	FOR EACH STATEMENT EXECUTE FUNCTION hs.forbid('calendar_kept');
CREATE OR REPLACE TRIGGER hs_10_guard BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON occupations
	FOR EACH STATEMENT EXECUTE FUNCTION hs.guard_occupations();
