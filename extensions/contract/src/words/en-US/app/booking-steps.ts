import { steps } from "../names.ts";

export const bookingSteps = {
	steps: {
		approve: { button: steps.approve, title: "Approve this request?", deed: "Approve" },
		decline: { button: steps.decline, title: "Decline this request?", deed: "Decline" },
		confirm: { button: steps.confirm, title: "Confirm this charter?", deed: "Confirm" },
		check_in: { button: steps.check_in, title: "Hand the yacht over?", deed: "Check in" },
		check_out: { button: steps.check_out, title: "Is the yacht back?", deed: "Check out" },
		no_show: { button: steps.no_show, title: "Did nobody come?", deed: "Mark as no-show" },
		cancel: { button: steps.cancel, title: "Cancel this charter?", deed: "Cancel charter" },
	},
	refund: { all: "Everything", terms: "By the terms", amount: "An amount", none: "Nothing" },
	refund_label: "What goes back",
	amount_label: "Amount",
	reason_label: "Reason",
	reason_note: "Kept in the history. If you cancel or decline, the guest reads it too.",
	what_happens: "What happens",
	looking: "Working out what would happen …",
	unsaved: "This form has changes that are not saved. Go back and save them first, or they are lost.",
	give_up: "Go on without them",
	back: "Leave it as it is",
	nothing: "There is no next step for this booking.",
	save_first: "Save the booking first.",
	failed: "That could not be done just now. Please try again.",
};
