// Everyday words for divisions 22 and 24: printed things, and what comes from chemical works.

export const printAndChemicals = `
22
en Books, newspapers and printed matter: printed things, reading matter, publications
es Libros, prensa e impresos: impresos, publicaciones, lectura
fr Livres, presse et imprimés: imprimés, publications, lecture

221
en Books, brochures and leaflets: book, textbook, school book, novel, second-hand book, comic, dictionary, atlas, map, road map, sheet music, guidebook, leaflet, flyer, brochure
es Libros y folletos: libro, libro de texto, novela, libro de segunda mano, cómic, diccionario, atlas, mapa, mapa de carreteras, partitura, guía de viaje, folleto, octavilla
fr Livres et brochures: livre, manuel scolaire, roman, livre d’occasion, bande dessinée, dictionnaire, atlas, carte routière, plan de ville, partition, guide de voyage, dépliant, prospectus, brochure

222
en Newspapers and magazines: newspaper, daily paper, magazine, newspaper subscription, magazine subscription, journal
es Periódicos y revistas: periódico, diario, prensa diaria, revista, suscripción a un periódico, suscripción a una revista
fr Journaux et magazines: journal, quotidien, magazine, revue, abonnement à un journal, abonnement magazine

223
en Greeting cards, postcards and photos: postcard, birthday card, greeting card, Christmas card, wedding invitation, invitations, photo prints, posters, stickers, transfers, calendar picture
es Tarjetas, postales y fotos: postal, tarjeta de felicitación, tarjeta de cumpleaños, tarjeta de Navidad, invitación de boda, invitaciones, fotos impresas, póster, láminas, pegatinas
fr Cartes de vœux, cartes postales et photos: carte postale, carte d’anniversaire, carte de vœux, faire-part, faire-part de mariage, invitations, tirages photo, affiche, poster, autocollants

224
en Stamps, cheques, catalogues and tickets: postage stamps, stamp collection, chequebook, banknotes, printed tickets, voucher, gift voucher, passport booklet, trade catalogue, user manual, advertising material, labels printed
es Sellos, cheques, catálogos y entradas impresas: sellos de correos, colección de sellos, talonario, billetes de banco, entradas impresas, vale regalo, tarjeta regalo, catálogo comercial, manual de uso, material publicitario
fr Timbres, chèques, catalogues et billets imprimés: timbres-poste, collection de timbres, chéquier, billets de banque, billetterie imprimée, bon cadeau, carte cadeau, catalogue commercial, notice, matériel publicitaire

225
en Printing plates and stamps for print: printing plate, printing cylinder, lithographic plate, screen printing frame, stencil
es Planchas y clichés de imprenta: plancha de imprenta, cilindro de impresión, cliché, pantalla de serigrafía, plantilla de impresión
fr Plaques et clichés d’imprimerie: plaque d’impression, cylindre d’impression, cliché, cadre de sérigraphie, pochoir

226
en Ink: printing ink, drawing ink, Indian ink, bottle of ink, fountain pen ink, tattoo ink
es Tinta: tinta de imprenta, tinta china, bote de tinta, tinta para pluma, tinta para tatuajes
fr Encre: encre d’imprimerie, encre de Chine, flacon d’encre, encre pour stylo-plume, encre de tatouage

228
en Notebooks, binders and forms: notebook, exercise book, diary, planner, account book, receipt book, ring binder, folder, photo album, writing pad, printed forms
es Cuadernos, carpetas y formularios: cuaderno, libreta, agenda, libro de cuentas, talonario de recibos, archivador, carpeta, carpeta de anillas, álbum de fotos, bloc de notas, formularios
fr Cahiers, classeurs et formulaires: cahier, carnet, agenda, registre comptable, carnet de reçus, classeur, chemise cartonnée, album photo, bloc-notes, formulaires

229
en Calendars and other print: calendar, wall calendar, business forms, educational print, handmade paper, newsprint, kraft paper, cardboard sheets, decals
es Calendarios y otros impresos: calendario, calendario de pared, papel artesanal, papel de periódico, papel kraft, láminas de cartón, calcomanías
fr Calendriers et autres imprimés: calendrier, calendrier mural, papier artisanal, papier journal, papier kraft, feuilles de carton, décalcomanies

24
en Chemicals: chemical, chemical product, industrial chemicals
es Productos químicos: químico, productos de química, químicos industriales
fr Produits chimiques: chimie, produit chimique, chimie industrielle

241
en Gases: oxygen, nitrogen, helium, helium for balloons, balloon gas, argon, carbon dioxide, CO2 cylinder, welding gas, hydrogen, acetylene
es Gases: oxígeno, nitrógeno, helio, helio para globos, argón, dióxido de carbono, botella de CO2, gas de soldadura, hidrógeno, acetileno
fr Gaz industriels et hélium: oxygène, azote, hélium, hélium pour ballons, argon, dioxyde de carbone, bouteille de CO2, gaz de soudage, hydrogène, acétylène

242
en Dyes and pigments: dye, fabric dye, pigment, colouring, food colouring, tanning extract, henna
es Tintes y pigmentos: tinte para ropa, colorante, colorante alimentario, pigmento, anilina, henna
fr Teintures et pigments: teinture pour tissu, colorant, colorant alimentaire, pigment, henné

243
en Basic chemicals: acid, hydrochloric acid, caustic soda, ammonia, chlorine, pool chlorine, bleach, alcohol, methanol, ethanol, glycerine, solvent, acetone, distilled water, hydrogen peroxide
es Química básica: ácido, ácido clorhídrico, agua fuerte, sosa cáustica, amoniaco, cloro, cloro para piscina, lejía, alcohol, metanol, etanol, glicerina, disolvente, acetona, agua destilada, agua oxigenada
fr Chimie de base: acide, acide chlorhydrique, soude caustique, ammoniaque, chlore, chlore de piscine, eau de javel, alcool, méthanol, éthanol, glycérine, solvant, acétone, eau distillée, eau oxygénée

244
en Fertiliser and pesticides: fertiliser, fertilizer, plant food, lawn feed, compost, manure, pesticide, insecticide, weedkiller, rat poison, mouse poison, fungicide, disinfectant
es Abonos y plaguicidas: abono, fertilizante, abono para plantas, abono para césped, compost, estiércol, plaguicida, insecticida, herbicida, matarratas, veneno para ratones, fungicida, desinfectante
fr Engrais et pesticides: engrais, engrais pour plantes, engrais pour gazon, compost, fumier, pesticide, insecticide, désherbant, mort-aux-rats, raticide, fongicide, désinfectant

245
en Plastics as raw material: plastic granules, plastic pellets, 3D printer filament, PLA filament, polyethylene, polypropylene, PVC granulate, silicone, polymer
es Plásticos como materia prima: granza de plástico, granulado de plástico, filamento para impresora 3D, filamento PLA, polietileno, polipropileno, PVC granulado, silicona, polímero
fr Plastiques bruts: granulés de plastique, filament pour imprimante 3D, filament PLA, polyéthylène, polypropylène, granulés PVC, silicone, polymère

246
en Fireworks and explosives: fireworks, firecrackers, rockets, sparklers, flares, explosives, dynamite, gunpowder, detonators
es Fuegos artificiales y explosivos: fuegos artificiales, petardos, cohetes, bengalas, explosivos, dinamita, pólvora, detonadores
fr Feux d’artifice et explosifs: feux d’artifice, feu d’artifice, pétards, fusées, cierges magiques, fusées de détresse, explosifs, dynamite, poudre noire, détonateurs

249
en Glue, additives and special chemicals: glue, adhesive, superglue, gelatine, essential oils, lubricating additives, photographic chemicals, de-icer, water treatment chemicals, anti-freeze preparation, charcoal activated
es Pegamento, aditivos y químicos especiales: pegamento, cola, adhesivo, cola blanca, gelatina industrial, aceites esenciales, aditivos, químicos para fotografía, descongelante, tratamiento químico del agua, carbón activo
fr Colle, additifs et chimie fine: colle, adhésif, colle forte, colle à bois, gélatine, huiles essentielles, additifs, produits pour photographie, dégivrant, produits de traitement de l’eau, charbon actif
`
