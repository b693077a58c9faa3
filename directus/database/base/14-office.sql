-- Who is of the office, by whatever way: a policy of their own, one of their role, or one of a role above it. It is the
-- rule of `heldBy` in @harborsmith/kit asked the other way round, except for networks (`ip_access`): nobody sends a
-- request here, and who may act from the office only is written to wherever they are.

CREATE OR REPLACE FUNCTION hs.holders_of(policies uuid[], with_admins boolean)
RETURNS TABLE (id uuid, language text)
LANGUAGE sql STABLE AS $$
	WITH RECURSIVE above (role, ancestor) AS (
		SELECT r.id, r.id FROM directus_roles r
		UNION SELECT above.role, r.parent FROM above JOIN directus_roles r ON r.id = above.ancestor WHERE r.parent IS NOT NULL
	)
	SELECT DISTINCT member.id, member.language::text FROM directus_users member
	JOIN directus_access a ON a."user" = member.id
		OR a.role IN (SELECT ancestor FROM above WHERE above.role = member.role)
	JOIN directus_policies p ON p.id = a.policy
	WHERE member.status = 'active' AND (p.id = ANY (policies) OR (with_admins AND p.admin_access))
$$;
