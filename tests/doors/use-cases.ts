import type { BookingStatus } from "@harborsmith/domain";

/** Columns of a booking that a door writes. */
export type Fields = Record<string, unknown>;

export interface Charter {
	id: string;
	number: string;
	yacht: string;
	starts_at: string;
	ends_at: string;
}

/** How a charter is before somebody knocks. */
export interface Beginning {
	status: BookingStatus;
	/** Received in cash, of 90000 cents. */
	paid?: number;
	/** `soon`: within a day; `past`: begun hours ago. @default "ahead" */
	when?: "ahead" | "soon" | "past";
	/** Its hold or its time to be answered has run out. */
	overdue?: boolean;
}

export interface UseCase {
	begins: Beginning;
	/** Its address at the desk and on the guest's own routes. */
	path: string;
	/** What Directus's own doors and SQL write for it. */
	change: (charter: Charter) => Fields;
	/** What the desk is told instead. */
	desk?: (charter: Charter) => Fields;
	/** What a guest says on their own route. */
	guest?: Fields;
	task?: string;
	isByProvider?: boolean;
}

const hour = 3_600_000;
const after = (time: string, hours: number): string => new Date(Date.parse(time) + hours * hour).toISOString();
const later = ({ starts_at, ends_at }: Charter): Fields => ({
	starts_at: after(starts_at, 5),
	ends_at: after(ends_at, 5),
});
const becomes = (status: string) => (): Fields => ({ status });
const plain = (): Fields => ({});

/** Every use case of a booking that stands, by its name in the table. */
export const useCases = {
	approve: { begins: { status: "requested" }, path: "approve", change: becomes("pending"), desk: plain },
	decline: { begins: { status: "requested" }, path: "decline", change: becomes("cancelled"), desk: plain },
	confirm: {
		begins: { status: "pending" },
		path: "confirm",
		change: becomes("confirmed"),
		desk: plain,
		isByProvider: true,
	},
	"confirm late": {
		begins: { status: "expired" },
		path: "confirm",
		change: becomes("confirmed"),
		desk: plain,
		isByProvider: true,
	},
	move: { begins: { status: "confirmed", paid: 90_000 }, path: "move", change: later },
	"move while the price is open": { begins: { status: "pending" }, path: "move", change: later },
	change: { begins: { status: "confirmed", paid: 90_000 }, path: "change", change: () => ({ guests: 3 }) },
	"change while the price is open": { begins: { status: "pending" }, path: "change", change: () => ({ guests: 3 }) },
	cancel: {
		begins: { status: "confirmed", paid: 90_000 },
		path: "cancel",
		change: becomes("cancelled"),
		desk: plain,
		guest: {},
	},
	"cancel a hold": {
		begins: { status: "pending" },
		path: "cancel",
		change: becomes("cancelled"),
		desk: plain,
		guest: {},
	},
	"check in": {
		begins: { status: "confirmed", paid: 90_000, when: "soon" },
		path: "check-in",
		change: becomes("in_progress"),
		desk: plain,
	},
	"check out": {
		begins: { status: "in_progress", paid: 90_000, when: "past" },
		path: "check-out",
		change: becomes("completed"),
		desk: plain,
	},
	"no-show": {
		begins: { status: "confirmed", paid: 90_000, when: "past" },
		path: "no-show",
		change: becomes("no_show"),
		desk: plain,
	},
	"expire a hold": {
		begins: { status: "pending", overdue: true },
		path: "expire",
		change: becomes("expired"),
		task: "expire-holds",
	},
	"expire a request": {
		begins: { status: "requested", overdue: true },
		path: "expire",
		change: becomes("expired"),
		task: "expire-holds",
	},
} as const satisfies Record<string, UseCase>;

export type UseCaseName = keyof typeof useCases;
export const useCaseNames = Object.keys(useCases) as UseCaseName[];

/** What is not for a charter now: nobody gets it done, by no door. Whoever may do it otherwise is told that it is out of turn. */
export interface OutOfTurn extends UseCase {
	/** The use case that it would be in turn. */
	is: UseCaseName;
}

const early = (is: UseCaseName, when: Beginning["when"]): OutOfTurn => ({
	...useCases[is],
	is,
	begins: { status: "confirmed", paid: 90_000, when },
});
const late = (is: UseCaseName, status: Beginning["status"]): OutOfTurn => ({ ...useCases[is], is, begins: { status } });

export const outOfTurn = {
	"check in before its day": early("check in", "ahead"),
	"no-show before its hour": early("no-show", "soon"),
	"move what is completed": late("move", "completed"),
	"move what has run out": late("move", "expired"),
	"change what is cancelled": late("change", "cancelled"),
	"change a no-show": late("change", "no_show"),
} as const satisfies Record<string, OutOfTurn>;

export type OutOfTurnName = keyof typeof outOfTurn;
export const outOfTurnNames = Object.keys(outOfTurn) as OutOfTurnName[];
