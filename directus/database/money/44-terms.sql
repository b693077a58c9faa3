-- What a cancellation by the terms gives back. A step of the terms says how many hours before the start it ends and what
-- share goes back; what says anything else is no step, here and in the domain, and is refused where terms are written.

CREATE OR REPLACE FUNCTION hs.steps_of(tiers json) RETURNS TABLE (hours_before numeric, refund_bps numeric)
LANGUAGE sql IMMUTABLE AS $$
	SELECT (tier ->> 'hours_before')::numeric, (tier ->> 'refund_bps')::numeric
	FROM (SELECT CASE WHEN json_typeof(step -> 'hours_before') = 'number' AND json_typeof(step -> 'refund_bps') = 'number'
		THEN step END AS tier
		FROM json_array_elements(CASE json_typeof(tiers) WHEN 'array' THEN tiers ELSE '[]' END) AS step) AS readable
	WHERE tier IS NOT NULL
$$;

-- The same rule as refundFor in @harborsmith/domain; a test compares the two.
CREATE OR REPLACE FUNCTION hs.refund_by_terms(tiers json, starts_at timestamptz, at timestamptz, kept bigint) RETURNS bigint
LANGUAGE sql STABLE AS $$
	SELECT least(kept, floor((kept * least(10000, greatest(0, coalesce(max(step.refund_bps), 0))) + 5000) / 10000))::bigint
	FROM hs.steps_of(tiers) AS step
	WHERE date_trunc('milliseconds', starts_at) - date_trunc('milliseconds', at) >= step.hours_before * interval '1 hour'
$$;

CREATE OR REPLACE FUNCTION hs.check_steps(field text, tiers json) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF json_typeof(tiers) <> 'array' OR json_array_length(tiers) <> (SELECT count(*) FROM hs.steps_of(tiers)
		WHERE hours_before BETWEEN 0 AND 87600 AND refund_bps BETWEEN 0 AND 10000) THEN
		PERFORM hs.refuse_field(field,
			'Each step says how many hours before the start it ends (0 to 87,600) and what share goes back (0 to 100 %).');
	END IF;
END $$;

CREATE OR REPLACE FUNCTION hs.check_terms() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.tiers IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.tiers::text IS DISTINCT FROM OLD.tiers::text) THEN
		PERFORM hs.check_steps('tiers', NEW.tiers);
	END IF;
	RETURN NEW;
END $$;

-- A booking keeps the terms it was made under, and the quote it was made from; what is brought in keeps its own.
CREATE OR REPLACE FUNCTION hs.check_agreed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF hs.importing() THEN
		RETURN NEW;
	END IF;
	IF NEW.policy IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.policy::text IS DISTINCT FROM OLD.policy::text) THEN
		PERFORM hs.check_steps('policy', NEW.policy);
	END IF;
	IF json_typeof(NEW.quote) <> 'object' AND (TG_OP = 'INSERT' OR NEW.quote::text IS DISTINCT FROM OLD.quote::text) THEN
		PERFORM hs.refuse_field('quote', 'A quote is an object with its lines.');
	END IF;
	RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER hs_44_terms BEFORE INSERT OR UPDATE ON cancellation_policies
	FOR EACH ROW EXECUTE FUNCTION hs.check_terms();
CREATE OR REPLACE TRIGGER hs_44_terms BEFORE INSERT OR UPDATE ON bookings
	FOR EACH ROW EXECUTE FUNCTION hs.check_agreed();
