// Everyday words for divisions 79 and 80: services of lawyers, accountants, printers, photographers and teachers.

export const businessServices = `
79
en Business services: services for companies, self-employed services
es Servicios para empresas: servicios empresariales, servicios para autónomos
fr Services aux entreprises: services professionnels, services pour indépendants

791
en Lawyers and notaries: lawyer, attorney, solicitor, legal advice, divorce lawyer, employment lawyer, notary, contract review, will and inheritance, immigration lawyer, patent, trademark registration, legal representation
es Abogados y notarios: abogado, abogada, asesoría jurídica, consulta legal, abogado de divorcios, abogado laboralista, notario, revisar un contrato, testamento, herencia, abogado de extranjería, patente, registrar una marca, procurador
fr Avocats et notaires: avocat, avocate, conseil juridique, avocat divorce, avocat droit du travail, notaire, relire un contrat, testament, succession, héritage, avocat immigration, brevet, dépôt de marque, huissier

792
en Accountants and tax advisers: accountant, accounting, bookkeeper, bookkeeping, tax return, tax adviser, income tax, payroll service, audit, vat return, auditor
es Contables y asesores fiscales: contable, contabilidad, gestor, gestoría, asesor fiscal, asesoría fiscal, declaración de la renta, impuestos, nóminas, auditoría de cuentas, iva
fr Comptables et conseillers fiscaux: comptable, comptabilité, expert-comptable, déclaration de revenus, déclaration d’impôts, impôts, conseiller fiscal, fiches de paie, commissaire aux comptes, tva

793
en Advertising and market research: advertising, advertising agency, marketing, market research, survey, opinion poll, online ads, social media marketing, leaflet distribution, call centre, customer service
es Publicidad y estudios de mercado: publicidad, agencia de publicidad, marketing, estudio de mercado, encuesta, sondeo, anuncios en Internet, redes sociales, buzoneo, centro de llamadas, atención al cliente
fr Publicité et études de marché: publicité, agence de publicité, marketing, étude de marché, enquête, sondage, annonces en ligne, réseaux sociaux, distribution de prospectus, centre d’appels, service client

794
en Business consultants and public relations: business consultant, management consultant, business plan, public relations, project management, crisis management, coaching for managers, quality management, start a company advice
es Consultoría de empresas y relaciones públicas: consultor de empresas, consultoría, plan de negocio, relaciones públicas, gestión de proyectos, crear una empresa, asesoría de empresas
fr Conseil en gestion et relations publiques: consultant en gestion, conseil aux entreprises, business plan, relations publiques, gestion de projet, créer une entreprise, conseil en organisation

795
en Office support: virtual assistant, secretary service, telephone answering, typing, transcription, proofreading, photocopying, copy shop, mailing service
es Apoyo de oficina: asistente virtual, secretaria, atención telefónica, mecanografía, transcripción, corrección de textos, fotocopias, copistería, ensobrado
fr Aide de bureau: assistant virtuel, secrétariat, permanence téléphonique, dactylographie, transcription, relecture, correction de textes, photocopies, mise sous pli

7953
en Translators: translator, translation, sworn translation, certified translation, translate a document, translate a letter
es Traductores: traductor, traducción, traducción jurada, traducir un documento, traductor jurado
fr Traducteurs: traducteur, traduction, traduction assermentée, traduire un document, traducteur juré

7954
en Interpreters: interpreter, interpreting, simultaneous interpreter, sign language interpreter
es Intérpretes: intérprete, interpretación simultánea, intérprete de lengua de signos
fr Interprètes: interprète, interprétation simultanée, interprète en langue des signes

796
en Recruitment and temporary staff: recruitment, temp agency, temporary workers, hire staff, headhunter, domestic staff agency, waiters for an event, job placement
es Selección de personal y trabajo temporal: selección de personal, empresa de trabajo temporal, ett, contratar personal, cazatalentos, camareros para un evento, personal temporal
fr Recrutement et intérim: recrutement, agence d’intérim, intérimaires, embaucher du personnel, chasseur de têtes, serveurs pour un événement, personnel temporaire

797
en Security guards and detectives: security guard, bodyguard, doorman, alarm monitoring, night watch, private detective, investigation, guarding
es Vigilantes y detectives: vigilante de seguridad, guardia de seguridad, guardaespaldas, portero de discoteca, central de alarmas, detective privado, investigación privada
fr Agents de sécurité et détectives: agent de sécurité, vigile, garde du corps, gardiennage, télésurveillance, détective privé, enquête privée

798
en Printing: print shop, printing service, business cards, flyers printing, print posters, print a book, banners, digital printing, bookbinding, print brochures, print stickers, typesetting
es Imprenta: imprimir, servicio de impresión, tarjetas de visita, imprimir folletos, imprimir carteles, imprimir un libro, pancarta, lona publicitaria, impresión digital, encuadernación
fr Imprimerie: imprimeur, service d’impression, cartes de visite, imprimer des flyers, imprimer des affiches, imprimer un livre, banderole, bâche publicitaire, impression numérique, reliure

799
en Events, photography, design and more: packaging service, gift wrapping, publishing a book, debt collection, exhibition stand, graphic designer, logo design, fashion design, model agency, business travel services
es Eventos, fotografía, diseño y más: servicio de embalaje, envolver regalos, publicar un libro, editorial, cobro de deudas, stand para feria, diseñador gráfico, diseño de logotipo, diseño gráfico
fr Événements, photographie, design et autres: service d’emballage, emballage cadeau, publier un livre, maison d’édition, recouvrement de dettes, stand d’exposition, graphiste, création de logo, design graphique

7993
en Interior design and decorating: interior designer, interior decorator, home decoration advice, home staging
es Diseño de interiores y decoración: interiorista, diseñador de interiores, decorador, decoración de interiores
fr Architecture d’intérieur et décoration: architecte d’intérieur, décorateur, décoration d’intérieur, home staging

7995
en Events and weddings: event organiser, event planner, wedding planner, organise a wedding, party, birthday party, organise a party, congress, trade fair, conference, festival organisation, children's party
es Eventos y bodas: organizador de eventos, organización de eventos, organizar una boda, wedding planner, fiesta, fiesta de cumpleaños, fiesta infantil, congreso, feria, organización de bodas
fr Événements et mariages: organisateur d’événements, organisation d’événements, organiser un mariage, wedding planner, organisation de mariage, fête, fête d’anniversaire, organiser une fête, congrès, salon professionnel

7996
en Photographers: photographer, wedding photographer, photo shoot, portrait photos, photography, aerial photos, photo restoration, photo booth, passport photos, film developing
es Fotógrafos: fotógrafo, fotógrafo de bodas, sesión de fotos, reportaje de boda, fotografía, fotos aéreas, restaurar fotos, fotomatón, fotos de carné, revelado de fotos
fr Photographes: photographe, photographe de mariage, séance photo, portrait photo, photographie, photos aériennes, restauration de photos, photomaton, photos d’identité, développement de photos

80
en Education and courses: course, lessons, classes, education, school, teacher
es Enseñanza y cursos: curso, clases, educación, colegio, profesor
fr Enseignement et cours: cours, leçons, éducation, école, professeur

801
en Primary school and nursery school: primary school, nursery school, pre-school, kindergarten, private primary school
es Educación infantil y primaria: colegio de primaria, escuela infantil, preescolar, parvulario
fr École maternelle et primaire: école primaire, école maternelle, maternelle, jardin d’enfants

802
en Secondary school and vocational school: secondary school, high school, vocational school, boarding school
es Secundaria y formación profesional: instituto, bachillerato, educación secundaria, formación profesional, internado
fr Collège, lycée et école professionnelle: collège, lycée, école professionnelle, internat, baccalauréat

803
en University and higher education: university, master's degree, college degree, higher education, nursing school
es Universidad y estudios superiores: universidad, máster, carrera universitaria, estudios superiores
fr Université et études supérieures: université, master, licence universitaire, études supérieures, grande école

804
en Private lessons, adult courses and driving school: driving lessons, driving school, driving licence lessons, learn to drive, private tutor, maths tutor, homework help, piano teacher, music teacher, piano lessons, guitar lessons, music lessons, cooking class, dance classes, evening classes, online course, adult education, flying lessons, sailing lessons
es Clases particulares, cursos para adultos y autoescuela: autoescuela, clases de conducir, carné de conducir, aprender a conducir, clases particulares, profesor particular, clases de matemáticas, clases de apoyo, clases de piano, clases de guitarra, clases de música, clases de cocina, clases de baile, curso online, educación de adultos, curso de vela
fr Cours particuliers, cours pour adultes et auto-école: auto-école, leçons de conduite, permis de conduire, apprendre à conduire, cours particuliers, professeur particulier, cours de maths, soutien scolaire, aide aux devoirs, cours de piano, cours de guitare, cours de musique, cours de cuisine, cours de danse, cours du soir, cours en ligne, formation pour adultes, cours de voile

805
en Training and language courses: training course, staff training, language course, English lessons, French lessons, Spanish lessons, computer course, first-aid course, health and safety training, personal development, seminar
es Formación y cursos de idiomas: curso de formación, formación de empleados, curso de idiomas, clases de inglés, curso de inglés, clases de francés, curso de informática, curso de primeros auxilios, prevención de riesgos laborales curso, desarrollo personal, seminario
fr Formation et cours de langue: formation professionnelle, stage de formation, formation du personnel, cours de langue, cours d’anglais, cours d’espagnol, cours d’informatique, formation premiers secours, développement personnel, séminaire

806
en Defence and security training: defence training, military training, security guard training, shooting training
es Formación en defensa y seguridad: instrucción militar, formación de vigilantes, formación en defensa
fr Formation de défense et de sécurité: formation militaire, formation d’agents de sécurité, instruction de défense
`
