-- On no day are more pieces of an extra promised than there are.

CREATE INDEX IF NOT EXISTS booking_lines_stock ON booking_lines (extra, booking) WHERE extra IS NOT NULL;

-- Pieces a line takes each day: charged hours and days are one piece, kept aboard all the time. The same rule as piecesOf
-- in @harborsmith/domain; a test compares the two.
CREATE OR REPLACE FUNCTION hs.pieces(unit text, quantity integer, starts_at timestamptz, ends_at timestamptz)
RETURNS integer LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE unit
		WHEN 'day' THEN 1
		WHEN 'hour' THEN greatest(1, ceil(quantity / greatest(1, ceil(extract(epoch FROM ends_at - starts_at) / 3600)))::integer)
		ELSE quantity
	END
$$;

-- A hold that ran out takes nothing, even while its row still waits to be swept.
CREATE OR REPLACE FUNCTION hs.takes_stock(of bookings) RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT hs.occupies(of.status) AND NOT (of.status = 'pending' AND coalesce(of.hold_expires_at <= now(), false))
$$;

-- How many pieces of an extra other bookings hold on each local day of a span. Quotes ask it, and the guard below, to
-- which an overdue hold that it could not end still counts. The bookings of the span are read once, then counted by day;
-- compiling the query would take a hundred times longer than running it.
CREATE OR REPLACE FUNCTION hs.stock_used(of_extra uuid, since timestamptz, until timestamptz, zone text,
	except_booking uuid DEFAULT NULL, overdue_too boolean DEFAULT false)
RETURNS TABLE (day date, used bigint)
LANGUAGE sql STABLE SET jit = off AS $$
	WITH days AS (
		SELECT d::date AS day, d AT TIME ZONE zone AS begins, (d + interval '1 day') AT TIME ZONE zone AS ends
		FROM generate_series(date_trunc('day', since AT TIME ZONE zone),
			(until AT TIME ZONE zone) - interval '1 microsecond', interval '1 day') AS d
	), held AS MATERIALIZED (
		SELECT b.starts_at, b.ends_at, sum(hs.pieces(l.unit, l.quantity, b.starts_at, b.ends_at)) AS pieces
		FROM bookings b JOIN booking_lines l ON l.booking = b.id
		WHERE l.extra = of_extra AND l.kind = 'extra' AND b.id IS DISTINCT FROM except_booking
			AND (hs.takes_stock(b) OR (overdue_too AND hs.occupies(b.status)))
			AND b.starts_at < (SELECT max(ends) FROM days) AND b.ends_at > (SELECT min(begins) FROM days)
		GROUP BY b.id
	)
	SELECT days.day, coalesce(sum(held.pieces), 0)::bigint
	FROM days LEFT JOIN held ON held.starts_at < days.ends AND held.ends_at > days.begins
	GROUP BY days.day ORDER BY days.day
$$;

CREATE OR REPLACE FUNCTION hs.refuse_stock(wanted extras, on_day date, remaining bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM hs.refuse('HS006',
		CASE WHEN remaining > 0 THEN format('Only %s of %s left on %s.', remaining, wanted.name, to_char(on_day, 'FMDD Mon YYYY'))
			ELSE format('%s is sold out on %s.', wanted.name, to_char(on_day, 'FMDD Mon YYYY')) END,
		jsonb_build_object('extra', wanted.slug, 'date', on_day, 'left', greatest(remaining, 0)));
END $$;

-- Holds that ran out give way inside the transaction that wants their pieces, as they do for their yacht; without ever
-- waiting: what somebody else has locked, such as one that is being paid for at this moment, keeps its pieces.
CREATE OR REPLACE FUNCTION hs.expire_holds_of_extras(wanted uuid[], since timestamptz, until timestamptz, except_booking uuid)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	overdue record;
BEGIN
	FOR overdue IN
		SELECT id, yacht, promo_code FROM bookings
		WHERE status = 'pending' AND hold_expires_at <= now() AND id <> except_booking
			AND starts_at < until + interval '1 day' AND ends_at > since - interval '1 day'
			AND id IN (SELECT booking FROM booking_lines WHERE extra = ANY (wanted) AND kind = 'extra')
		ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
	LOOP
		PERFORM 1 FROM promo_codes WHERE id = overdue.promo_code FOR NO KEY UPDATE SKIP LOCKED;
		IF (FOUND OR overdue.promo_code IS NULL)
			AND pg_try_advisory_xact_lock(hashtextextended(overdue.yacht::text, 0)) THEN
			UPDATE bookings SET status = 'expired', changed_by = NULL, change_reason = 'The hold ran out.'
			WHERE id = overdue.id;
		END IF;
	END LOOP;
END $$;

-- One lock for all stock: lines of a booking arrive one by one in any order, so a lock per extra could deadlock.
CREATE OR REPLACE FUNCTION hs.check_stock(of_booking uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	limited uuid[];
	wanted record;
	taken record;
	zone text;
	held bookings;
BEGIN
	SELECT * INTO held FROM bookings WHERE id = of_booking FOR NO KEY UPDATE;
	IF NOT hs.occupies(held.status) THEN
		RETURN;
	END IF;
	SELECT array_agg(DISTINCT e.id) INTO limited
	FROM booking_lines l JOIN extras e ON e.id = l.extra
	WHERE l.booking = of_booking AND l.kind = 'extra' AND e.stock_per_day IS NOT NULL;
	IF limited IS NULL THEN
		RETURN;
	END IF;
	PERFORM hs.expire_holds_of_extras(limited, held.starts_at, held.ends_at, of_booking);
	PERFORM pg_advisory_xact_lock(hashtextextended('harborsmith.extra-stock', 0));
	SELECT timezone INTO zone FROM yachts WHERE id = held.yacht;
	FOR wanted IN
		SELECT e AS extra, sum(hs.pieces(l.unit, l.quantity, held.starts_at, held.ends_at)) AS pieces
		FROM booking_lines l JOIN extras e ON e.id = l.extra
		WHERE l.booking = of_booking AND l.kind = 'extra' AND e.id = ANY (limited)
		GROUP BY e.id
	LOOP
		FOR taken IN
			SELECT * FROM hs.stock_used((wanted.extra).id, held.starts_at, held.ends_at, zone, of_booking, true)
		LOOP
			IF taken.used + wanted.pieces > (wanted.extra).stock_per_day THEN
				PERFORM hs.refuse_stock(wanted.extra, taken.day, (wanted.extra).stock_per_day - taken.used);
			END IF;
		END LOOP;
	END LOOP;
END $$;

CREATE OR REPLACE FUNCTION hs.lines_take_stock() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	touched uuid;
BEGIN
	FOR touched IN
		SELECT DISTINCT l.booking FROM now_there l JOIN extras e ON e.id = l.extra WHERE e.stock_per_day IS NOT NULL ORDER BY 1
	LOOP
		PERFORM hs.check_stock(touched);
	END LOOP;
	RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION hs.booking_takes_stock() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF ((OLD.yacht, OLD.starts_at, OLD.ends_at) IS DISTINCT FROM (NEW.yacht, NEW.starts_at, NEW.ends_at)
			OR (hs.occupies(NEW.status) AND NOT hs.occupies(OLD.status)))
		AND EXISTS (SELECT FROM booking_lines WHERE booking = NEW.id AND extra IS NOT NULL) THEN
		PERFORM hs.check_stock(NEW.id);
	END IF;
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_61_stock AFTER INSERT ON booking_lines
	REFERENCING NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION hs.lines_take_stock();
CREATE OR REPLACE TRIGGER hs_61_stock_changed AFTER UPDATE ON booking_lines
	REFERENCING NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION hs.lines_take_stock();
CREATE OR REPLACE TRIGGER hs_61_stock_moved AFTER UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.booking_takes_stock();
