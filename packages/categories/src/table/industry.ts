// Everyday words for divisions 42 and 43: machines of factories, mines and building sites.

export const industry = `
42
en Industrial machines: machinery, factory machine, industrial equipment
es Máquinas industriales: maquinaria industrial, maquinaria, máquinas de fábrica
fr Machines industrielles: machines d’usine, équipement industriel, machinerie

421
en Pumps, compressors, engines and valves: pump, water pump, well pump, submersible pump, compressor, air compressor, turbine, diesel engine, valve, tap, faucet, mixer tap, bearings, gears, industrial boiler, hydraulic cylinder
es Bombas, compresores, motores y válvulas: bomba de agua, bomba de pozo, bomba sumergible, compresor, compresor de aire, turbina, motor diésel, válvula, grifo, grifo monomando, rodamientos, engranajes, caldera industrial, cilindro hidráulico
fr Pompes, compresseurs, moteurs et robinets: pompe à eau, pompe de puits, pompe immergée, compresseur, compresseur d’air, turbine, moteur diesel, vanne, robinet, mitigeur, roulements, engrenages, chaudière industrielle, vérin hydraulique

422
en Food-processing machines: meat slicer, bakery machine, dough mixer, bread oven line, wine press, brewing equipment, coffee roaster, milk cooling tank, cream separator, tobacco machine
es Máquinas para alimentos y bebidas: cortadora de fiambre, amasadora, maquinaria de panadería, prensa de vino, equipo para hacer cerveza, tostador de café, tanque de leche, desnatadora
fr Machines pour aliments et boissons: trancheuse à jambon, pétrin, machine de boulangerie, pressoir, matériel de brassage, torréfacteur, tank à lait, écrémeuse

423
en Furnaces and industrial ovens: furnace, kiln, pottery kiln, pizza oven, industrial oven, incinerator, burner, crematorium oven
es Hornos industriales: horno industrial, horno de cerámica, horno de pizza, horno de leña profesional, incinerador, quemador
fr Fours industriels: four industriel, four à céramique, four à pizza, incinérateur, brûleur

424
en Lifts, cranes and forklifts: lift, elevator, home lift, escalator, crane, forklift, pallet truck, hoist, winch, jack, conveyor belt, lifting platform, ski lift
es Ascensores, grúas y carretillas elevadoras: ascensor, elevador, escaleras mecánicas, grúa, carretilla elevadora, transpaleta, polipasto, cabrestante, gato hidráulico, cinta transportadora, plataforma elevadora, telesilla
fr Ascenseurs, grues et chariots élévateurs: ascenseur, monte-charge, escalier roulant, escalator, grue, chariot élévateur, transpalette, palan, treuil, cric, convoyeur, nacelle élévatrice, télésiège

425
en Air conditioning, cold rooms and filters: air conditioning, air conditioning unit, split air conditioner, heat pump, cold room, refrigeration, industrial freezer, ventilation, industrial fan, heat exchanger, air filter, air purifier, water filter, water softener
es Aire acondicionado, cámaras frigoríficas y filtros: aire acondicionado, split de aire acondicionado, bomba de calor, aerotermia, cámara frigorífica, refrigeración, congelador industrial, ventilación, ventilador industrial, intercambiador de calor, filtro de aire, purificador de aire, filtro de agua, descalcificador
fr Climatisation, chambres froides et filtres: climatisation, climatiseur, clim, pompe à chaleur, chambre froide, réfrigération, congélateur industriel, ventilation, vmc, échangeur de chaleur, filtre à air, purificateur d’air, filtre à eau, adoucisseur d’eau

426
en Machine tools and power tools: lathe, milling machine, cnc machine, laser cutter, laser cutting machine, press, welding machine, power tools, drill, cordless drill, circular saw, jigsaw, sander, angle grinder, chainsaw, industrial 3D printer, additive manufacturing machine
es Máquinas herramienta y herramientas eléctricas: torno, fresadora, máquina cnc, cortadora láser, prensa, soldador, máquina de soldar, herramientas eléctricas, taladro, taladro sin cable, atornillador, sierra circular, sierra de calar, lijadora, amoladora, radial, motosierra, impresora 3D industrial
fr Machines-outils et outils électriques: tour à métaux, fraiseuse, machine cnc, découpeuse laser, presse, poste à souder, outils électriques, perceuse, perceuse sans fil, visseuse, scie circulaire, scie sauteuse, ponceuse, meuleuse, tronçonneuse, imprimante 3D industrielle

427
en Textile and sewing machines: sewing machine, overlocker, knitting machine, loom, embroidery machine, industrial washing machine, laundry machines, leather machine
es Máquinas textiles y de coser: máquina de coser, remalladora, tricotosa, telar, máquina de bordar, lavadora industrial, maquinaria de lavandería
fr Machines textiles et à coudre: machine à coudre, surjeteuse, machine à tricoter, métier à tisser, machine à broder, machine à laver industrielle, blanchisserie industrielle

428
en Paper-making machines: paper machine, cardboard machine, pulp machinery, paper cutter industrial
es Máquinas para fabricar papel: máquina de papel, maquinaria de cartón, pasta de papel, guillotina industrial de papel
fr Machines à papier: machine à papier, machine à carton, pâte à papier, massicot industriel

429
en Packing, printing, vending and other machines: packing machine, bottling machine, labelling machine, weighing machine industrial, printing press, bookbinding machine, vending machine, drinks machine, pressure washer, industrial vacuum cleaner, spray gun, distillation, still, industrial dishwasher, plastic moulding machine, rubber machine
es Máquinas de envasar, imprimir, expender y otras: envasadora, embotelladora, etiquetadora, imprenta máquina, encuadernadora, máquina expendedora, máquina de vending, hidrolimpiadora, limpiadora a presión, aspirador industrial, pistola de pintar, destilador, alambique, lavavajillas industrial, inyectora de plástico
fr Machines d’emballage, d’impression, distributeurs et autres: machine d’emballage, embouteilleuse, étiqueteuse, presse d’imprimerie, relieuse, distributeur automatique, distributeur de boissons, nettoyeur haute pression, aspirateur industriel, pistolet à peinture, distillateur, alambic, lave-vaisselle professionnel, presse à injecter

43
en Building-site and mining machines: construction machinery, plant machinery, site machinery
es Maquinaria de obra y minería: maquinaria de obra, maquinaria pesada, máquinas de construcción
fr Engins de chantier et de mines: engin de chantier, matériel de chantier, machines de construction

431
en Mining machines: mining machine, drilling rig, tunnel boring machine, coal cutter, oil rig, drill bits for wells
es Máquinas de minería: máquina de minería, equipo de perforación, tuneladora, torre de perforación, plataforma petrolífera
fr Machines minières: machine minière, foreuse, tunnelier, appareil de forage, plateforme pétrolière

432
en Diggers and excavators: digger, excavator, mini excavator, backhoe, bulldozer, wheel loader, grader, road roller, dumper
es Excavadoras y palas: excavadora, miniexcavadora, retroexcavadora, pala cargadora, bulldozer, niveladora, apisonadora, dúmper
fr Pelleteuses et chargeuses: pelleteuse, pelle mécanique, mini-pelle, tractopelle, bulldozer, chargeuse, niveleuse, compacteur, dumper

433
en Concrete mixers, snowploughs and site equipment: concrete mixer, cement mixer, snowplough, snowblower, asphalt paver, vibrating plate, pool equipment, pile driver, scaffolding machine
es Hormigoneras, quitanieves y equipo de obra: hormigonera, quitanieves, máquina quitanieves, extendedora de asfalto, bandeja vibratoria, equipos para piscinas, depuradora de piscina, martinete
fr Bétonnières, chasse-neige et matériel de chantier: bétonnière, chasse-neige, fraise à neige, finisseur d’asphalte, plaque vibrante, équipement de piscine, filtration de piscine, batteur de pieux

434
en Stone-crushing and foundry machines: stone crusher, screening machine, foundry mould, sand mould machine, ore grinder
es Trituradoras y moldes de fundición: trituradora de piedra, cribadora, molde de fundición, molino de mineral
fr Concasseurs et moules de fonderie: concasseur, crible, moule de fonderie, broyeur de minerai

435
en Vehicles on tracks: crawler, tracked vehicle, crawler dumper, tracked carrier, snow groomer
es Vehículos de orugas: vehículo de orugas, tractor de orugas, dúmper de orugas, máquina pisapistas
fr Véhicules à chenilles: véhicule à chenilles, tracteur à chenilles, transporteur à chenilles, dameuse

436
en Parts for building and mining machines: digger bucket, excavator parts, drill parts, bulldozer blade, crane parts
es Piezas de maquinaria de obra: cazo de excavadora, piezas de excavadora, recambios de maquinaria de obra, pala de bulldozer
fr Pièces d’engins de chantier: godet de pelleteuse, pièces de pelleteuse, pièces d’engins, lame de bulldozer

437
en Metal-working plant: rolling mill, casting machine, steelworks, ingot mould, converter for steel
es Maquinaria metalúrgica: laminador, máquina de colada, acería, lingotera
fr Machines de métallurgie: laminoir, machine de coulée, aciérie, lingotière

438
en Workshop equipment: workbench, vice, garage equipment, workshop crane, woodworking workshop, shoemaking equipment, glass-working machine, assembly bench
es Equipo de taller: banco de trabajo, tornillo de banco, equipamiento de taller, equipo de carpintería, máquinas para zapateros, máquina para vidrio
fr Équipement d’atelier: établi, étau, équipement d’atelier, équipement de garage, atelier de menuiserie, machines de cordonnerie, machine pour le verre
`
