// Everyday words for divisions 55 to 70: hospitality, transport, travel, post, utilities, money and homes.

export const travelAndMoney = `
55
en Hotels, restaurants and shops: hospitality, accommodation and food
es Hoteles, restaurantes y comercio: hostelería, alojamiento y comida
fr Hôtels, restaurants et commerce: hôtellerie, hébergement et restauration

551
en Hotels: hotel, hotel room, hotel night, weekend in a hotel, room for two nights, guest house, bed and breakfast, hotel with pool, conference hotel, spa hotel, accommodation
es Hoteles: hotel, habitación de hotel, noche de hotel, fin de semana en un hotel, hostal, pensión, alojamiento, hotel con piscina, balneario hotel, parador, hotel rural
fr Hôtels: hôtel, chambre d’hôtel, nuit d’hôtel, week-end à l’hôtel, chambre d’hôtes, pension, hébergement, hôtel avec piscine, hôtel spa, auberge

552
en Holiday homes, campsites and hostels: holiday home, holiday rental, holiday apartment, cottage, villa for the holidays, beach house rental, campsite, camping, caravan site, youth hostel, hostel, summer camp, mountain refuge, holiday camp
es Casas de vacaciones, campings y albergues: casa de vacaciones, apartamento de vacaciones, apartamento en la playa, alquiler vacacional, casa rural, camping, albergue juvenil, albergue, campamento de verano, refugio de montaña
fr Locations de vacances, campings et auberges: location de vacances, maison de vacances, gîte, appartement à la plage, villa de vacances, camping, auberge de jeunesse, colonie de vacances, refuge de montagne, mobil-home

553
en Restaurants: restaurant, dinner, lunch, table for dinner, restaurant for a group, menu, takeaway, pizza restaurant, meal, business lunch
es Restaurantes: restaurante, cena, comida en un restaurante, mesa para cenar, restaurante para grupos, menú, comida para llevar, pizzería, comida de empresa
fr Restaurants: restaurant, dîner, déjeuner, réserver une table, restaurant pour un groupe, menu, plats à emporter, pizzeria, repas d’entreprise

554
en Bars and drinks: bar, pub, cocktails, drinks service, coffee shop, café, wine tasting
es Bares y bebidas: bar, cócteles, cafetería, copas, servicio de bebidas, cata de vinos
fr Bars et boissons servies: bar, cocktails, café bar, service de boissons, dégustation de vin

555
en Catering and canteens: catering, wedding catering, party catering, buffet, canteen, school meals, meals on wheels, private chef, caterer
es Catering y comedores: catering, catering para bodas, catering para fiestas, bufé, comedor escolar, comedor de empresa, comida a domicilio para mayores, chef a domicilio
fr Traiteurs et cantines: traiteur, traiteur mariage, traiteur pour une fête, buffet, cantine, repas scolaires, portage de repas, chef à domicile

559
en Shops and retail: shop, retail, personal shopper, store, second-hand shop
es Comercio al por menor: tienda, comercio, comprador personal, tienda de segunda mano
fr Commerce de détail: magasin, boutique, commerce, conseiller d’achat, dépôt-vente

60
en Transport: transport, transportation
es Transporte: transportes, transporte de personas y mercancías
fr Transport: transports, transport de personnes et de marchandises

601
en Taxis, coaches and road transport: taxi, cab, airport transfer, private driver, car with driver, limousine, wedding car, coach hire, coach for a group, coach for 50 people, minibus with driver, bus ride, school bus, parcel transport, van with driver, haulage, vehicle transport, car hire, car rental, van hire, horse-drawn carriage ride
es Taxis, autocares y transporte por carretera: taxi, traslado al aeropuerto, chófer, coche con conductor, limusina, coche de bodas, alquiler de autocar, alquiler de autobús, autobús para un grupo, autobús para 50 personas, microbús con conductor, autobús, transporte escolar, transporte de paquetes, furgoneta con conductor, porte, transporte de vehículos, alquiler de coche, alquiler de furgoneta
fr Taxis, autocars et transport routier: taxi, vtc, transfert aéroport, chauffeur privé, voiture avec chauffeur, limousine, voiture de mariage, location d’autocar, location de bus, bus pour un groupe, autocar pour 50 personnes, minibus avec chauffeur, trajet en bus, transport scolaire, transport de colis, camionnette avec chauffeur, transport de véhicule, louer une voiture, location de voiture, location de camionnette

602
en Trains: train, train ticket, railway, rail travel, rail freight, train journey
es Trenes: tren, billete de tren, viaje en tren, ave, ferrocarril, transporte por ferrocarril
fr Trains: train, billet de train, voyage en train, tgv, chemin de fer, fret ferroviaire

603
en Pipelines: pipeline transport, gas pipeline, oil pipeline transport
es Tuberías de transporte: oleoducto, gasoducto, transporte por tubería
fr Pipelines: oléoduc, gazoduc, transport par pipeline

604
en Flights: flight, flights, plane ticket, airline ticket, cheap flight, return flight, charter flight, private jet, helicopter flight, air freight, hot-air balloon ride
es Vuelos: vuelo, vuelos, billete de avión, vuelo barato, vuelo de ida y vuelta, vuelo chárter, jet privado, vuelo en helicóptero, carga aérea, pasaje de avión, paseo en globo
fr Vols: vol, vol pas cher, billet d’avion, vol aller-retour, vol charter, jet privé, vol en hélicoptère, fret aérien, tour en montgolfière

605
en Space transport: space flight, satellite launch, rocket launch
es Transporte espacial: vuelo espacial, lanzamiento de satélite, lanzamiento de cohete
fr Transport spatial: vol spatial, lancement de satellite, lancement de fusée

606
en Ferries, cruises and boats with crew: ferry, ferry ticket, boat trip, boat hire with skipper, cruise ship, yacht charter, sea freight, water taxi
es Ferris, cruceros y barcos con tripulación: ferri, ferry, billete de ferry, paseo en barco, alquiler de barco, barco con patrón, crucero en barco, chárter de velero, transporte marítimo
fr Ferries, croisières et bateaux avec équipage: ferry, billet de ferry, promenade en bateau, location de bateau, bateau avec skipper, paquebot de croisière, location de voilier, fret maritime, traversée

63
en Travel agencies and transport support: travel and logistics
es Agencias de viajes y servicios de transporte: viajes y logística
fr Agences de voyages et services de transport: voyages et logistique

631
en Storage and cargo handling: storage, self storage, storage unit, furniture storage, warehouse, warehousing, cargo handling, container handling, logistics
es Almacenaje y manipulación de carga: trastero, alquiler de trastero, guardamuebles, almacén, almacenaje, manipulación de carga, logística
fr Stockage et manutention: garde-meubles, box de stockage, self-stockage, entrepôt, entreposage, manutention, logistique

635
en Holidays and travel agencies: holiday, holidays, vacation, package holiday, package tour, all-inclusive holiday, beach holiday, seaside holiday, stay by the sea, week at the beach, ski holiday, city break, honeymoon, cruise, safari, round trip, trip, travel agency, travel, tour operator, tourist guide, guided tour, excursion, school trip, flight and hotel
es Vacaciones y agencias de viajes: vacaciones, viaje, viaje organizado, viaje todo incluido, paquete de vacaciones, vacaciones en la playa, vacaciones en el mar, semana en la playa, estancia junto al mar, viaje de esquí, escapada, luna de miel, viaje de novios, crucero, safari, circuito, agencia de viajes, guía turístico, visita guiada, excursión, viaje de fin de curso, vuelo y hotel
fr Vacances et agences de voyages: vacances, voyage, séjour, voyage organisé, séjour tout compris, séjour à la mer, vacances à la mer, semaine à la plage, séjour au ski, séjour linguistique, week-end en amoureux, escapade, voyage de noces, lune de miel, croisière, safari, circuit, agence de voyages, guide touristique, visite guidée, excursion, voyage scolaire, vol et hôtel

637
en Parking, towing and transport support: parking, parking space by the day, airport parking, toll, towing boats, mooring, marina berth, air traffic control, freight forwarding support, ship supply
es Aparcamiento, remolque y apoyo al transporte: aparcamiento, parking, parking del aeropuerto, peaje, amarre, puerto deportivo, control aéreo, remolcador
fr Stationnement, remorquage et aide au transport: parking, stationnement, parking aéroport, péage, amarrage, place de port, port de plaisance, contrôle aérien, remorqueur

64
en Post and telecommunications: mail and telephone
es Correos y telecomunicaciones: correo y teléfono
fr Poste et télécommunications: courrier et téléphone

641
en Post, parcels and couriers: post, mail, parcel delivery, send a parcel, courier, express delivery, letter delivery, mailbox rental, bike courier
es Correos, paquetes y mensajería: correos, enviar un paquete, envío de paquetes, paquetería, mensajero, mensajería, entrega urgente, apartado postal, reparto de cartas
fr Poste, colis et coursiers: poste, envoyer un colis, livraison de colis, coursier, messagerie express, livraison express, boîte postale, distribution du courrier

642
en Telephone and mobile plans: phone contract, mobile plan, mobile contract, sim card, prepaid sim, landline contract, phone line, data plan, roaming, fibre and mobile, cable tv subscription
es Tarifas de teléfono y móvil: tarifa de móvil, contrato de móvil, tarjeta sim, tarjeta prepago, línea fija, línea de teléfono, tarifa de datos, fibra y móvil, televisión por cable
fr Forfaits de téléphone et mobile: forfait mobile, forfait téléphone, abonnement téléphonique, carte sim, carte prépayée, ligne fixe, forfait de données, fibre et mobile, télévision par câble

65
en Water, gas and electricity supply: utilities, utility company
es Suministro de agua, gas y luz: suministros, compañía de suministros
fr Distribution d’eau, de gaz et d’électricité: services publics, fournisseur d’énergie

651
en Water supply: water supply, water company, water connection, mains water, desalination
es Suministro de agua: suministro de agua, compañía de agua, acometida de agua, alta de agua, desalación
fr Distribution d’eau: approvisionnement en eau, compagnie des eaux, raccordement à l’eau, abonnement eau, dessalement

652
en Gas supply: gas contract, gas supplier, mains gas, natural gas supply, gas connection
es Suministro de gas: contrato de gas, compañía de gas, gas natural, alta de gas, tarifa de gas
fr Distribution de gaz: contrat de gaz, fournisseur de gaz, gaz de ville, gaz naturel, raccordement au gaz

653
en Electricity supply: electricity contract, electricity supplier, electricity tariff, electricity connection, power company, change electricity provider
es Suministro de electricidad: contrato de luz, tarifa de luz, compañía eléctrica, compañía de la luz, alta de luz, cambiar de compañía de luz
fr Distribution d’électricité: contrat d’électricité, fournisseur d’électricité, tarif d’électricité, compteur et abonnement électrique, changer de fournisseur d’électricité

654
en Other energy supply: energy supply, heat supply contract, biomass energy supply
es Otros suministros de energía: suministro de energía, suministro de calor, suministro de biomasa
fr Autres fournitures d’énergie: fourniture d’énergie, fourniture de chaleur, fourniture de biomasse

655
en Meter reading: meter reading, read the meter, water meter reading
es Lectura de contadores: lectura de contadores, leer el contador
fr Relevé de compteurs: relevé de compteur, lire le compteur

66
en Money, banks and insurance: finance, financial services
es Dinero, bancos y seguros: finanzas, servicios financieros
fr Argent, banques et assurances: finance, services financiers

661
en Banks, loans and investments: bank account, current account, savings account, loan, personal loan, car loan, mortgage, home loan, credit card, credit, investment, shares, funds, stockbroker, currency exchange, money transfer, leasing finance
es Bancos, préstamos e inversiones: banco, cuenta bancaria, cuenta corriente, cuenta de ahorro, préstamo, préstamo personal, hipoteca, crédito, tarjeta de crédito, inversión, acciones, fondos de inversión, cambio de divisas, transferencia de dinero
fr Banques, prêts et placements: banque, compte bancaire, compte courant, livret d’épargne, prêt, prêt personnel, crédit, crédit immobilier, prêt immobilier, carte de crédit, placement, investissement, actions, fonds, courtier en bourse, change de devises, transfert d’argent

665
en Insurance and pensions: insurance, car insurance, motorbike insurance, scooter insurance, bike insurance, phone insurance, home insurance, health insurance, life insurance, travel insurance, liability insurance, legal insurance, pet insurance, pension plan, insurance broker, dental insurance
es Seguros y pensiones: seguro, seguros, seguro de coche, seguro de moto, seguro de bici, seguro de móvil, seguro del hogar, seguro de salud, seguro médico, seguro de vida, seguro de viaje, seguro de responsabilidad civil, seguro para mascotas, plan de pensiones, corredor de seguros
fr Assurances et retraites: assurance, assurance auto, assurance voiture, assurance moto, assurance scooter, assurance vélo, assurance habitation, mutuelle santé, assurance maladie, assurance vie, assurance voyage, responsabilité civile, assurance animaux, plan de retraite, courtier en assurances

666
en Treasury services: treasury, cash management service, collecting payments
es Servicios de tesorería: tesorería, gestión de cobros, gestión de tesorería
fr Services de trésorerie: trésorerie, gestion de trésorerie, encaissement

667
en Reinsurance: reinsurance, reinsurer
es Reaseguros: reaseguro, reaseguradora
fr Réassurance: réassurance, réassureur

70
en Homes, land and offices: real estate, property
es Viviendas, terrenos y locales: inmuebles, bienes inmuebles
fr Logements, terrains et bureaux: immobilier, biens immobiliers

701
en Buying homes and land: buy a house, buy a flat, buy an apartment, house for sale, flat for sale, new-build flat, plot of land, building plot, land for sale, garage for sale
es Comprar casa o terreno: comprar casa, comprar piso, comprar vivienda, casa en venta, piso en venta, obra nueva, parcela, solar para construir, terreno en venta, plaza de garaje en venta
fr Acheter un logement ou un terrain: acheter une maison, acheter un appartement, maison à vendre, appartement à vendre, logement neuf, terrain à bâtir, terrain à vendre, parcelle, garage à vendre

702
en Renting homes, rooms and offices: rent a flat, rent an apartment, flat to rent, room to rent, shared flat, house to rent, student room, office to rent, shop to rent, coworking, garage to rent, room hire for a party, wedding venue, party venue, meeting room, warehouse to rent
es Alquilar vivienda, habitación o local: alquilar piso, alquiler de piso, piso en alquiler, alquilar casa, habitación en alquiler, piso compartido, habitación para estudiante, oficina en alquiler, alquilar local, coworking, plaza de garaje en alquiler, local para fiestas, salón para bodas, sala de reuniones, nave en alquiler
fr Louer un logement, une chambre ou un bureau: louer un appartement, location d’appartement, appartement à louer, louer une maison, chambre à louer, colocation, chambre d’étudiant, studio à louer, bureau à louer, louer un local, coworking, garage à louer, salle pour une fête, salle de mariage, salle de réunion, entrepôt à louer

703
en Estate agents and property management: estate agent, sell my house, sell my flat, property valuation, property management, letting agent, real estate agency, building manager
es Inmobiliarias y administración de fincas: inmobiliaria, agencia inmobiliaria, agente inmobiliario, vender mi casa, vender mi piso, tasación de vivienda, administrador de fincas, gestión de alquileres
fr Agences immobilières et gestion d’immeubles: agence immobilière, agent immobilier, vendre ma maison, vendre mon appartement, estimation immobilière, syndic de copropriété, gestion locative
`
