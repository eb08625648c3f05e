// Everyday words for divisions 44 and 45: building materials and tools, and building work.

export const building = `
44
en Building materials and tools: building materials, diy, hardware store
es Materiales de construcción y herramientas: materiales de construcción, bricolaje, ferretería
fr Matériaux de construction et outils: matériaux, bricolage, quincaillerie

441
en Bricks, tiles, timber, pipes and insulation: bricks, cement, concrete, mortar, plasterboard, insulation, tiles, floor tiles, bathroom tiles, parquet, laminate flooring, wooden boards, plywood, roof tiles, wallpaper, pipes, drainpipe, gutter, bathroom fittings, radiators covers, fence panels, stairlift, washbasin taps and pipes
es Ladrillos, azulejos, tablas, tubos y aislantes: ladrillos, cemento, hormigón, mortero, yeso, pladur, aislamiento, azulejos, baldosas, parqué, tarima flotante, tablas de madera, contrachapado, tejas, papel pintado, tuberías, canalón, plato de ducha, silla salvaescaleras
fr Briques, carrelage, planches, tuyaux et isolants: briques, ciment, béton, mortier, plâtre, placoplâtre, isolant, laine isolante, carrelage, parquet, sol stratifié, planches de bois, contreplaqué, tuiles, papier peint, tuyaux, gouttière, panneaux de clôture, monte-escalier

442
en Doors, windows and prefabricated buildings: door, front door, windows, double glazing, shutters, garage door, staircase, skylight, garden shed, greenhouse, conservatory, wooden house kit, prefabricated house, portable cabin, gate, fence, bridge, scaffolding
es Puertas, ventanas y casas prefabricadas: puerta, puerta de entrada, ventana, ventanas de aluminio, doble acristalamiento, persiana, puerta de garaje, escalera de interior, claraboya, caseta de jardín, invernadero, casa de madera, casa prefabricada, caseta de obra, verja, valla, andamio
fr Portes, fenêtres et bâtiments préfabriqués: porte, porte d’entrée, fenêtre, double vitrage, volets, porte de garage, escalier, velux, abri de jardin, serre, véranda, chalet en bois, maison préfabriquée, bungalow de chantier, portail, clôture, échafaudage

443
en Cable, wire, rods and pipes of metal: wire rope, barbed wire, wire fence, steel cable, steel bars, wire mesh, chain-link fence, metal rods, rebar
es Alambre, cable y barras: alambre, cable de acero, alambre de espino, malla metálica, barras de acero, varilla corrugada, tela metálica
fr Fil de fer, câbles et barres: fil de fer, câble d’acier, fil barbelé, treillis, grillage, barres d’acier, fers à béton

444
en Sanitary ware, ladders, safes and metal goods: toilet bowl, bathtub, shower tray, washbasin, kitchen sink, bathroom furniture, ladder, safe, strongbox, letterbox, signs, nameplate, number plates, road marking, cardboard boxes, moving boxes, packaging, plastic bottles, glass bottles, jars, cans, barrels, corks
es Sanitarios, escaleras, cajas fuertes y artículos de metal: inodoro, bañera, ducha, lavabo, fregadero, mampara, escalera de mano, caja fuerte, buzón, carteles, placa, matrículas, cajas de cartón, cajas de mudanza, embalaje, botellas de plástico, botellas de vidrio, tarros, latas, barriles, tapones
fr Sanitaires, échelles, coffres-forts et articles en métal: cuvette de wc, baignoire, douche, receveur de douche, lavabo, évier, échelle, coffre-fort, boîte aux lettres, panneaux, plaque, plaques d’immatriculation, cartons, cartons de déménagement, emballage, bouteilles plastique, bouteilles en verre, bocaux, canettes, tonneaux, bouchons

445
en Hand tools, locks, keys and screws: tools, hand tools, toolbox, hammer, screwdriver, pliers, spanner, saw, axe, spade, shovel, rake, secateurs, scissors, lock, padlock, key, hinges, screws, nails, bolts, springs, chain
es Herramientas, cerraduras, llaves y tornillos: herramientas, caja de herramientas, martillo, destornillador, alicates, llave inglesa, serrucho, hacha, pala, rastrillo, tijeras de podar, tijeras, cerradura, candado, llave, bisagras, tornillos, clavos, tuercas, muelles, cadena
fr Outils, serrures, clés et vis: outils, outillage, boîte à outils, marteau, tournevis, pinces, clé anglaise, scie, hache, bêche, pelle, râteau, sécateur, ciseaux, serrure, cadenas, clé, charnières, vis, clous, boulons, ressorts, chaîne

446
en Tanks, boilers, radiators and containers: water tank, rainwater tank, oil tank, septic tank, shipping container, storage container, boiler, gas boiler, central heating boiler, radiator, gas cylinder empty
es Depósitos, calderas, radiadores y contenedores: depósito de agua, aljibe, depósito de gasóleo, fosa séptica, contenedor marítimo, contenedor de almacenaje, caldera, caldera de gas, caldera de pellets, radiador
fr Cuves, chaudières, radiateurs et conteneurs: cuve à eau, récupérateur d’eau de pluie, cuve à fioul, fosse septique, conteneur maritime, conteneur de stockage, chaudière, chaudière à gaz, chaudière à granulés, radiateur

448
en Paint, varnish and sealants: paint, wall paint, house paint, varnish, wood stain, primer, spray paint, paint stripper, white spirit, filler, sealant, putty, silicone sealant
es Pintura, barniz y masillas: pintura, pintura para paredes, pintura plástica, esmalte, barniz, lasur, imprimación, pintura en spray, decapante, aguarrás, masilla, sellador
fr Peinture, vernis et mastics: peinture, peinture murale, vernis, lasure, sous-couche, peinture en bombe, décapant, white-spirit, enduit, mastic, joint silicone

449
en Building stone, marble and slate: marble, granite, granite worktop, slate, limestone, natural stone, paving stones, stone slabs, gravestone
es Piedra, mármol y pizarra: mármol, granito, encimera de granito, pizarra para tejados, caliza, piedra natural, adoquines, losas de piedra, lápida
fr Pierre, marbre et ardoise: marbre, granit, plan de travail en granit, ardoise, calcaire, pierre naturelle, pavés, dalles de pierre, pierre tombale

45
en Building work: builder, construction, building contractor, renovation, home renovation, house refurbishment
es Obras y reformas: obra, albañil, constructor, construcción, reforma, reformas de casa, reforma integral
fr Travaux de construction et rénovation: travaux, maçon, entreprise de construction, rénovation, rénovation de maison, entrepreneur en bâtiment

451
en Demolition, digging and site clearing: demolition, earthworks, excavation work, digging a trench, site clearance, land levelling, test drilling, ground works
es Derribos, excavación y preparación del terreno: demolición, derribo, movimiento de tierras, excavación, hacer una zanja, desbroce del terreno, nivelar el terreno, sondeo del terreno
fr Démolition, terrassement et préparation du terrain: démolition, terrassement, excavation, creuser une tranchée, débroussaillage du terrain, nivellement, forage d’essai

452
en Building houses, roofs, roads and pools: build a house, house building, extension, loft conversion, roofer, roof repair, new roof, roofing, bricklayer, masonry, foundations, concrete work, driveway, paving, swimming pool construction, build a pool, road works, well drilling, drains, scaffolder, bridge building
es Construir casas, tejados, calles y piscinas: construir una casa, construcción de vivienda, ampliación de casa, tejado, techador, reparar el tejado, goteras, cubierta del tejado, albañilería, cimientos, solera de hormigón, pavimentar, construcción de piscina, hacer una piscina, obras de carretera, perforar un pozo, montaje de andamios
fr Construire maisons, toits, routes et piscines: construire une maison, construction de maison, agrandissement, extension de maison, aménagement de combles, couvreur, réparation de toiture, toiture, maçonnerie, fondations, dalle béton, allée, pavage, construction de piscine, faire une piscine, travaux routiers, forage de puits, montage d’échafaudage

453
en Electrical, plumbing, heating and insulation work: building installations, home insulation, loft insulation, insulation work, fence installation, lift installation, heating installation
es Electricidad, fontanería, calefacción y aislamiento: instalaciones, aislamiento de la casa, aislar el tejado, instalación de ascensor, colocar una valla, instalar calefacción
fr Électricité, plomberie, chauffage et isolation: installations du bâtiment, isolation de la maison, isolation des combles, travaux d’isolation, pose de clôture, installation d’ascenseur, installer le chauffage

4531
en Electricians: electrician, electrical work, electrical wiring, rewiring, install a socket, install a charging point, aerial installation
es Electricistas: electricista, instalación eléctrica, cambiar el cuadro eléctrico, instalar enchufes, instalar punto de recarga, antenista
fr Électriciens: électricien, installation électrique, mise aux normes électriques, poser des prises, installer une borne de recharge, antenniste

4533
en Plumbers and heating engineers: plumber, plumbing, leaking pipe, water leak, burst pipe, blocked toilet, clogged toilet, install a shower, bathroom installation, heating engineer, install a boiler, gas fitter, air conditioning installation
es Fontaneros y calefacción: fontanero, fontanería, plomero, fuga de agua, tubería rota, váter atascado, instalar una ducha, cambiar el baño, instalador de gas, instalar una caldera, instalación de aire acondicionado
fr Plombiers et chauffagistes: plombier, plomberie, fuite d’eau, tuyau cassé, toilettes bouchées, poser une douche, installer une salle de bain, chauffagiste, installer une chaudière, installation de climatisation

454
en Finishing work: finishing work, interior finishing, bathroom renovation, kitchen renovation, facade cleaning, facade renovation
es Acabados: reforma de baño, reforma de cocina, rehabilitación de fachada, acabados interiores, limpieza de fachada
fr Finitions: rénovation de salle de bain, rénovation de cuisine, ravalement de façade, second œuvre, finitions intérieures

4541
en Plasterers: plasterer, plastering, render a wall, plaster ceiling
es Yesistas: yesero, enlucir paredes, alisar paredes, quitar gotelé, escayola
fr Plâtriers: plâtrier, plâtrerie, enduire un mur, crépi, faux plafond

4542
en Joiners and carpenters: carpenter, joiner, carpentry, fit a door, window installation, fitted wardrobe, install a kitchen, wood deck
es Carpinteros: carpintero, carpintería, colocar una puerta, instalar ventanas, armario empotrado, armario a medida, montar una cocina, tarima exterior
fr Menuisiers: menuisier, menuiserie, charpentier, pose de porte, pose de fenêtres, placard sur mesure, poser une cuisine, terrasse en bois

4543
en Floor and wall tilers: floor layer, tiler, tiling, lay parquet, floor sanding, wallpapering, lay a carpet
es Suelos y alicatados: solador, alicatador, alicatar, poner parqué, acuchillar el suelo, poner papel pintado, colocar baldosas
fr Carreleurs et poseurs de sols: carreleur, pose de carrelage, poser du parquet, ponçage de parquet, pose de papier peint, poser une moquette

4544
en Painters and glaziers: painter, house painter, paint a flat, paint a room, painting walls, decorator, glazier, broken window
es Pintores y cristaleros: pintor, pintar la casa, pintar un piso, pintar paredes, cristalero, cristal roto
fr Peintres et vitriers: peintre en bâtiment, peindre un appartement, peindre les murs, travaux de peinture, vitrier, vitre cassée

455
en Hire of building machines with driver: digger hire with driver, crane hire with operator, hire an excavator with operator
es Alquiler de maquinaria de obra con operario: alquiler de excavadora con maquinista, alquiler de grúa con operario, alquiler de retroexcavadora
fr Location d’engins de chantier avec conducteur: location de pelleteuse avec chauffeur, location de grue avec opérateur, location de mini-pelle
`
