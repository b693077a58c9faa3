-- A migration: what releases before this one wrote into histories and reasons as English sentences becomes codes and
-- parameters, once. It stands before the triggers that keep rows as they are (30, 33), and finds nothing the second time.

UPDATE booking_events SET code = fixed.code, reason = nullif(btrim(substr(reason, length(fixed.sentence) + 1)), '')
FROM (VALUES
	('Nothing is due.', 'nothing_due'),
	('Paid.', 'paid'),
	('Paid after the hold ran out; the slot was still free.', 'paid_late'),
	('Kept in the guest''s account.', 'kept_in_account'),
	('The hold ran out without a payment.', 'hold_unpaid'),
	('The hold ran out.', 'hold_ended'),
	('Nobody answered the request in time.', 'request_unanswered'),
	('Cancelled by the guest.', 'cancelled_by_guest'),
	('Cancelled by the company.', 'cancelled_by_company'),
	('The payment could not be prepared.', 'payment_not_prepared'),
	('A new link was made; older ones no longer open the booking.', 'link_renewed')
) AS fixed (sentence, code)
WHERE booking_events.code IS NULL AND (reason = fixed.sentence
	OR (fixed.code = 'link_renewed' AND starts_with(reason, fixed.sentence || ' ')));

-- Amounts were written with all their minor digits: "$1,050.50", "USD 50.00", "¥1,000".
UPDATE booking_events AS e SET code = 'refund_decided', reason = NULL, params = json_build_object(
	'refund_cents', regexp_replace(found[1], '\D', '', 'g')::bigint,
	'paid_cents', regexp_replace(found[2], '\D', '', 'g')::bigint, 'currency', b.currency,
	'choice', CASE found[3] WHEN 'everything' THEN 'all' WHEN 'by the terms' THEN 'terms' WHEN 'as chosen' THEN 'amount'
		ELSE 'none' END)
FROM booking_events AS old JOIN bookings b ON b.id = old.booking, regexp_match(old.reason,
	'^Refund: ([^a-z]+) of ([^a-z]+) paid \((everything|by the terms|as chosen|nothing)\)\.$') AS found
WHERE e.id = old.id AND e.code IS NULL AND found IS NOT NULL;

UPDATE booking_events AS e SET reason = NULL,
	code = CASE WHEN repriced IS NOT NULL THEN 'repriced' WHEN kept IS NOT NULL THEN 'price_kept' ELSE 'promo_changed' END,
	params = jsonb_strip_nulls(jsonb_build_object(
		'promo_is', coalesce(replaced[1], added[1]), 'promo_was', coalesce(replaced[2], removed[1]),
		'was_cents', regexp_replace(repriced[1], '\D', '', 'g')::bigint,
		'is_cents', regexp_replace(repriced[2], '\D', '', 'g')::bigint,
		'was_currency', CASE WHEN repriced IS NOT NULL THEN b.currency END,
		'is_currency', CASE WHEN repriced IS NOT NULL THEN b.currency END,
		'price_cents', regexp_replace(kept[1], '\D', '', 'g')::bigint,
		'currency', CASE WHEN kept IS NOT NULL THEN b.currency END,
		'rules_cents', regexp_replace(by_rules[1], '\D', '', 'g')::bigint,
		'rules_currency', CASE WHEN by_rules IS NOT NULL THEN b.currency END))::json
FROM booking_events AS old JOIN bookings b ON b.id = old.booking,
	regexp_match(old.reason, '^Promo code (\S+) instead of (\S+)\.') AS replaced,
	regexp_match(old.reason, '^Promo code (\S+) added\.') AS added,
	regexp_match(old.reason, '^Promo code (\S+) removed\.') AS removed,
	regexp_match(old.reason, 'Priced again by the rules: ([^a-z]+) became ([^a-z]+)\.$') AS repriced,
	regexp_match(old.reason, 'The price stays ([^a-z]+), as agreed\. (?:By|The rules have none\.$)') AS kept,
	regexp_match(old.reason, 'By the rules it would be ([^a-z]+) now\.$') AS by_rules
WHERE e.id = old.id AND e.code IS NULL AND coalesce(replaced, added, removed, repriced, kept) IS NOT NULL;

-- Only yachts that are there: somebody may have written "Moved from his berth to ours." themselves.
-- "Moved from Annie Morrow to North Pass. Moved from Tue 14 Jun 2033, 09:00 to Wed 15 Jun 2033, 10:30."
UPDATE booking_events AS e SET code = 'moved', reason = NULL, params = jsonb_strip_nulls(jsonb_build_object(
	'yacht_was', names[1], 'yacht_is', names[2],
	'starts_was', to_char(replace(substr(starts[1], 5), ',', '')::timestamp, 'YYYY-MM-DD HH24:MI'),
	'starts_is', to_char(replace(substr(starts[2], 5), ',', '')::timestamp, 'YYYY-MM-DD HH24:MI'),
	'ends_was', to_char(replace(substr(ends[2], 5), ',', '')::timestamp, 'YYYY-MM-DD HH24:MI'),
	'ends_is', to_char(replace(substr(ends[1], 5), ',', '')::timestamp, 'YYYY-MM-DD HH24:MI')))::json
FROM booking_events AS old,
	LATERAL (SELECT '(\w{3} \d{1,2} \w{3} \d{4}, \d{2}:\d{2})' AS moment) AS form,
	regexp_match(old.reason, format('(?:^| )Moved from %s to %s\.$', moment, moment)) AS starts,
	regexp_match(old.reason, format('(?:^| )Ends %s instead of %s\.$', moment, moment)) AS ends,
	regexp_match(regexp_replace(old.reason, format(' ?(?:Moved from %s to %s|Ends %s instead of %s)\.$',
		moment, moment, moment, moment), ''), '^Moved from (.+) to (.+)\.$') AS names
WHERE e.id = old.id AND e.code IS NULL AND old.from_status = old.to_status
	AND coalesce(starts, ends, names) IS NOT NULL
	AND (names IS NULL OR (SELECT count(DISTINCT name) FROM yachts WHERE name = ANY (names))
		= (SELECT count(DISTINCT name) FROM unnest(names) AS name));

UPDATE bookings SET cancellation_code = fixed.code, cancellation_reason = NULL
FROM (VALUES
	('Cancelled by the guest.', 'cancelled_by_guest'),
	('Cancelled by the company.', 'cancelled_by_company'),
	('The payment could not be prepared.', 'payment_not_prepared')
) AS fixed (sentence, code)
WHERE cancellation_code IS NULL AND cancellation_reason = fixed.sentence;
