import { topics } from "@harborsmith/contract/queue";

/** `hs.is_topic(name)`: the topics that somebody works on, as the contract lists them. */
export const knownTopics = (): string => `
CREATE FUNCTION hs.is_topic(name text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$ SELECT name = ANY ('{${Object.keys(topics).join(",")}}'::text[]) $$`;
