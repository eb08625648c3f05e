// Everyday words for divisions 30, 31 and 32: computers, electrical things, telephones, television and sound.

export const electronics = `
30
en Computers and office equipment: office equipment, hardware, it equipment, informatics
es Informática y equipo de oficina: informática, equipo de oficina, material informático
fr Informatique et matériel de bureau: informatique, matériel informatique, équipement de bureau, bureautique

301
en Office machines and stationery: stationery, office supplies, school supplies, pens, pencils, printer paper, copy paper, envelopes, stapler, paper clips, sticky notes, photocopier, copier, toner, toner cartridge, printer cartridges, calculator, shredder, laminator, cash register, whiteboard, banknote counter
es Máquinas de oficina y papelería: papelería, material de oficina, material escolar, bolígrafos, lápices, papel para impresora, folios, sobres, grapadora, clips, notas adhesivas, fotocopiadora, tóner, cartuchos de tinta, cartuchos de impresora, calculadora, destructora de papel, plastificadora, caja registradora, pizarra blanca
fr Machines de bureau et papeterie: papeterie, fournitures de bureau, fournitures scolaires, stylos, crayons, papier pour imprimante, ramettes de papier, enveloppes, agrafeuse, trombones, notes adhésives, photocopieuse, photocopieur, toner, cartouches d’encre, cartouches d’imprimante, calculatrice, destructeur de documents, plastifieuse, caisse enregistreuse, tableau blanc

302
en Computers, printers and accessories: computer, laptop, notebook computer, tablet, desktop pc, gaming pc, second-hand laptop, refurbished laptop, server hardware, monitor, computer screen, printer, 3D printer, scanner, keyboard, mouse, hard disk, ssd, usb stick, memory card, graphics card, webcam, e-book reader, docking station, computer cable
es Ordenadores, impresoras y accesorios: ordenador, computadora, portátil, ordenador portátil, portátil de segunda mano, portátil reacondicionado, tableta, tablet, ordenador de sobremesa, pc para jugar, servidor, monitor, pantalla de ordenador, impresora, impresora 3D, escáner, teclado, ratón, disco duro, ssd, memoria usb, pendrive, tarjeta de memoria, tarjeta gráfica, cámara web, lector de libros electrónicos
fr Ordinateurs, imprimantes et accessoires: ordinateur, ordinateur portable, pc portable, portable d’occasion, portable reconditionné, tablette, ordinateur de bureau, pc gamer, serveur, écran d’ordinateur, moniteur, imprimante, imprimante 3D, scanner, clavier, souris, disque dur, ssd, clé usb, carte mémoire, carte graphique, webcam, liseuse

31
en Electrical equipment and lighting: electrical goods, electrics, electrical material
es Material eléctrico e iluminación: material eléctrico, electricidad del hogar, aparatos eléctricos
fr Matériel électrique et éclairage: matériel électrique, électricité, appareillage électrique

311
en Motors, generators and chargers: electric motor, generator, emergency generator, diesel generator, wind turbine, transformer, battery charger, inverter, solar inverter, power supply unit, car charger, charging station, wallbox
es Motores, generadores y cargadores: motor eléctrico, generador, grupo electrógeno, aerogenerador, transformador, cargador de batería, inversor, inversor solar, fuente de alimentación, cargador de coche eléctrico, punto de recarga
fr Moteurs, générateurs et chargeurs: moteur électrique, générateur, groupe électrogène, éolienne, transformateur, chargeur de batterie, onduleur, onduleur solaire, alimentation électrique, borne de recharge, chargeur de voiture électrique

312
en Switches, sockets and fuse boxes: light switch, socket, plug, power strip, fuse, fuse box, circuit breaker, electrical panel, junction box, relay, connector
es Interruptores, enchufes y cuadros eléctricos: interruptor, enchufe, regleta, fusible, cuadro eléctrico, diferencial, magnetotérmico, caja de conexiones, relé, clavija
fr Interrupteurs, prises et tableaux électriques: interrupteur, prise électrique, multiprise, fusible, tableau électrique, disjoncteur, boîte de dérivation, relais, fiche, connecteur

313
en Electric cable and wire: electric cable, extension cable, electric wire, copper cable, coaxial cable, power cord
es Cables eléctricos: cable eléctrico, alargador, alargadera, hilo eléctrico, cable de cobre, cable coaxial, manguera eléctrica
fr Câbles et fils électriques: câble électrique, rallonge, rallonge électrique, fil électrique, câble en cuivre, câble coaxial, cordon secteur

314
en Batteries: battery, rechargeable batteries, AA batteries, button cell, lithium battery, car battery, home battery, solar battery, power bank, accumulator
es Pilas y baterías: pila, pilas recargables, pilas AA, pila de botón, batería, batería de litio, batería de coche, batería para placas solares, batería externa, acumulador
fr Piles et batteries: pile, piles rechargeables, piles AA, pile bouton, batterie, batterie au lithium, batterie de voiture, batterie domestique, batterie solaire, batterie externe, accumulateur

315
en Lamps and lighting: lamp, light bulb, led bulb, led strip, ceiling light, desk lamp, floor lamp, chandelier, torch, flashlight, garden lights, Christmas lights, spotlight, neon sign, street light
es Lámparas e iluminación: lámpara, bombilla, bombilla led, tira led, lámpara de techo, plafón, flexo, lámpara de pie, linterna, luces de jardín, luces de Navidad, foco, neón, farola
fr Lampes et éclairage: lampe, ampoule, ampoule led, ruban led, plafonnier, lampe de bureau, lampadaire, lustre, suspension, lampe de poche, lampe torche, guirlande lumineuse, guirlandes de Noël, projecteur, spot, enseigne néon

316
en Electrical equipment of all sorts: electromagnet, alarm siren, spark plugs, starter motor, alternator, wiring harness, traffic lights, electric sign, ignition, electrodes, doorbell
es Equipos eléctricos diversos: electroimán, sirena, bujías, motor de arranque, alternador, cableado de vehículo, semáforo, señal luminosa, electrodos, timbre de puerta
fr Équipements électriques divers: électroaimant, sirène, bougies d’allumage, démarreur, alternateur, faisceau électrique, feux de circulation, panneau lumineux, électrodes, sonnette

317
en Electronic parts: electronics, electronic components, circuit board, pcb, microcontroller, Arduino, Raspberry Pi, sensor, chip, transistor, resistor, capacitor, smart card chip
es Componentes electrónicos: electrónica, placa de circuito, circuito impreso, microcontrolador, Arduino, Raspberry Pi, sensor, chip, transistor, resistencia eléctrica, condensador
fr Composants électroniques: électronique, carte électronique, circuit imprimé, microcontrôleur, Arduino, Raspberry Pi, capteur électronique, puce électronique, transistor, résistance électrique, condensateur

32
en Phones, television, sound and networks: consumer electronics, telecommunications equipment
es Telefonía, televisión, sonido y redes: electrónica de consumo, equipos de telecomunicación
fr Téléphonie, télévision, son et réseaux: électronique grand public, équipement de télécommunication

322
en Mobile phones and radio sets: mobile phone, cell phone, smartphone, iphone, android phone, second-hand phone, refurbished phone, walkie-talkie, two-way radio, radio transmitter, gps tracker, car kit
es Móviles y equipos de radio: móvil, teléfono móvil, celular, smartphone, iphone, móvil de segunda mano, móvil reacondicionado, walkie-talkie, emisora de radio, transmisor, localizador gps, manos libres
fr Téléphones portables et radios: téléphone portable, portable, mobile, smartphone, iphone, téléphone d’occasion, téléphone reconditionné, talkie-walkie, émetteur radio, traceur gps, kit mains libres

323
en Television, hi-fi and video: television, tv set, smart tv, projector, radio set, alarm clock radio, headphones, earphones, bluetooth speaker, loudspeaker, hi-fi, amplifier, turntable, record player, microphone, dvd player, camcorder, video recorder, vinyl records, dvd films
es Televisión, sonido y vídeo: televisor, televisión, tele, smart tv, proyector, radio, radiodespertador, auriculares, cascos de música, altavoz, altavoz bluetooth, equipo de música, amplificador, tocadiscos, micrófono, reproductor de dvd, videocámara, discos de vinilo
fr Télévision, hi-fi et vidéo: télévision, téléviseur, télé, smart tv, vidéoprojecteur, poste de radio, radio-réveil, casque audio, écouteurs, enceinte bluetooth, enceintes, haut-parleur, chaîne hi-fi, amplificateur, platine vinyle, micro, lecteur dvd, caméscope, disques vinyles

324
en Computer networks: network, wifi router, router, switch, network cable, ethernet cable, wifi repeater, access point, lan, modem, firewall box
es Redes informáticas: red, router wifi, rúter, conmutador de red, cable de red, cable ethernet, repetidor wifi, punto de acceso, red local, módem
fr Réseaux informatiques: réseau, routeur wifi, routeur, commutateur, câble réseau, câble ethernet, répéteur wifi, point d’accès, réseau local, modem

325
en Telephones and telecom equipment: landline phone, cordless phone, phone system, switchboard, intercom, door entry phone, video conferencing equipment, optical fibre cable, satellite phone, fax
es Teléfonos y equipos de telecomunicación: teléfono fijo, teléfono inalámbrico, centralita, portero automático, videoportero, equipo de videoconferencia, cable de fibra óptica, teléfono por satélite, fax
fr Téléphones et matériel télécom: téléphone fixe, téléphone sans fil, standard téléphonique, interphone, visiophone, matériel de visioconférence, câble de fibre optique, téléphone satellite, fax
`
