// Everyday words for divisions 35, 37 and 38: security, music, sport and play, and instruments that measure.

export const securityToInstruments = `
35
en Security, fire-fighting and defence: safety and security, protection equipment
es Seguridad, bomberos y defensa: seguridad, protección, material de defensa
fr Sécurité, incendie et défense: sécurité, protection, matériel de défense

351
en Alarms, fire extinguishers and safety gear: burglar alarm, home alarm, security camera, surveillance camera, cctv, smoke detector, fire extinguisher, fire blanket, carbon monoxide detector, life jacket, rescue equipment, badge reader, access control, body protection
es Alarmas, extintores y equipos de seguridad: alarma, alarma antirrobo, alarma para casa, cámara de seguridad, cámara de vigilancia, videovigilancia, detector de humo, extintor, manta ignífuga, chaleco salvavidas, equipo de rescate, control de acceso
fr Alarmes, extincteurs et équipements de sécurité: alarme, alarme maison, alarme antivol, caméra de surveillance, vidéosurveillance, détecteur de fumée, extincteur, couverture anti-feu, détecteur de monoxyde, gilet de sauvetage, matériel de sauvetage, contrôle d’accès

352
en Police equipment: handcuffs, truncheon, riot shield, police car equipment, shooting targets, pepper spray
es Equipo policial: esposas, porra, escudo antidisturbios, dianas de tiro, spray de pimienta
fr Équipement de police: menottes, matraque, bouclier anti-émeute, cibles de tir, bombe lacrymogène

353
en Weapons and ammunition: hunting rifle, shotgun, air rifle, pistol, gun, ammunition, cartridges for hunting, sword
es Armas y munición: escopeta, rifle de caza, carabina de aire, pistola, arma, munición, cartuchos de caza, espada
fr Armes et munitions: fusil de chasse, carabine, carabine à air, pistolet, arme, munitions, cartouches de chasse, épée

354
en Military vehicles: tank, armoured vehicle, military truck, ex-army jeep
es Vehículos militares: tanque, carro de combate, blindado, camión militar, todoterreno militar
fr Véhicules militaires: char d’assaut, blindé, camion militaire, jeep militaire

355
en Warships: warship, frigate, submarine, patrol boat, underwater robot
es Buques de guerra: buque de guerra, fragata, submarino, patrullera, robot submarino
fr Navires de guerre: navire de guerre, frégate, sous-marin, patrouilleur, robot sous-marin

356
en Drones, military aircraft and missiles: drone, quadcopter, camera drone, unmanned aircraft, fighter plane, missile
es Drones, aviones militares y misiles: dron, drone, dron con cámara, cuadricóptero, avión no tripulado, avión de combate, misil
fr Drones, avions militaires et missiles: drone, drone avec caméra, quadricoptère, avion sans pilote, avion de combat, missile

357
en Military electronics: radar system, electronic warfare, intelligence system, command system, jammer
es Electrónica militar: radar militar, guerra electrónica, sistema de inteligencia, sistema de mando, inhibidor
fr Électronique militaire: radar militaire, guerre électronique, système de renseignement, système de commandement, brouilleur

358
en Personal protective and field equipment: bulletproof vest, ballistic helmet, gas mask, camouflage clothing, parachute, field kitchen, military boots, police uniform, firefighter uniform
es Equipo individual de protección y campaña: chaleco antibalas, casco balístico, máscara antigás, ropa de camuflaje, paracaídas, cocina de campaña, uniforme militar, uniforme de policía, traje de bombero
fr Équipement individuel de protection et de campagne: gilet pare-balles, casque balistique, masque à gaz, tenue de camouflage, parachute, cuisine de campagne, uniforme militaire, uniforme de police, tenue de pompier

37
en Music, sport, toys and crafts: leisure goods, hobby, hobbies, gifts
es Música, deporte, juguetes y manualidades: artículos de ocio, aficiones, regalos
fr Musique, sport, jouets et loisirs créatifs: articles de loisirs, hobby, cadeaux

373
en Musical instruments: guitar, electric guitar, piano, digital piano, keyboard instrument, synthesizer, violin, cello, drums, drum kit, flute, clarinet, saxophone, trumpet, accordion, harmonica, ukulele, guitar strings, second-hand piano
es Instrumentos musicales: instrumento musical, guitarra, guitarra eléctrica, piano, piano digital, teclado musical, sintetizador, violín, violonchelo, batería musical, batería acústica, flauta, clarinete, saxofón, trompeta, acordeón, armónica, ukelele, cuerdas de guitarra
fr Instruments de musique: instrument de musique, guitare, guitare électrique, piano, piano numérique, clavier de musique, synthétiseur, violon, violoncelle, batterie de musique, flûte, clarinette, saxophone, trompette, accordéon, harmonica, ukulélé, cordes de guitare

374
en Sports equipment: skis, snowboard, tent, sleeping bag, camping gear, surfboard, diving equipment, football, ball, tennis racket, golf clubs, table tennis table, treadmill, exercise bike, dumbbells, gym equipment, yoga mat, fishing rod, skates, skateboard, climbing rope, trampoline, billiard table
es Artículos deportivos: esquís, tabla de snowboard, tienda de campaña, saco de dormir, material de acampada, tabla de surf, equipo de buceo, balón, pelota, raqueta de tenis, pala de pádel, palos de golf, mesa de ping-pong, cinta de correr, bicicleta estática, pesas, mancuernas, esterilla de yoga, caña de pescar, patines, monopatín, cuerda de escalada, cama elástica, mesa de billar
fr Articles de sport: skis, snowboard, tente, sac de couchage, matériel de camping, planche de surf, matériel de plongée, ballon, balle, raquette de tennis, clubs de golf, table de ping-pong, tapis de course, vélo d’appartement, haltères, musculation, tapis de yoga, canne à pêche, patins, rollers, skateboard, corde d’escalade, trampoline, billard

375
en Toys and games: toy, doll, lego, building blocks, teddy bear, puzzle, board game, card game, playing cards, chess set, video game, game console, playstation, toy train, balloons, playground equipment, swing, slide, bouncy castle, fairground ride
es Juguetes y juegos: juguete, muñeca, lego, bloques de construcción, peluche, osito, puzle, rompecabezas, juego de mesa, juego de cartas, baraja, ajedrez, videojuego, consola de videojuegos, playstation, tren de juguete, globos, parque infantil, columpio, tobogán, castillo hinchable
fr Jouets et jeux: jouet, poupée, lego, jeu de construction, peluche, ours en peluche, puzzle, jeu de société, jeu de cartes, échiquier, jeu d’échecs, jeu vidéo, console de jeux, playstation, train miniature, ballons de baudruche, aire de jeux, balançoire, toboggan, château gonflable, manège

378
en Craft and art supplies: craft supplies, art supplies, paint brushes, watercolours, easel, canvas for painting, modelling clay, pottery clay, crayons, drawing paper, beads, origami paper
es Manualidades y bellas artes: material de manualidades, material de dibujo, pinceles, acuarelas, caballete, lienzo, plastilina, barro para cerámica, lápices de colores, papel de dibujo, abalorios
fr Loisirs créatifs et beaux-arts: fournitures créatives, matériel de dessin, pinceaux, aquarelle, chevalet, toile à peindre, pâte à modeler, argile à poterie, crayons de couleur, papier à dessin, perles à enfiler

38
en Instruments, cameras and laboratory equipment: laboratory, optics, precision instruments
es Instrumentos, cámaras y equipo de laboratorio: laboratorio, óptica, instrumentos de precisión
fr Instruments, appareils photo et matériel de laboratoire: laboratoire, optique, instruments de précision

381
en Navigation and weather instruments: sat nav, gps navigator, compass, weather station, barometer, radar, sonar, echo sounder, rain gauge
es Navegación y meteorología: navegador gps, gps, brújula, estación meteorológica, barómetro, radar, sonar, sonda náutica, pluviómetro
fr Navigation et météo: navigateur gps, gps, boussole, station météo, baromètre, radar, sonar, sondeur, pluviomètre

382
en Surveying instruments: theodolite, total station, rangefinder, metal detector, seismometer, surveying instrument
es Instrumentos de topografía: teodolito, estación total, telémetro, detector de metales, sismógrafo, topografía
fr Instruments de topographie: théodolite, station totale, télémètre, détecteur de métaux, sismographe, topographie

383
en Scales and measuring tools: scales, kitchen scales, bathroom scales, ruler, tape measure, calliper, spirit level, laser level, multimeter, ammeter, meter
es Balanzas y medidores: báscula, báscula de baño, balanza de cocina, regla, cinta métrica, metro, calibre, nivel, nivel láser, multímetro, polímetro, voltímetro
fr Balances et instruments de mesure: balance, balance de cuisine, pèse-personne, règle, mètre ruban, pied à coulisse, niveau à bulle, niveau laser, multimètre, voltmètre

384
en Thermometers, meters and laboratory gear: thermometer, thermostat, hygrometer, pressure gauge, water meter, gas meter, electricity meter, flow meter, spectrometer, centrifuge, laboratory glassware, test tubes, pipette, educational science kit
es Termómetros, contadores y aparatos de laboratorio: termómetro, termostato, higrómetro, manómetro, contador de agua, contador de gas, contador de luz, caudalímetro, espectrómetro, centrifugadora, material de vidrio de laboratorio, tubos de ensayo, pipeta
fr Thermomètres, compteurs et matériel de laboratoire: thermomètre, thermostat, hygromètre, manomètre, compteur d’eau, compteur de gaz, compteur électrique, débitmètre, spectromètre, centrifugeuse, verrerie de laboratoire, tubes à essai, pipette

385
en Testing instruments and microscopes: microscope, lab microscope, oscilloscope, x-ray inspection machine, vehicle test bench, material tester, speedometer, taximeter, radiation detector, Geiger counter
es Aparatos de ensayo y microscopios: microscopio, osciloscopio, aparato de rayos x, banco de pruebas, velocímetro, taxímetro, detector de radiación, contador Geiger
fr Appareils d’essai et microscopes: microscope, oscilloscope, appareil à rayons x, banc d’essai, compteur de vitesse, taximètre, détecteur de rayonnement, compteur Geiger

386
en Cameras, lenses and telescopes: camera, digital camera, second-hand camera, camera lens, tripod, flash, telescope, binoculars, slide projector, magnifying glass, photographic equipment, film camera
es Cámaras de fotos, objetivos y telescopios: cámara de fotos, cámara digital, cámara réflex, cámara de segunda mano, objetivo fotográfico, trípode, flash, telescopio, prismáticos, lupa, equipo fotográfico
fr Appareils photo, objectifs et télescopes: appareil photo, appareil photo numérique, reflex, appareil photo d’occasion, objectif photo, trépied, flash, télescope, jumelles, loupe, matériel photo

387
en Time clocks and parking meters: time clock, clocking-in machine, timer, time switch, parking meter, time recorder
es Relojes de fichar y parquímetros: reloj de fichar, control horario, temporizador, programador horario, parquímetro
fr Pointeuses et parcmètres: pointeuse, badgeuse, minuterie, programmateur horaire, parcmètre, horodateur

388
en Industrial control and remote control: remote control, radio control, process control, automation controller, plc, radar gun, switching system
es Control industrial y mandos a distancia: mando a distancia, mando de garaje, radiocontrol, control de procesos, autómata programable, automatización
fr Commande industrielle et télécommandes: télécommande, télécommande de garage, radiocommande, contrôle de processus, automate programmable, automatisation

389
en Other testing instruments: breathalyser, alcohol tester, geological sample kit, software for testing bench, noise meter, alcohol lock
es Otros aparatos de análisis: alcoholímetro, sonómetro, medidor de ruido, alcolock
fr Autres appareils d’analyse: éthylotest, éthylomètre, sonomètre, mesure du bruit
`
