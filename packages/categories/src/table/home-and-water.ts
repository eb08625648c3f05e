// Everyday words for divisions 39 and 41: what stands in a house, and water.

export const homeAndWater = `
39
en Furniture, household goods and cleaning products: home, household goods, homeware
es Muebles, hogar y limpieza: hogar, artículos para el hogar, menaje
fr Meubles, maison et produits d’entretien: maison, articles ménagers, équipement de la maison

391
en Furniture: sofa, couch, armchair, chair, office chair, table, dining table, desk, bed, mattress, bunk bed, cot, wardrobe, cupboard, shelves, bookcase, chest of drawers, kitchen cabinets, new kitchen, fitted kitchen, garden furniture, second-hand furniture, school furniture
es Muebles: mueble, sofá, sillón, silla, silla de oficina, mesa, mesa de comedor, escritorio, cama, colchón, litera, cuna, armario, estantería, cómoda, muebles de cocina, cocina a medida, muebles de jardín, muebles de segunda mano, mobiliario escolar
fr Meubles: meuble, canapé, fauteuil, chaise, chaise de bureau, table, table à manger, bureau, lit, matelas, lits superposés, lit bébé, armoire, placard, étagère, bibliothèque meuble, commode, meubles de cuisine, cuisine équipée, meubles de jardin, salon de jardin, meubles d’occasion, mobilier scolaire

392
en Kitchenware, decoration and household items: pots, pans, frying pan, saucepan, cutlery, knives, plates, glasses for drinking, mugs, cups, vase, candles, mirror, picture frame, clock, wall clock, umbrella, coat hangers, basket, lighter, artificial flowers, Christmas decorations, ornaments, brush, broom, mop, rubbish bin
es Menaje, decoración y objetos de casa: ollas, sartén, cazuela, cubiertos, cuchillos, platos, vajilla, vasos, copas, tazas, jarrón, velas, espejo, marco de fotos, reloj de pared, paraguas, perchas, cesta, mechero, flores artificiales, adornos de Navidad, figuras decorativas, cepillo, escoba, fregona, cubo de basura
fr Vaisselle, décoration et objets de la maison: casseroles, poêle à frire, marmite, couverts, couteaux, assiettes, vaisselle, verres à boire, tasses, mugs, vase, bougies, miroir, cadre photo, horloge murale, parapluie, cintres, panier, briquet, fleurs artificielles, décorations de Noël, bibelots, brosse, balai, serpillière, poubelle

393
en Catering and shop equipment: professional kitchen equipment, restaurant equipment, bar equipment, shop fittings, display case, cool counter, sewage treatment tank small, vending stand, shopping trolley
es Equipamiento de hostelería y comercio: equipamiento de hostelería, cocina industrial, maquinaria de bar, mobiliario de tienda, vitrina expositora, expositor, carro de la compra de supermercado
fr Équipement de restauration et de magasin: matériel de restauration, cuisine professionnelle, équipement de bar, agencement de magasin, vitrine d’exposition, présentoir, caddie

395
en Bedding, towels, curtains and carpets: bed linen, sheets, duvet, quilt, pillow, pillowcase, blanket, towel, tablecloth, napkins, curtains, blinds, awning, carpet, rug, doormat, flag, tarpaulin, sails, net, hammock
es Ropa de cama, toallas, cortinas y alfombras: sábanas, ropa de cama, edredón, nórdico, almohada, funda de almohada, manta, toalla, mantel, servilletas, cortinas, estores, persianas enrollables, toldo, alfombra, moqueta, felpudo, bandera, velas de barco, red, hamaca
fr Linge de lit, serviettes, rideaux et tapis: draps, linge de lit, couette, housse de couette, oreiller, taie d’oreiller, couverture, plaid, serviette de bain, nappe, rideaux, stores, voilages, tapis, moquette, paillasson, drapeau, bâche, filet, hamac

397
en Household appliances: fridge, refrigerator, freezer, washing machine, tumble dryer, dishwasher, oven, microwave, cooker, hob, induction hob, extractor hood, vacuum cleaner, robot vacuum, iron for clothes, kettle, rice cooker, toaster, coffee machine, food processor, blender, hair dryer, fan, heater, water heater, air conditioner, dehumidifier, barbecue, gas cooker, wood stove, sewing machine for home
es Electrodomésticos: nevera, frigorífico, congelador, lavadora, secadora, lavavajillas, horno, microondas, cocina de gas, placa de inducción, vitrocerámica, campana extractora, aspiradora, robot aspirador, plancha de ropa, hervidor, tostadora, cafetera, robot de cocina, batidora, secador de pelo, ventilador, estufa, calefactor, calentador de agua, termo eléctrico, aire acondicionado portátil, deshumidificador, barbacoa, estufa de leña
fr Électroménager: frigo, réfrigérateur, congélateur, lave-linge, machine à laver, sèche-linge, lave-vaisselle, four, four encastrable, four de cuisine, micro-ondes, cuisinière, plaque à induction, hotte aspirante, aspirateur, robot aspirateur, fer à repasser, bouilloire, grille-pain, machine à café, cafetière, robot de cuisine, mixeur, sèche-cheveux, ventilateur, radiateur d’appoint, chauffe-eau, climatiseur mobile, déshumidificateur, barbecue, poêle à bois

398
en Cleaning products: detergent, washing powder, washing-up liquid, dishwasher tablets, floor cleaner, bleach cleaner, descaler, polish, furniture polish, shoe polish, air freshener, hand soap, wipes, oven cleaner
es Productos de limpieza: detergente, jabón para la ropa, suavizante, lavavajillas líquido, pastillas para el lavavajillas, friegasuelos, limpiacristales, desengrasante, quitacal, cera para muebles, betún de zapatos, ambientador, jabón de manos, toallitas
fr Produits d’entretien: lessive, détergent, adoucissant, liquide vaisselle, pastilles lave-vaisselle, nettoyant sol, nettoyant vitres, dégraissant, détartrant, cire pour meubles, cirage, désodorisant, savon pour les mains, lingettes

41
en Water: water supply in bulk, collected water
es Agua: agua a granel, agua recogida
fr Eau: eau en vrac, eau captée

411
en Drinking and raw water: drinking water, tap water, tanker of water, well water, filling a pool with water, non-drinking water
es Agua potable y no potable: agua potable, agua del grifo, cisterna de agua, cuba de agua, agua de pozo, llenar la piscina
fr Eau potable et non potable: eau potable, eau du robinet, citerne d’eau, eau de puits, remplir la piscine
`
