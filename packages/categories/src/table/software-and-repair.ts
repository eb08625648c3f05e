// Everyday words for divisions 48, 50 and 51: software to buy, repairing things, and installing them.

export const softwareAndRepair = `
48
en Software: software licence, computer program, app
es Programas de ordenador: software, licencia de software, programa informático, aplicación
fr Logiciels: logiciel, licence logicielle, programme informatique, application

481
en Software for one trade: school software, library software, medical practice software, restaurant software, hotel software, point of sale software, industrial control software, flight control software
es Programas para un sector: software para colegios, software para clínicas, programa para restaurantes, programa para hoteles, programa tpv, software industrial
fr Logiciels de métier: logiciel pour écoles, logiciel médical, logiciel de restaurant, logiciel d’hôtel, logiciel de caisse, logiciel industriel

482
en Network and internet software: network software, web browser, web server software, vpn, email server software, intranet
es Programas de red e Internet: software de red, navegador web, servidor web, vpn, intranet
fr Logiciels de réseau et d’Internet: logiciel réseau, navigateur web, serveur web, vpn, intranet

483
en Documents, drawing and office software: word processor, spreadsheet, office suite, photo editing software, cad software, drawing program, calendar software, slides software
es Programas de oficina, dibujo y documentos: procesador de textos, hoja de cálculo, paquete ofimático, programa de edición de fotos, programa cad, programa de dibujo
fr Logiciels de bureau, de dessin et de documents: traitement de texte, tableur, suite bureautique, logiciel de retouche photo, logiciel de cao, logiciel de dessin

484
en Accounting and business software: accounting software, invoicing software, payroll software, crm, erp, stock control software, tax software
es Programas de contabilidad y empresa: programa de contabilidad, programa de facturación, software de nóminas, crm, erp, control de existencias
fr Logiciels de comptabilité et de gestion: logiciel de comptabilité, logiciel de facturation, logiciel de paie, crm, erp, gestion de stock

485
en Communication and multimedia software: video conference software, chat software, video editing software, music software, voice recognition
es Programas de comunicación y multimedia: programa de videoconferencia, programa de chat, edición de vídeo software, programa de música, reconocimiento de voz
fr Logiciels de communication et multimédia: logiciel de visioconférence, messagerie instantanée, logiciel de montage vidéo, logiciel de musique, reconnaissance vocale

486
en Databases and operating systems: operating system, Windows licence, database software, linux distribution
es Bases de datos y sistemas operativos: sistema operativo, licencia de Windows, base de datos, linux
fr Bases de données et systèmes d’exploitation: système d’exploitation, licence Windows, base de données, linux

487
en Antivirus, backup and utilities: antivirus, security software, password manager, backup software, file recovery software, translation software
es Antivirus, copias y utilidades: antivirus, software de seguridad, gestor de contraseñas, programa de copias de seguridad, programa de traducción
fr Antivirus, sauvegarde et utilitaires: antivirus, logiciel de sécurité, gestionnaire de mots de passe, logiciel de sauvegarde, logiciel de traduction

488
en Information systems and servers: server system, web server machine, information system, storage server, nas
es Sistemas de información y servidores: sistema de información, servidor de archivos, servidor de correo, nas
fr Systèmes d’information et serveurs: système d’information, serveur de fichiers, serveur de messagerie, nas

489
en Computer games and other software: computer game, pc game download, educational software, language learning software, programming tools, booking software
es Juegos de ordenador y otros programas: juego de ordenador, juego para pc, software educativo, programa para aprender idiomas, herramientas de programación, programa de reservas
fr Jeux d’ordinateur et autres logiciels: jeu d’ordinateur, jeu pc, logiciel éducatif, logiciel pour apprendre une langue, outils de programmation, logiciel de réservation

50
en Repair and maintenance: repair, repairs, fix, mend, maintenance
es Reparación y mantenimiento: reparación, reparaciones, arreglar, arreglos, mantenimiento, reparar
fr Réparation et entretien: réparation, réparer, dépannage, entretien, maintenance

501
en Car, motorbike and bike repair: car repair, garage mechanic, mechanic, car service, oil change, tyre change, puncture, bodywork repair, paint my car, breakdown service, towing a car, motorbike repair, bike repair, bicycle repair, car wash, windscreen repair, replace the windscreen, change the brakes
es Reparación de coches, motos y bicicletas: taller mecánico, mecánico, reparar el coche, reparación de coche, revisión del coche, cambio de aceite, cambio de neumáticos, pinchazo, cambiar el parabrisas, cambiar los frenos, chapa y pintura, grúa para el coche, asistencia en carretera, reparación de motos, reparación de bicicletas, arreglar la bici, arreglar la bicicleta, lavado de coches
fr Réparation de voitures, motos et vélos: garage automobile, garagiste, mécanicien, réparation de voiture, révision voiture, vidange, changement de pneus, crevaison, changer le pare-brise, changer les freins, carrossier, carrosserie peinture, dépannage voiture, remorquage, réparation de moto, réparation de vélo, réparer mon vélo, lavage de voiture

502
en Repair of aircraft, trains, boats and roads: boat repair, boat engine repair, ship maintenance, aircraft maintenance, train maintenance, street lighting maintenance, road signs maintenance
es Reparación de aviones, trenes, barcos y vías: reparación de barcos, reparar motor de barco, astillero, mantenimiento de aviones, mantenimiento de trenes, mantenimiento de farolas
fr Réparation d’avions, de trains, de bateaux et de voies: réparation de bateau, réparer un moteur de bateau, chantier naval, maintenance d’avions, maintenance de trains, entretien de l’éclairage public

503
en Repair of computers, phones and televisions: computer repair, laptop repair, phone repair, mobile phone repair, broken screen, fix a phone screen, screen replacement, television repair, printer repair, photocopier maintenance, data recovery from a broken disk, hi-fi repair
es Reparación de ordenadores, móviles y televisores: reparar el ordenador, reparación de ordenadores, reparación de portátiles, reparar el móvil, reparación de móviles, pantalla rota, cambiar la pantalla del móvil, reparación de televisores, reparar la impresora, mantenimiento de fotocopiadoras
fr Réparation d’ordinateurs, téléphones et téléviseurs: réparation d’ordinateur, réparer mon ordinateur, réparation de téléphone, réparer mon portable, écran cassé, changer l’écran du téléphone, réparation de télévision, réparation d’imprimante, maintenance de photocopieurs

504
en Repair of watches, medical and measuring equipment: watch repair, clock repair, wheelchair repair, hearing aid repair, scales calibration, camera repair, medical equipment maintenance, calibration
es Reparación de relojes, aparatos médicos y de medida: reparación de relojes, relojero, cambiar la pila del reloj, reparación de sillas de ruedas, mantenimiento de equipos médicos, reparación de cámaras, calibración
fr Réparation de montres, d’appareils médicaux et de mesure: réparation de montre, horloger, changer la pile de ma montre, réparation de fauteuil roulant, maintenance de matériel médical, réparation d’appareil photo, étalonnage

505
en Repair of pumps, boilers and machines: pump repair, boiler repair, broken boiler, boiler service, machine repair, lawnmower repair, tool repair, valve repair, generator repair
es Reparación de bombas, calderas y máquinas: reparación de bombas, reparación de calderas, caldera rota, revisión de la caldera, reparación de maquinaria, reparar el cortacésped, reparación de herramientas, reparación de generadores
fr Réparation de pompes, chaudières et machines: réparation de pompe, réparation de chaudière, chaudière en panne, entretien de chaudière, réparation de machines, réparer une tondeuse, réparation d’outils, réparation de groupe électrogène

506
en Repair of security and defence equipment: alarm maintenance, alarm repair, weapon repair, military vehicle repair, security camera repair
es Reparación de equipos de seguridad y defensa: mantenimiento de alarmas, reparación de alarmas, reparación de armas, reparación de vehículos militares
fr Réparation d’équipements de sécurité et de défense: maintenance d’alarme, réparation d’alarme, réparation d’armes, réparation de véhicules militaires

507
en Maintenance of building installations: building maintenance, lift maintenance, lift repair, heating maintenance, air conditioning service, air conditioning repair, electrical maintenance, escalator repair, shutter repair, sanitary repair
es Mantenimiento de instalaciones de edificios: mantenimiento de edificios, mantenimiento del ascensor, reparación de ascensores, mantenimiento de calefacción, reparar persianas, arreglar la persiana, reparación de aire acondicionado, mantenimiento eléctrico
fr Entretien des installations de bâtiments: maintenance de bâtiment, entretien d’ascenseur, réparation d’ascenseur, entretien du chauffage, réparer un volet, réparer un store, entretien de climatisation, réparation de climatisation, maintenance électrique

508
en Repair of shoes, furniture, instruments and appliances: shoe repair, cobbler, furniture repair, restore furniture, washing machine repair, fridge repair, appliance repair, dishwasher repair, jewellery repair, leather repair, piano tuning, guitar repair, playground maintenance, weapon engraving
es Reparación de zapatos, muebles, instrumentos y electrodomésticos: zapatero, reparación de zapatos, reparación de muebles, restaurar muebles, reparar la lavadora, reparación de lavadoras, reparación de electrodomésticos, arreglar el frigorífico, reparación de joyas, afinador de piano, afinar el piano, luthier
fr Réparation de chaussures, meubles, instruments et électroménager: cordonnier, réparation de chaussures, réparation de meubles, restaurer un meuble, réparer le lave-linge, réparation de lave-linge, réparation d’électroménager, réparer le frigo, réparation de bijoux, accordeur de piano, accorder le piano, luthier

51
en Installation of equipment: installation, installer, installing, set up equipment
es Instalación de equipos: instalación de aparatos, instalador, instalar, montaje
fr Installation d’équipements: installation, installateur, pose, montage

511
en Installing electrical and mechanical equipment: install lighting, install a motor, install a generator, install batteries, install a pump, install electric heating
es Instalación de equipos eléctricos y mecánicos: instalar iluminación, instalar un motor, instalar un generador, instalar una bomba
fr Installation d’équipements électriques et mécaniques: installer un éclairage, installer un moteur, installer un groupe électrogène, installer une pompe

512
en Installing measuring and timing equipment: install meters, install time clocks, install sensors, install weather station
es Instalación de equipos de medida: instalar contadores, instalar sensores, instalar relojes de fichar
fr Installation d’équipements de mesure: installer des compteurs, installer des capteurs, installer une pointeuse

513
en Installing televisions, aerials and phones: install a satellite dish, install tv aerial, hang a television on the wall, install telephone system, install an antenna
es Instalación de televisores, antenas y telefonía: instalar una antena, instalar antena parabólica, colgar la televisión en la pared, instalar una centralita
fr Installation de télévisions, antennes et téléphonie: installer une antenne, installer une parabole, fixer la télévision au mur, installer un standard téléphonique

514
en Installing medical equipment: install dental chair, install medical equipment, install x-ray equipment
es Instalación de equipos médicos: instalar sillón dental, instalar equipos médicos, instalar rayos x
fr Installation de matériel médical: installer un fauteuil dentaire, installer du matériel médical, installer une radiographie

515
en Installing machines: install machinery, machine assembly, install kitchen machines, install lifting equipment, set up a production line
es Instalación de maquinaria: instalar maquinaria, montaje de máquinas, montar una línea de producción
fr Installation de machines: installer des machines, montage de machines, monter une ligne de production

516
en Installing computers and office equipment: install computers, set up computer, install printer, install office equipment
es Instalación de ordenadores y equipo de oficina: instalar ordenadores, configurar ordenador nuevo, instalar la impresora
fr Installation d’ordinateurs et de bureautique: installer des ordinateurs, configurer un nouvel ordinateur, installer une imprimante

517
en Installing fire protection: install smoke detectors, install sprinklers, fire alarm installation, fire protection installation
es Instalación contra incendios: instalar detectores de humo, instalar rociadores, instalación de alarma de incendios
fr Installation de protection incendie: installer des détecteurs de fumée, installer des sprinklers, installation d’alarme incendie

518
en Installing tanks and metal containers: install a tank, tank installation, install metal containers
es Instalación de depósitos y contenedores: instalar un depósito, instalación de cisternas
fr Installation de cuves et de conteneurs: installer une cuve, pose de citerne

519
en Installing control systems: install home automation, smart home installation, install control systems, install a traffic guidance system
es Instalación de sistemas de control: instalar domótica, domótica, instalar sistemas de control
fr Installation de systèmes de contrôle: installer la domotique, domotique, maison connectée, installer un système de contrôle
`
