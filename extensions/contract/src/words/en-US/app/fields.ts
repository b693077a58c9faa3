export const fields = {
	contact: { first_name: "First name", last_name: "Last name", email: "E-mail", phone: "Phone" },
	when: {
		choose_yacht: "Choose the yacht first: times are those of its own zone.",
		here: "On this computer",
		twice: "This time comes twice that night. Which one?",
	},
	utilisation: { empty: "Nothing is booked in these days." },
};
