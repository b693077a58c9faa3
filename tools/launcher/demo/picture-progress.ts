import { existsSync, readFileSync } from "node:fs";
import { Client } from "pg";
import { z } from "zod";
import { isDrawn, mediaListOf } from "./files.ts";

/** How far the demo fleet's pictures and films are, in pieces. */
export interface PictureProgress {
	wanted: number;
	/** Drawn and handed to the worker. */
	drawn: number;
	/** With all renditions, so that the site shows them. */
	shown: number;
	/** Those that the worker could not make renditions of. */
	failed: number;
	/** Grows with every step of the work, also inside a long film. */
	steps: number;
}

/** @returns undefined for a state without a demo fleet, or one whose drawing has not begun */
export async function pictureProgress(state: string, database: string): Promise<PictureProgress | undefined> {
	if (!existsSync(mediaListOf(state))) return undefined;
	const ids = z.array(z.string()).parse(JSON.parse(readFileSync(mediaListOf(state), "utf8")));
	const client = new Client({ connectionString: database });
	await client.connect();
	try {
		const { rows } = await client.query<Omit<PictureProgress, "wanted">>(
			`select count(*)::int as drawn,
				count(*) filter (where status = 'ready')::int as shown,
				count(*) filter (where status = 'failed')::int as failed,
				coalesce(sum(case status when 'pending' then 1 when 'processing' then 2 + coalesce(progress, 0) else 200 end), 0)::int as steps
			from media where id = any($1)`,
			[ids],
		);
		const [found = { drawn: 0, shown: 0, failed: 0, steps: 0 }] = rows;
		return { ...found, wanted: isDrawn(state) ? found.drawn : ids.length };
	} finally {
		await client.end();
	}
}

/** Whether nothing is left to draw and to make. */
export const isComplete = ({ wanted, shown, failed }: PictureProgress): boolean => shown + failed >= wanted;

/** The progress in a few words. */
export function progressText({ wanted, drawn, shown, failed }: PictureProgress): string {
	const refused = failed > 0 ? `, ${failed} failed` : "";
	if (shown + failed >= wanted) return `${shown} of ${wanted} on the site${refused}`;
	return `${drawn} of ${wanted} drawn, ${shown} on the site${refused}`;
}
