// Everyday words for divisions 33 and 34: medical things, personal care, and vehicles.

export const healthAndVehicles = `
33
en Health and personal care products: healthcare products, medical supplies, toiletries
es Productos de salud y cuidado personal: productos sanitarios, parafarmacia, higiene
fr Produits de santé et de soin: produits de santé, parapharmacie, hygiène

331
en Medical equipment: wheelchair, hearing aid, crutches, walking frame, rollator, medical bed, hospital bed, blood pressure monitor, stethoscope, thermometer for fever, bandages, plasters, first-aid kit, syringe, dental implant, prosthesis, orthopaedic insoles, ultrasound scanner, defibrillator, disposable gloves, surgical mask, face masks, medical device
es Material médico: silla de ruedas, audífono, muletas, andador, cama articulada, cama de hospital, tensiómetro, estetoscopio, termómetro para la fiebre, vendas, tiritas, botiquín, jeringuilla, implante dental, prótesis, plantillas ortopédicas, ecógrafo, desfibrilador, guantes desechables, mascarillas, ortopedia
fr Matériel médical: fauteuil roulant, appareil auditif, prothèse auditive, béquilles, déambulateur, lit médicalisé, tensiomètre, stéthoscope, thermomètre pour la fièvre, bandages, pansements, trousse de secours, seringue, implant dentaire, prothèse, semelles orthopédiques, échographe, défibrillateur, gants jetables, masques chirurgicaux

336
en Medicines: medicine, pills, painkiller, aspirin, antibiotics, vaccine, vitamins, food supplements, insulin, cough syrup, eye drops, ointment, contraceptive pill, veterinary medicine, pharmacy
es Medicamentos: medicina, pastillas, analgésico, aspirina, antibiótico, vacuna, vitaminas, complementos alimenticios, insulina, jarabe para la tos, colirio, pomada, anticonceptivos, medicamentos veterinarios, farmacia
fr Médicaments: médicament, comprimés, antidouleur, aspirine, antibiotique, vaccin, vitamines, compléments alimentaires, insuline, sirop contre la toux, collyre, pommade, pilule contraceptive, médicaments vétérinaires, pharmacie

337
en Cosmetics, hygiene and glasses: perfume, cosmetics, make-up, shampoo, soap bar, shower gel, face cream, sun cream, deodorant, toothpaste, toothbrush, razor, shaving foam, nail varnish, hair dye, nappies, diapers, baby bottle, toilet paper, tissues, sanitary towels, tampons, condoms, glasses, spectacles, reading glasses, sunglasses, contact lenses
es Cosmética, higiene y gafas: perfume, colonia, cosméticos, maquillaje, champú, pastilla de jabón, gel de ducha, crema facial, crema solar, desodorante, pasta de dientes, cepillo de dientes, maquinilla de afeitar, espuma de afeitar, esmalte de uñas, tinte para el pelo, pañales, biberón, papel higiénico, pañuelos de papel, compresas, tampones, preservativos, gafas, gafas graduadas, gafas de sol, lentillas
fr Cosmétiques, hygiène et lunettes: parfum, cosmétiques, maquillage, shampooing, savonnette, gel douche, crème visage, crème solaire, déodorant, dentifrice, brosse à dents, rasoir, mousse à raser, vernis à ongles, coloration cheveux, couches, couches bébé, biberon, papier toilette, mouchoirs, serviettes hygiéniques, tampons, préservatifs, lunettes, lunettes de vue, lunettes de soleil, lentilles de contact

339
en Mortuary equipment: coffin, body bag, mortuary table, autopsy equipment, mortuary refrigerator
es Equipo mortuorio: bolsa para cadáveres, mesa de autopsias, equipo de autopsia, cámara mortuoria, camilla mortuoria
fr Équipement mortuaire: housse mortuaire, table d’autopsie, matériel d’autopsie, cellule réfrigérée mortuaire, brancard mortuaire

34
en Vehicles and transport equipment: vehicle, transport equipment, means of transport
es Vehículos y equipo de transporte: vehículo, equipo de transporte, medios de transporte
fr Véhicules et matériel de transport: véhicule, matériel de transport, moyens de transport

341
en Cars, vans and trucks: car, second-hand car, used car, new car, family car, electric car, hybrid car, convertible, suv, van, second-hand van, minibus, camper van, motorhome, truck, lorry, bus, ambulance, leasing car, automobile, car hire
es Coches, furgonetas y camiones: coche, coche de segunda mano, coche usado, coche de ocasión, coche nuevo, coche familiar, coche eléctrico, coche híbrido, descapotable, todoterreno, carro, auto, automóvil, furgoneta, furgoneta de segunda mano, microbús, autocaravana, camión, autobús, ambulancia, renting de coche, alquiler de coche
fr Voitures, camionnettes et camions: voiture, voiture d’occasion, véhicule d’occasion, voiture neuve, voiture familiale, voiture électrique, voiture hybride, cabriolet, 4x4, automobile, camionnette, fourgon, utilitaire d’occasion, fourgonnette, minibus, camping-car, camion, poids lourd, autobus, autocar, ambulance, location longue durée, location de voiture

342
en Trailers, caravans and vehicle bodies: trailer, car trailer, boat trailer, horse trailer, caravan, mobile home on wheels, semi-trailer, food truck trailer, vehicle body, container trailer
es Remolques, caravanas y carrocerías: remolque, remolque para coche, remolque para barco, remolque para caballos, caravana, semirremolque, carrocería, remolque portacontenedores
fr Remorques, caravanes et carrosseries: remorque, remorque voiture, remorque bateau, van pour chevaux, caravane, semi-remorque, carrosserie, remorque porte-conteneurs

343
en Car parts and tyres: tyre, tires, winter tyres, car tyres, wheel, rims, brake pads, brake discs, exhaust, clutch, gearbox, car engine, bumper, wing mirror, windscreen, windscreen wipers, car radiator, oil filter, roof box, roof rack, tow bar, seat belt, child car seat, car seat, spare parts for car
es Recambios y neumáticos de coche: neumático, neumáticos, ruedas, neumáticos de invierno, llantas, pastillas de freno, discos de freno, tubo de escape, embrague, caja de cambios, motor de coche, parachoques, retrovisor, parabrisas, limpiaparabrisas, filtro de aceite, cofre de techo, baca, enganche de remolque, cinturón de seguridad, silla de coche para niños, recambios de coche, piezas de coche
fr Pièces auto et pneus: pneu, pneus, pneus hiver, pneus neige, roue, jantes, plaquettes de frein, disques de frein, pot d’échappement, embrayage, boîte de vitesses, moteur de voiture, pare-chocs, rétroviseur, pare-brise, essuie-glaces, filtre à huile, coffre de toit, barres de toit, attelage, ceinture de sécurité, siège auto, pièces détachées auto, pièces de voiture

344
en Motorcycles and bicycles: two wheels, sidecar
es Motos y bicicletas: dos ruedas, sidecar
fr Motos et vélos: deux-roues, side-car

3441
en Motorcycles: motorcycle, motorbike, second-hand motorbike, quad, trial bike, motorcycle tyre
es Motos: motocicleta, moto de segunda mano, moto usada, quad, moto de campo, neumático de moto
fr Motos: motocyclette, moto d’occasion, quad, moto-cross, pneu de moto

3442
en Scooters and mopeds: scooter, motor scooter, moped, electric scooter, vespa
es Escúteres y ciclomotores: scooter, escúter, ciclomotor, moto eléctrica, patinete eléctrico, vespino
fr Scooters et mobylettes: scooter, cyclomoteur, mobylette, scooter électrique, trottinette électrique

3443
en Bicycles: bicycle, bike, bicycles, electric bike, e-bike, mountain bike, road bike, city bike, folding bike, cargo bike, children's bike, second-hand bike, tricycle, bicycle parts, bicycle tyre, bike lights
es Bicicletas: bicicleta, bici, bicicleta eléctrica, bici eléctrica, bicicleta de montaña, bicicleta de carretera, bici de paseo, bicicleta plegable, bici de carga, bicicleta infantil, bici de segunda mano, triciclo, piezas de bicicleta, cubierta de bici
fr Vélos: vélo, bicyclette, vélo électrique, VTT, vélo de route, vélo de ville, vélo pliant, vélo cargo, vélo enfant, vélo d’occasion, tricycle, pièces de vélo, pneu de vélo

345
en Boats and ships: boat, sailing boat, yacht, motorboat, second-hand boat, dinghy, inflatable boat, kayak, canoe, rowing boat, ship, ferry, outboard motor, jet ski, barge
es Barcos y embarcaciones: barco, velero, yate, lancha, barco de segunda mano, bote, zódiac, lancha neumática, kayak, canoa, barca de remos, buque, motor fueraborda, moto de agua, gabarra
fr Bateaux et navires: bateau, voilier, yacht, bateau à moteur, bateau d’occasion, annexe, bateau pneumatique, kayak, canoë, barque, navire, moteur hors-bord, jet-ski, péniche

346
en Trains and trams: locomotive, railway carriage, wagon, tram, underground train, cable car vehicle, train parts
es Trenes y tranvías: locomotora, vagón, tren, tranvía, metro, coche de tren, teleférico, piezas de tren
fr Trains et tramways: locomotive, wagon, tramway, rame de métro, voiture de train, téléphérique, pièces de train

347
en Aircraft: plane, aeroplane, airplane, helicopter, glider, hot-air balloon, ultralight, paraglider wing, spacecraft, satellite, aircraft parts
es Aviones y aeronaves: avión, avioneta, helicóptero, planeador, globo aerostático, ultraligero, nave espacial, satélite, piezas de avión
fr Avions et aéronefs: avion, hélicoptère, planeur, montgolfière, ulm, vaisseau spatial, satellite, pièces d’avion

349
en Tickets for transport, road signs, prams and more: pushchair, pram, stroller, transport ticket, bus pass, travel card, road sign, traffic cone, crash barrier, bike rack, horse carriage, hand cart, buoy, used tyres, street furniture lights
es Billetes de transporte, señales, cochecitos y más: cochecito de bebé, carrito de bebé, silla de paseo, billete de autobús, abono de transporte, bonobús, señal de tráfico, cono de tráfico, barrera de seguridad, aparcabicicletas, coche de caballos, carretilla de mano, boya
fr Titres de transport, panneaux, poussettes et autres: poussette, landau, ticket de bus, carte de transport, abonnement de transport, panneau de signalisation, cône de signalisation, glissière de sécurité, support à vélos, calèche, chariot à main, bouée
`
