import type { Knex } from "knex";
import { type OccupiedQuestion, type OccupiedSpan, readOccupied } from "./read-occupied.ts";

export type OccupiedReader = (question: OccupiedQuestion) => Promise<OccupiedSpan>;

type Waiting = {
	question: OccupiedQuestion;
	resolve: (span: OccupiedSpan) => void;
	reject: (cause: unknown) => void;
};

/** More than so many questions go out as several statements, so that none waits long for its neighbours. */
const most = 32;

/**
 * Asks Postgres what is taken. What is asked in one turn of the event loop goes out as one statement: among a crowd of
 * guests the way there and back costs more than the answer.
 */
export const createOccupiedReader = (
	database: Knex,
	read: (database: Knex, questions: OccupiedQuestion[]) => Promise<OccupiedSpan[]> = readOccupied,
): OccupiedReader => {
	let waiting: Waiting[] = [];
	const ask = async (asked: Waiting[]): Promise<void> => {
		try {
			const spans = await read(
				database,
				asked.map(({ question }) => question),
			);
			asked.forEach(({ resolve, reject }, index) => {
				const span = spans[index];
				if (span) resolve(span);
				else reject(new Error("Postgres left a question about taken times unanswered."));
			});
		} catch (error) {
			for (const { reject } of asked) reject(error);
		}
	};
	const readAll = (): void => {
		const all = waiting;
		waiting = [];
		for (let first = 0; first < all.length; first += most) void ask(all.slice(first, first + most));
	};
	return (question) =>
		new Promise((resolve, reject) => {
			if (waiting.push({ question, resolve, reject }) === 1) setImmediate(readAll);
		});
};
