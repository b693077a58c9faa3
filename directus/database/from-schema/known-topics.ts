import { routeOf, type TopicName, topics } from "@harborsmith/contract/queue";

const names = Object.keys(topics) as TopicName[];

const listOf = (some: TopicName[]): string => `'{${some.join(",")}}'::text[]`;

const recorded = names.filter((name) => routeOf(name).steps.length === 0);

const partly = names.flatMap((name) => {
	const { followed } = routeOf(name);
	return followed ? [`WHEN '${name}' THEN payload @> '${JSON.stringify(followed)}'`] : [];
});

/**
 * As the contract lists them: `hs.is_topic(name)`, the topics that are known, and `hs.is_followed(topic, payload)`, whether
 * somebody works on such a fact.
 */
export const knownTopics = (): string => `
CREATE FUNCTION hs.is_topic(name text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$ SELECT name = ANY (${listOf(names)}) $$;
CREATE FUNCTION hs.is_followed(topic text, payload jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE topic ${partly.join(" ")} ELSE topic <> ALL (${listOf(recorded)}) END
$$;`;
