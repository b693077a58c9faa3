import type { NextAction } from "../vocabulary.ts";

/** What somebody can be to one booking. The first two are guests, the others hold a policy of the same name. */
export const actors = [
	"guest_by_link",
	"guest_by_account",
	"staff",
	"manager",
	"admin",
	"compliance",
	"owner",
	"captain",
	"crew",
	"marketer",
] as const;
export type Actor = (typeof actors)[number];

/**
 * Who may do what with a booking through its routes. Owner, captain and crew have their own, narrower views of it in the
 * Directus app; compliance looks at everything there is and changes nothing of it here.
 */
const table = `
use_case      guest_by_link  guest_by_account  staff  manager  admin  compliance  owner  captain  crew  marketer
view          yes            yes               yes    yes      yes    yes         -      -        -     -
invite        yes            yes               yes    yes      yes    yes         -      -        -     -
pay           yes            yes               -      -        -      -           -      -        -     -
extend_hold   yes            yes               yes    yes      yes    -           -      -        -     -
pay_balance   yes            yes               -      -        -      -           -      -        -     -
reschedule    yes            yes               yes    yes      yes    -           -      -        -     -
cancel        yes            yes               yes    yes      yes    -           -      -        -     -
review        yes            yes               -      -        -      -           -      -        -     -
claim         yes            yes               -      -        -      -           -      -        -     -
approve       -              -                 yes    yes      yes    -           -      -        -     -
decline       -              -                 yes    yes      yes    -           -      -        -     -
confirm       -              -                 yes    yes      yes    -           -      -        -     -
move          -              -                 yes    yes      yes    -           -      -        -     -
change        -              -                 yes    yes      yes    -           -      -        -     -
check_in      -              -                 yes    yes      yes    -           -      -        -     -
check_out     -              -                 yes    yes      yes    -           -      -        -     -
no_show       -              -                 yes    yes      yes    -           -      -        -     -
take_money    -              -                 yes    yes      yes    -           -      -        -     -
`;

/** `take_money`: enters what was paid, and hears of money that needs a person. */
export type UseCase = NextAction | "view" | "take_money";

const [[, ...columns] = [], ...rows] = table
	.trim()
	.split("\n")
	.map((line) => line.split(/\s+/));

/** Every use case of the table, in its order. */
export const ruledUseCases = rows.map(([useCase = ""]) => useCase);

const allowed = new Map(
	rows.map(([useCase = "", ...cells]) => [useCase, new Set(columns.filter((_actor, index) => cells[index] === "yes"))]),
);

/** Whether `actor` may do this with a booking. What the table does not say is not allowed. */
export const mayDo = (actor: Actor, useCase: UseCase): boolean => allowed.get(useCase)?.has(actor) === true;

/** Whether somebody acts for the company, so that what they call off is called off by the operator. */
export const actsForCompany = (actor: Actor): boolean => actor !== "guest_by_link" && actor !== "guest_by_account";
