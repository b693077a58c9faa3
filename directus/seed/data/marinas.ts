/** Invented berths at real places around San Francisco Bay. */
export const marinas = [
	{
		slug: "south-beach",
		name: "South Beach Pier 42",
		address: "42 The Embarcadero, San Francisco, CA 94107",
		latitude: 37.7796,
		longitude: -122.3867,
		phone: "+1 415 555 0142",
		directions:
			"Enter by the blue gate beside the harbor office and follow the main dock to the berth in your confirmation. The N and T streetcar lines stop across the street.",
		parking: "The Pier 40 garage is four minutes away on foot; ask on board for a validated evening rate.",
		es: {
			directions:
				"Entre por la puerta azul junto a la oficina del puerto y siga el muelle principal hasta el amarre de su confirmación. Las líneas N y T de tranvía paran enfrente.",
			parking: "El aparcamiento del muelle 40 está a cuatro minutos a pie; pida a bordo la tarifa de tarde.",
		},
	},
	{
		slug: "sausalito",
		name: "Sausalito Richardson Bay Docks",
		address: "310 Harbor Drive, Sausalito, CA 94965",
		latitude: 37.8663,
		longitude: -122.4967,
		phone: "+1 415 555 0163",
		directions:
			"From the ferry landing walk ten minutes north along the water to Dock C. The gate code comes with your boarding message.",
		parking: "Free parking for guests in the gravel lot on Harbor Drive, marked with our blue pennant.",
		es: {
			directions:
				"Desde el ferry camine diez minutos hacia el norte por la orilla hasta el muelle C. El código de la puerta llega con el mensaje de embarque.",
			parking:
				"Aparcamiento gratuito para huéspedes en la explanada de Harbor Drive, señalada con nuestro gallardete azul.",
		},
	},
	{
		slug: "berkeley",
		name: "Berkeley University Avenue Marina",
		address: "201 University Avenue, Berkeley, CA 94710",
		latitude: 37.8663,
		longitude: -122.3152,
		phone: "+1 510 555 0118",
		directions:
			"Drive to the western end of University Avenue and turn right at the fountain. Dock M is the second gate; a step-free ramp leads down at every tide.",
		parking: "Four hours are free on the marina road; day tickets at the harbor office.",
		es: {
			directions:
				"Conduzca hasta el extremo oeste de University Avenue y gire a la derecha en la fuente. El muelle M es la segunda puerta; una rampa sin escalones baja con cualquier marea.",
			parking: "Cuatro horas gratis en la calle del puerto; billetes de día en la oficina.",
		},
	},
] as const;
