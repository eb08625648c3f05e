// Everyday words for divisions 85 to 98: health, care, cleaning, leisure, and services to people at home.

export const peopleAndLeisure = `
85
en Health and care: health services, care services, social services
es Salud y cuidados: servicios de salud, servicios sociales, cuidados
fr Santé et soins: services de santé, services sociaux, soins

851
en Doctors, hospitals and therapists: doctor, hospital, clinic, medical appointment, surgery, general practitioner, specialist doctor, psychologist, psychotherapist, nurse at home, midwife, ambulance service, blood test, optician eye test, x-ray, cosmetic surgery, medical check-up
es Médicos, hospitales y terapeutas: médico, hospital, clínica, cita médica, operación, cirugía, médico de cabecera, especialista, psicólogo, psicoterapia, enfermera a domicilio, matrona, servicio de ambulancia, análisis de sangre, oculista, revisar la vista, graduar la vista, revisión médica, cirugía estética
fr Médecins, hôpitaux et thérapeutes: médecin, docteur, hôpital, clinique, rendez-vous médical, opération, chirurgie, médecin généraliste, spécialiste, psychologue, psychothérapie, infirmière à domicile, sage-femme, ambulancier, prise de sang, ophtalmologue, examen de la vue, bilan de santé, chirurgie esthétique

8513
en Dentists: dentist, dental check-up, toothache, braces, orthodontist, teeth whitening, tooth implant
es Dentistas: dentista, limpieza dental, dolor de muelas, ortodoncia, blanqueamiento dental, implantes dentales
fr Dentistes: dentiste, détartrage, mal de dents, orthodontiste, appareil dentaire, blanchiment des dents

851421
en Physiotherapists: physiotherapist, physio, physiotherapy, back pain treatment, rehabilitation
es Fisioterapeutas: fisioterapeuta, fisio, fisioterapia, dolor de espalda, rehabilitación
fr Kinésithérapeutes: kinésithérapeute, kiné, kinésithérapie, mal de dos, rééducation

852
en Vets and pet care: vet, veterinarian, vet for my dog, cat vaccination, dog sitter, pet sitter, dog walker, dog grooming, kennel, cattery, animal boarding, dog training, puppy training
es Veterinarios y cuidado de mascotas: veterinario, veterinaria, veterinario para mi perro, vacunar al gato, cuidador de perros, paseador de perros, peluquería canina, residencia canina, guardería de mascotas, adiestrador de perros
fr Vétérinaires et garde d’animaux: vétérinaire, vétérinaire pour mon chien, vacciner mon chat, garde d’animaux, promeneur de chiens, toilettage de chien, pension pour chien, pension pour chat, dresseur de chien

853
en Childcare, elderly care and social work: childcare, day nursery, crèche, childminder, after-school care, elderly care, care for the elderly, home care, carer, retirement home, nursing home, disability care, family counselling, counselling, charity help
es Guarderías, cuidado de mayores y ayuda social: guardería, cuidado de niños, cuidado de mayores, cuidar a una persona mayor, cuidadora, ayuda a domicilio, residencia de ancianos, centro de día, atención a la discapacidad, orientación familiar
fr Crèches, aide aux personnes âgées et aide sociale: crèche, garde d’enfants, assistante maternelle, garderie, périscolaire, aide à domicile, aide aux personnes âgées, auxiliaire de vie, maison de retraite, ehpad, aide au handicap, conseil familial

90
en Cleaning, waste and environment: environment, hygiene services
es Limpieza, residuos y medio ambiente: medio ambiente, servicios de higiene
fr Nettoyage, déchets et environnement: environnement, services d’hygiène

904
en Drains and septic tanks: blocked drain, clogged drain, unblock a drain, drain cleaning, sewer cleaning, septic tank emptying, cesspit emptying, sewage treatment
es Desagües y fosas sépticas: desatascar tuberías, desatascos, atasco, limpieza de alcantarillas, vaciar la fosa séptica, vaciado de pozo negro, aguas residuales, pocero
fr Canalisations et fosses septiques: débouchage de canalisation, déboucher une canalisation, curage d’égout, vidange de fosse septique, vider la fosse septique, eaux usées, assainissement

905
en Waste collection and recycling: rubbish removal, waste collection, skip hire, house clearance, bulky waste, recycling, rubble removal, garden waste, hazardous waste disposal, paper shredding service, old furniture removal, toner recycling
es Recogida de residuos y reciclaje: recogida de basura, retirada de escombros, alquiler de contenedor de escombros, saco de escombros, vaciado de pisos, recogida de muebles, trastos viejos, reciclaje, residuos de jardín, residuos peligrosos, punto limpio
fr Collecte des déchets et recyclage: enlèvement de déchets, collecte des ordures, location de benne, enlèvement de gravats, débarras de maison, débarras, encombrants, recyclage, déchets verts, déchets dangereux, déchetterie

906
en Street cleaning, snow and graffiti removal: street cleaning, street sweeping, snow clearing, snow removal, asbestos removal, graffiti removal, beach cleaning, gully cleaning
es Limpieza de calles, nieve y grafitis: limpieza de calles, barrer calles, quitar la nieve, retirada de nieve, retirada de amianto, quitar grafitis, limpieza de playas
fr Nettoyage des rues, neige et graffitis: nettoyage des rues, balayage, déneigement, désamiantage, enlèvement d’amiante, effacer des graffitis, nettoyage de plage

907
en Environment and pollution: environmental consultancy, environmental impact study, pollution control, soil decontamination, carbon footprint, noise pollution
es Medio ambiente y contaminación: consultoría ambiental, estudio de impacto ambiental, control de la contaminación, descontaminación de suelos, huella de carbono
fr Environnement et pollution: conseil en environnement, étude d’impact environnemental, dépollution, lutte contre la pollution, bilan carbone

909
en Cleaning and pest control: cleaner, cleaning company, house cleaning, office cleaning, end of tenancy cleaning, window cleaning, window cleaner, carpet cleaning service, chimney sweep, pest control, exterminator, cockroaches, rats, wasp nest, bedbugs, disinfection, tank cleaning, inside of car cleaning
es Limpieza y control de plagas: empresa de limpieza, limpiadora, limpieza de casas, limpieza de oficinas, limpieza de cristales, limpiacristales a domicilio, limpieza de alfombras, limpiar alfombras, limpiar la casa, limpieza a fondo, deshollinador, control de plagas, cucarachas, ratas, nido de avispas, chinches, fumigación, desinfección
fr Nettoyage et lutte contre les nuisibles: entreprise de nettoyage, nettoyage de maison, nettoyage de bureaux, nettoyage de vitres, laveur de vitres, nettoyage de tapis, nettoyage fin de bail, ramoneur, ramonage, dératisation, désinsectisation, cafards, rats, nid de guêpes, punaises de lit, désinfection

92
en Culture, sport and leisure: leisure, things to do, culture
es Cultura, deporte y ocio: ocio, cultura, actividades
fr Culture, sport et loisirs: loisirs, culture, activités

921
en Film and video: video production, film production, promotional video, wedding video, videographer, video editing, cinema, film screening, dubbing, subtitles
es Cine y vídeo: producción de vídeo, vídeo promocional, vídeo de boda, videógrafo, montaje de vídeo, edición de vídeo, cine, entrada de cine, doblaje, subtítulos
fr Cinéma et vidéo: production vidéo, vidéo promotionnelle, vidéo de mariage, vidéaste, montage vidéo, cinéma, place de cinéma, doublage, sous-titres

922
en Radio and television: radio programme, television programme, tv production, streaming channel, podcast production, radio production, pay tv
es Radio y televisión: programa de radio, programa de televisión, producción de televisión, producción de podcast, canal de televisión
fr Radio et télévision: émission de radio, émission de télévision, production télé, production de podcast, chaîne de télévision

923
en Music, shows and entertainment: concert, concert tickets, theatre tickets, show, band, live music, dj, wedding band, wedding dj, singer, magician, clown, actor, artist, painter artist, sculptor, portrait painting, portrait of my dog or cat, amusement park, circus, casino, lottery, betting, dance hall
es Música, espectáculos y entretenimiento: concierto, entradas de concierto, entradas de teatro, espectáculo, grupo de música, música en directo, dj, orquesta para boda, dj para boda, cantante, mago, payaso, animador infantil, actor, artista, escultor, retrato pintado, parque de atracciones, circo, casino, lotería, apuestas
fr Musique, spectacles et divertissement: concert, billets de concert, places de théâtre, spectacle, groupe de musique, musique live, dj, dj mariage, orchestre de mariage, chanteur, magicien, clown, animation enfants, acteur, artiste, sculpteur, portrait peint, parc d’attractions, cirque, casino, loterie, paris sportifs

924
en News agencies: news agency, press agency, news service, journalist
es Agencias de noticias: agencia de noticias, agencia de prensa, periodista
fr Agences de presse: agence de presse, dépêches, journaliste

925
en Libraries, museums, zoos and archives: library, museum, museum tickets, exhibition visit, archive, zoo, botanical garden, historic monument visit, art restoration
es Bibliotecas, museos, zoos y archivos: biblioteca, museo, entradas de museo, exposición, archivo, zoológico, zoo, jardín botánico, visita a un monumento
fr Bibliothèques, musées, zoos et archives: bibliothèque, musée, billets de musée, exposition, archives, zoo, jardin botanique, visite de monument

926
en Sport and gyms: gym, gym membership, fitness studio, personal trainer, tennis coach, sports lessons, yoga class, swimming pool entry, sports centre, tennis court hire, football pitch hire, sports club, sports event, match tickets, ski pass, golf course
es Deporte y gimnasios: gimnasio, cuota de gimnasio, entrenador personal, entrenador de tenis, clases de tenis, clases de yoga, piscina municipal, polideportivo, pista de tenis, pista de pádel, campo de fútbol, club deportivo, evento deportivo, entradas de fútbol, forfait de esquí
fr Sport et salles de sport: salle de sport, abonnement salle de sport, club de fitness, coach sportif, professeur de tennis, cours de tennis, cours de yoga, piscine municipale, terrain de tennis, terrain de foot, club sportif, événement sportif, billets de match, forfait de ski

927
en Internet cafés: cybercafé, internet café, computer by the hour
es Cibercafés: cibercafé, ordenador por horas, locutorio
fr Cybercafés: cybercafé, ordinateur à l’heure

98
en Personal and household services: personal services, services for people
es Servicios personales y del hogar: servicios personales, servicios a personas
fr Services personnels et à domicile: services à la personne, services personnels

981
en Associations, unions and churches: membership, association, trade union, church, professional body, club membership, religious service, youth association
es Asociaciones, sindicatos e iglesias: asociación, sindicato, iglesia, colegio profesional, hacerse socio, servicio religioso
fr Associations, syndicats et églises: association, syndicat, église, ordre professionnel, adhésion, cérémonie religieuse

982
en Advice on equal opportunities: equal opportunities, diversity training, equality plan
es Asesoría de igualdad: plan de igualdad, igualdad de oportunidades, diversidad
fr Conseil en égalité des chances: égalité des chances, diversité, plan d’égalité

983
en Hair, beauty, laundry, removals and other personal services: astrologer, fortune teller, dating agency, escort to events, social services for singles, genealogy, tattoo, tattoo artist, handyman, odd jobs, furniture assembly, personal services
es Peluquería, belleza, lavandería, mudanzas y otros servicios personales: astrólogo, tarot, agencia matrimonial, buscar pareja, genealogía, tatuaje, tatuador, manitas, chapuzas, montar muebles
fr Coiffure, beauté, blanchisserie, déménagement et autres: astrologue, voyance, agence de rencontres, agence matrimoniale, généalogie, tatouage, tatoueur, bricoleur, homme à tout faire, petits travaux, montage de meubles

9831
en Laundry and dry-cleaning: laundry, dry cleaning, dry cleaner, launderette, ironing, wash clothes, clean a suit
es Lavandería y tintorería: lavandería, tintorería, limpieza en seco, planchado, lavar ropa, limpiar un traje
fr Blanchisserie et pressing: blanchisserie, pressing, nettoyage à sec, laverie, repassage, laver le linge

9832
en Hairdressers and beauty: hairdresser, haircut, barber, hair salon, beauty salon, manicure, pedicure, nails, make-up artist, bridal make-up, wedding make-up, waxing, facial
es Peluquería y belleza: peluquería, peluquero, corte de pelo, barbero, barbería, salón de belleza, manicura, pedicura, uñas, maquilladora, maquillaje de novia, depilación, maquillaje para boda
fr Coiffure et beauté: coiffeur, coiffeuse, coupe de cheveux, barbier, salon de coiffure, institut de beauté, manucure, pédicure, ongles, maquilleuse, maquillage de mariée, maquillage pour mariage, épilation

9833
en Massage, sauna and spa: massage, spa, sauna, wellness day, hammam, thermal bath
es Masajes, sauna y spa: masaje, spa, sauna, día de relax, baño turco, baños termales
fr Massage, sauna et spa: massage, spa, sauna, journée bien-être, hammam, bains thermaux

9837
en Funerals: funeral, undertaker, funeral director, cremation, burial, cemetery
es Funerarias: funeraria, entierro, funeral, incineración, cementerio, tanatorio
fr Pompes funèbres: pompes funèbres, obsèques, enterrement, crémation, cimetière

98392
en Removals: removals, removal company, moving house, movers, moving company, house move, move a piano, man with a van
es Mudanzas: mudanza, empresa de mudanzas, mudarse de casa, trasladar un piano, portes y mudanzas
fr Déménagements: déménagement, déménageur, entreprise de déménagement, déménager, déménager un piano

98393
en Tailors and alterations: tailor, dressmaker, seamstress, clothing alterations, shorten trousers, made-to-measure suit, mend clothes
es Sastres y arreglos de ropa: sastre, modista, costurera, arreglos de ropa, acortar pantalones, coger el bajo, traje a medida
fr Tailleurs et retouches: tailleur, couturière, retouches, retouche de vêtements, raccourcir un pantalon, costume sur mesure

98394
en Upholsterers: upholsterer, upholstery, reupholster a sofa, chair upholstery
es Tapiceros: tapicero, tapizar un sofá, tapizar sillas, tapicería
fr Tapissiers: tapissier, refaire un canapé, retapisser un fauteuil, tapisserie d’ameublement

98395
en Locksmiths: locksmith, locked out, open a door, change a lock, cut keys
es Cerrajeros: cerrajero, abrir una puerta, cambiar la cerradura, copia de llaves
fr Serruriers: serrurier, ouvrir une porte, changer la serrure, double de clés

985
en Help at home: cleaning lady, domestic help, housekeeper, home help, babysitter, nanny, au pair, cook at home, butler, caretaker
es Ayuda en casa: empleada de hogar, asistenta, limpiadora en casa, ama de llaves, canguro, niñera, au pair, cocinera en casa, mayordomo
fr Employés de maison: femme de ménage, aide ménagère, ménage à domicile, gouvernante, baby-sitter, nounou, jeune fille au pair, cuisinière à domicile, majordome

989
en International bodies: international organisation, embassy, consulate
es Organismos internacionales: organización internacional, embajada, consulado
fr Organismes internationaux: organisation internationale, ambassade, consulat
`
