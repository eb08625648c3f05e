// Everyday words for divisions 71 to 77: engineers, computing, research, offices of the state, wells, and gardens.

export const knowledgeAndLand = `
71
en Architects, engineers and inspection: technical services, building experts
es Arquitectos, ingenieros e inspección: servicios técnicos, técnicos de la construcción
fr Architectes, ingénieurs et contrôle: services techniques, bureau d’études

712
en Architects: architect, house plans, building plans, house design, building permit drawings, technical architect, home survey drawings
es Arquitectos: arquitecto, planos de la casa, proyecto de casa, proyecto de obra, aparejador, licencia de obra planos
fr Architectes: architecte, plans de maison, projet de maison, dessin de plans, permis de construire plans

713
en Engineers: engineer, structural engineer, engineering, cad drawing service, product design engineering, energy audit, energy certificate, acoustics, quantity surveyor, health and safety coordination
es Ingenieros: ingeniero, ingeniería, cálculo de estructuras, diseño en cad, certificado energético, auditoría energética, acústica, diseño de producto
fr Ingénieurs: ingénieur, ingénierie, calcul de structure, dessin en cao, diagnostic énergétique, audit énergétique, acoustique, conception de produit

714
en Landscape and town planning: landscape architect, garden design, landscaping plan, town planning, urban planning
es Paisajismo y urbanismo: paisajista, diseño de jardines, diseño de jardín, urbanismo, urbanista
fr Paysagistes et urbanisme: paysagiste concepteur, conception de jardin, architecte paysagiste, urbanisme, urbaniste

715
en Site supervision and surveying: construction manager, site supervision, land surveyor, building project management, boundary survey, house survey
es Dirección de obra y topografía: dirección de obra, jefe de obra, topógrafo, medición de parcela, deslinde, gestión de proyectos de obra
fr Suivi de chantier et arpentage: maître d’œuvre, suivi de chantier, géomètre, bornage, mesurage de terrain, gestion de projet de construction

716
en Technical inspection and testing: vehicle inspection, mot test, roadworthiness test, building inspection, electrical inspection, gas inspection, product testing, certification, asbestos test, house inspection
es Inspección técnica y ensayos: itv, inspección técnica de vehículos, inspección de edificios, revisión del gas, inspección eléctrica, ensayos de producto, certificación, peritaje
fr Contrôle technique et essais: contrôle technique, contrôle technique voiture, diagnostic immobilier, inspection de bâtiment, contrôle électrique, contrôle du gaz, essais de produits, certification, expertise technique

717
en Monitoring and control: monitoring service, quality control, pipeline monitoring, industrial inspection
es Vigilancia técnica y control: monitorización, control de calidad, control industrial
fr Surveillance technique et contrôle: suivi technique, contrôle qualité, inspection industrielle

718
en Advice on water and waste: water supply consultancy, waste consultancy, drainage consultancy
es Asesoría de agua y residuos: consultoría de aguas, consultoría de residuos
fr Conseil en eau et déchets: conseil en assainissement, conseil en gestion des déchets

719
en Laboratory tests: laboratory test, water analysis, soil analysis, food analysis, dna test lab, drinking water test
es Análisis de laboratorio: análisis de agua, análisis de suelo, análisis de alimentos, prueba de adn
fr Analyses de laboratoire: analyse d’eau, analyse de sol, analyse alimentaire, test adn

72
en IT services: it, computing services, digital services
es Servicios informáticos: servicios de informática, servicios digitales
fr Services informatiques: services numériques, prestations informatiques

721
en Hardware advice: hardware consultancy, which computer to buy, hardware selection, computer site planning
es Asesoría de equipos informáticos: asesoría de hardware, elegir ordenadores, consultoría de equipos
fr Conseil en matériel informatique: conseil en matériel, choisir des ordinateurs, conseil hardware

722
en Software development: programmer, software developer, app development, mobile app, develop an app, custom software, web application, online shop programming, it consultant, artificial intelligence development, software maintenance
es Desarrollo de software: programador, desarrollador, desarrollo de aplicaciones, desarrollo de apps, crear una app, aplicación móvil, software a medida, aplicación web, consultor informático, inteligencia artificial
fr Développement de logiciels: programmeur, développeur, développement d’application, créer une application, application mobile, logiciel sur mesure, application web, consultant informatique, intelligence artificielle

723
en Data services: data entry, data processing, digitising documents, data analysis, statistics processing, data management, scanning documents
es Servicios de datos: introducción de datos, tratamiento de datos, digitalizar documentos, análisis de datos, gestión de datos, escaneo de documentos
fr Services de données: saisie de données, traitement de données, numérisation de documents, analyse de données, gestion de données

724
en Websites and internet access: web page, website, web design, make a website, web designer, online shop, internet access, internet provider, broadband, fibre internet, web hosting, domain name, email hosting, search engine optimisation, seo
es Páginas web y acceso a Internet: página web, sitio web, diseño web, hacer una página web, diseñador web, tienda online, conexión a Internet, Internet en casa, proveedor de Internet, fibra óptica, alojamiento web, hosting, dominio, posicionamiento seo
fr Sites web et accès Internet: site web, page web, site internet, création de site internet, créer un site web, webdesigner, boutique en ligne, accès Internet, fournisseur d’accès, fibre internet, hébergement web, nom de domaine, référencement seo

725
en Computer-related services: it management, systems administration, computer facilities management, time sharing computer
es Servicios relacionados con la informática: administración de sistemas, gestión informática, administrador de sistemas
fr Services liés à l’informatique: administration système, infogérance, administrateur système

726
en Computer help and support: computer help, it support, computer support, computer technician at home, helpdesk, remove a virus, computer training support
es Ayuda y soporte informático: ayuda con el ordenador, soporte informático, técnico informático a domicilio, asistencia informática, quitar un virus
fr Aide et assistance informatique: aide informatique, assistance informatique, dépannage informatique à domicile, technicien informatique, enlever un virus

727
en Network services: network setup, office network, wifi installation for a house, network administration, cloud network
es Servicios de redes: montar una red, red de oficina, wifi para toda la casa, administración de redes
fr Services de réseaux: installer un réseau, réseau d’entreprise, wifi pour la maison, administration de réseaux

728
en Computer audit and security tests: it audit, security audit, penetration test, software testing, cybersecurity test
es Auditoría y pruebas informáticas: auditoría informática, auditoría de seguridad, prueba de penetración, ciberseguridad, pruebas de software
fr Audit et tests informatiques: audit informatique, audit de sécurité, test d’intrusion, cybersécurité, tests logiciels

729
en Backup and data recovery: backup service, online backup, data recovery, cloud storage, recover deleted files, catalogue conversion
es Copias de seguridad y recuperación de datos: copia de seguridad, copia en la nube, recuperar datos, recuperación de datos, almacenamiento en la nube, recuperar archivos borrados
fr Sauvegarde et récupération de données: sauvegarde en ligne, récupération de données, récupérer des fichiers, stockage en ligne, stockage cloud

73
en Research and development: research, science, r&d
es Investigación y desarrollo: ciencia, i+d, investigación científica
fr Recherche et développement: science, r&d, recherche scientifique

731
en Research: experimental research, laboratory research, marine research, medical research, clinical study
es Investigación: investigación experimental, investigación médica, estudio clínico
fr Recherche: recherche expérimentale, recherche médicale, étude clinique

732
en Advice on research: research consultancy, grant application for research, development consultancy
es Asesoría de investigación: consultoría de i+d, asesoría de desarrollo
fr Conseil en recherche: conseil en r&d, conseil en développement

733
en Design and running of research: feasibility study research, technology demonstration, test and evaluation, run a study
es Diseño y ejecución de investigación: estudio de viabilidad tecnológica, demostración tecnológica, ensayo y evaluación
fr Conception et conduite de recherches: étude de faisabilité technologique, démonstration technologique, essai et évaluation

734
en Defence research: defence research, military research, security research
es Investigación en defensa: investigación militar, investigación en seguridad
fr Recherche de défense: recherche militaire, recherche en sécurité

75
en Government services: public administration, public sector
es Servicios del Estado: administración, sector público
fr Services de l’État: administration, secteur public

751
en Public administration: government administration, public office, permit procedures, project management for government
es Administración pública: trámites, gestión pública, oficina pública
fr Administration publique: démarches administratives, gestion publique, bureau public

752
en Justice, police and fire services: foreign affairs, court service, police service, fire brigade, civil protection, defence services, rescue service
es Justicia, policía y bomberos: asuntos exteriores, juzgado, servicio de policía, bomberos, protección civil, salvamento
fr Justice, police et pompiers: affaires étrangères, tribunal, service de police, pompiers, protection civile, secours

753
en Social security: social security, unemployment benefit, sickness benefit, family allowance, state pension
es Seguridad Social: prestación por desempleo, subsidio, baja por enfermedad, ayuda familiar, pensión pública
fr Sécurité sociale: allocation chômage, indemnité maladie, allocations familiales, pension publique

76
en Oil and gas industry services: oil industry, gas industry
es Servicios para petróleo y gas: industria del petróleo, industria del gas
fr Services pour le pétrole et le gaz: industrie pétrolière, industrie du gaz

761
en Gas industry services: gas extraction service, regasification, diving for gas extraction
es Servicios para la industria del gas: extracción de gas, regasificación
fr Services pour l’industrie du gaz: extraction de gaz, regazéification

762
en Oil industry services: oil extraction service, well casing service, core cutting
es Servicios para la industria del petróleo: extracción de petróleo, entubado de pozos
fr Services pour l’industrie du pétrole: extraction de pétrole, tubage de puits

763
en Oil and gas drilling: gas drilling, oil drilling, drilling service, turbine drilling
es Perforación de petróleo y gas: perforación de gas, perforación petrolífera
fr Forage pétrolier et gazier: forage de gaz, forage pétrolier

764
en Placing drilling rigs: rig positioning, rig survey, well logging
es Colocación de plataformas: posicionamiento de plataformas, testificación de pozos
fr Placement de plateformes: positionnement de plateformes, diagraphie

765
en Onshore and offshore services: offshore service, onshore service, offshore platform work, downhole service
es Servicios en tierra y mar adentro: servicios en alta mar, servicios en plataforma marina, servicios en tierra
fr Services à terre et en mer: services offshore, travaux sur plateforme, services à terre

766
en Pipeline inspection: pipeline inspection, leak inspection of pipelines
es Inspección de oleoductos y gasoductos: inspección de tuberías de petróleo, inspección de gasoductos
fr Inspection de pipelines: inspection d’oléoducs, inspection de gazoducs

77
en Farming, forestry and gardening services: green services, land services
es Servicios agrícolas, forestales y de jardín: servicios del campo
fr Services agricoles, forestiers et de jardin: services agricoles, espaces naturels

771
en Farm work: harvest work, ploughing service, crop spraying service, farm contractor, hire of farm machines with driver
es Labores del campo: recoger la cosecha, vendimia, arar un campo, labores agrícolas, tractorista
fr Travaux des champs: récolte, vendanges, labourer un champ, travaux agricoles, entrepreneur agricole

772
en Forestry and tree felling: tree felling, cut down a tree, logging, forest management, tree planting in woods, forest clearing
es Trabajos forestales y tala: tala de árboles, talar un árbol, cortar un árbol, desbroce de monte, gestión forestal, reforestación
fr Travaux forestiers et abattage: abattage d’arbre, abattre un arbre, bûcheron, débardage, gestion forestière, reboisement

773
en Gardening: gardener, gardening, garden maintenance, lawn mowing, mow the lawn, hedge trimming, tree pruning, tree surgeon, plant a garden, landscaping, lay a lawn
es Jardinería: jardinero, mantenimiento de jardín, cortar el césped, podar, podar setos, poda de árboles, podar un árbol, plantar césped, arreglar el jardín
fr Jardinage: jardinier, entretien de jardin, tondre la pelouse, tonte de pelouse, taille de haie, élagage, élaguer un arbre, tailler un arbre, paysagiste, poser du gazon, aménagement de jardin

774
en Animal parks and zoological services: zoological service, aquarium keeping, wildlife care
es Servicios zoológicos: servicios de zoología, cuidado de fauna
fr Services zoologiques: services de zoologie, soins à la faune

775
en Livestock services: livestock breeding, sheep shearing, farrier, horse shoeing, stud service, grazing
es Cría de ganado: esquilar ovejas, herrador, cría de animales, pastoreo, monta
fr Élevage de bétail: tonte de moutons, maréchal-ferrant, saillie, pâturage, élevage d’animaux

776
en Hunting: hunting trip, hunting service, trapping
es Caza y cotos: cacería, coto de caza, montería, captura de animales
fr Chasse: partie de chasse, piégeage, chasse au gibier

777
en Fishing services: fishing service, fishing guide, fish stocking
es Servicios de pesca: guía de pesca, repoblación de peces
fr Services de pêche: guide de pêche, empoissonnement

778
en Fish and shellfish farming: fish farm, mussel farming, oyster farming, aquaculture
es Acuicultura: piscifactoría, cultivo de mejillones, cultivo de ostras
fr Aquaculture: pisciculture, mytiliculture, ostréiculture

779
en Beekeeping: beekeeper, bee swarm removal, hives on the roof
es Apicultura: apicultor, retirar un enjambre, enjambre de abejas
fr Apiculture: apiculteur, essaim d’abeilles, enlever un essaim
`
