-- On no day are more pieces of an extra promised than there are.

CREATE INDEX IF NOT EXISTS booking_lines_stock ON booking_lines (extra, booking) WHERE extra IS NOT NULL;

-- Pieces a line takes each day: charged hours and days are one piece, kept aboard all the time.
CREATE OR REPLACE FUNCTION hs.pieces(unit text, quantity integer, starts_at timestamptz, ends_at timestamptz)
RETURNS integer LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE unit
		WHEN 'day' THEN 1
		WHEN 'hour' THEN greatest(1, quantity / greatest(1, ceil(extract(epoch FROM ends_at - starts_at) / 3600)::integer))
		ELSE quantity
	END
$$;

CREATE OR REPLACE FUNCTION hs.refuse_stock(wanted extras, on_day date, remaining bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM hs.refuse('HS006',
		CASE WHEN remaining > 0 THEN format('Only %s of %s left on %s.', remaining, wanted.name, to_char(on_day, 'FMDD Mon YYYY'))
			ELSE format('%s is sold out on %s.', wanted.name, to_char(on_day, 'FMDD Mon YYYY')) END,
		jsonb_build_object('extra', wanted.slug, 'date', on_day, 'left', greatest(remaining, 0)));
END $$;

-- One lock for all stock: lines of a booking arrive one by one in any order, so a lock per extra could deadlock.
CREATE OR REPLACE FUNCTION hs.check_stock(of_booking uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	wanted record;
	day record;
	zone text;
	held bookings;
	own bigint;
	used bigint;
BEGIN
	SELECT * INTO held FROM bookings WHERE id = of_booking FOR NO KEY UPDATE;
	IF NOT hs.occupies(held.status) THEN
		RETURN;
	END IF;
	PERFORM pg_advisory_xact_lock(hashtextextended('harborsmith.extra-stock', 0));
	SELECT timezone INTO zone FROM yachts WHERE id = held.yacht;
	FOR wanted IN
		SELECT e AS extra, sum(hs.pieces(l.unit, l.quantity, held.starts_at, held.ends_at)) AS pieces
		FROM booking_lines l JOIN extras e ON e.id = l.extra
		WHERE l.booking = of_booking AND l.kind = 'extra' AND e.stock_per_day IS NOT NULL
		GROUP BY e.id
	LOOP
		own := wanted.pieces;
		FOR day IN
			SELECT d::date AS date, d AT TIME ZONE zone AS begins, (d + interval '1 day') AT TIME ZONE zone AS ends
			FROM generate_series(date_trunc('day', held.starts_at AT TIME ZONE zone),
				(held.ends_at AT TIME ZONE zone) - interval '1 microsecond', interval '1 day') AS d
		LOOP
			SELECT coalesce(sum(hs.pieces(l.unit, l.quantity, b.starts_at, b.ends_at)), 0) INTO used
			FROM booking_lines l JOIN bookings b ON b.id = l.booking
			WHERE l.extra = (wanted.extra).id AND l.kind = 'extra' AND b.id <> of_booking AND hs.occupies(b.status)
				AND b.starts_at < day.ends AND b.ends_at > day.begins;
			IF used + own > (wanted.extra).stock_per_day THEN
				PERFORM hs.refuse_stock(wanted.extra, day.date, (wanted.extra).stock_per_day - used);
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
