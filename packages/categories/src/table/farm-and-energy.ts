// Everyday words for divisions 03, 09 and 14: what comes from fields, woods, wells and mines.

export const farmAndEnergy = `
03
en Farm, garden and forest products: farm products, agricultural produce, from the farm, fishing, forestry
es Productos del campo, el mar y el bosque: productos agrícolas, del huerto, agricultura, ganadería, pesca
fr Produits de la ferme, de la mer et de la forêt: produits agricoles, produits fermiers, agriculture, élevage, pêche

031
en Plants, flowers, seeds and eggs: plant, houseplant, pot plant, cut flowers, bouquet, bunch of flowers, roses, bulbs, seed, seedlings, shrub, hedge plants, eggs, free-range eggs, honey, hay, straw
es Plantas, flores, semillas y huevos: planta, planta de interior, maceta con flores, ramo de flores, rosas, bulbos, semilla, plantones, arbusto, seto, huevos de corral, docena de huevos, miel, heno, paja
fr Plantes, fleurs, graines et œufs: plante, plante d’intérieur, plante verte, bouquet de fleurs, fleurs coupées, roses, bulbes, semences, plants, arbuste, haie, œufs, œufs fermiers, miel, foin, paille

032
en Fresh fruit, vegetables and cereals: fruit, vegetable, potatoes, tomatoes, apples, oranges, bananas, strawberries, avocado, mushrooms, onions, salad, nuts, almonds, wheat, barley, maize, vegetable box, organic vegetables
es Fruta, verdura y cereales frescos: frutas, verduras, hortalizas, patatas, papas, tomates, manzanas, naranjas, plátanos, fresas, aguacate, setas, cebollas, lechuga, frutos secos, almendras, trigo, cebada, maíz, cesta de verdura ecológica
fr Fruits, légumes et céréales frais: fruit, légume, pommes de terre, tomates, pommes, oranges, bananes, fraises, avocat fruit, champignons, oignons, salade, noix, amandes, blé, orge, maïs, panier de légumes, légumes bio

033
en Live animals, fresh fish and milk: pet animal, puppy, dog, kitten, cat, rabbit, hamster, parrot, aquarium fish, horse, pony, cow, sheep, goat, pig, hens, chickens, bees, livestock, fresh fish, seafood, oysters, mussels, raw milk, wool
es Animales vivos, pescado fresco y leche: mascota, cachorro, perro, gatito, gato, conejo, hámster, loro, peces de acuario, caballo, poni, vaca, oveja, cabra, cerdo, gallinas, abejas, ganado, pescado fresco, marisco, ostras, mejillones, leche cruda, lana
fr Animaux vivants, poisson frais et lait: animal de compagnie, chiot, chien, chaton, chat, lapin, hamster, perroquet, poissons d’aquarium, cheval, poney, vache, mouton, chèvre, cochon, poules, abeilles, bétail, poisson frais, fruits de mer, huîtres, moules, lait cru, laine

034
en Wood, trees and firewood: firewood, logs for the stove, timber, logs, tree, fruit tree, Christmas tree, sapling, bamboo, cork, bark, wood chips
es Madera, árboles y leña: leña, leña para la chimenea, troncos, madera en bruto, árbol, árbol frutal, árbol de Navidad, pino, bambú, corcho, corteza, astillas
fr Bois, arbres et bois de chauffage: bois de chauffage, bûches, bois pour la cheminée, rondins, bois brut, arbre, arbre fruitier, sapin de Noël, bambou, liège, écorce, copeaux

09
en Fuel, electricity and energy: energy, power, fuels
es Combustible, electricidad y energía: energía, combustibles
fr Carburant, électricité et énergie: énergie, énergies, carburants

091
en Fuel and heating oil: petrol, gasoline, diesel, heating oil, gas bottle, propane, butane, bottled gas, wood pellets, charcoal, coal, briquettes, kerosene, biofuel, lpg
es Carburante y gasóleo: gasolina, gasóleo, gasoil, diésel, gasóleo de calefacción, gasoil de calefacción, bombona de gas, butano, propano, pellets, carbón, carbón vegetal, briquetas, queroseno, biodiésel, glp
fr Carburant et fioul: essence, gazole, diesel, fioul domestique, mazout, bouteille de gaz, butane, propane, granulés de bois, pellets, charbon, charbon de bois, briquettes, kérosène, biocarburant, gpl

092
en Oils, lubricants and wax: engine oil, motor oil, lubricant, grease, hydraulic oil, brake fluid, antifreeze, paraffin, wax, bitumen, crude oil, vaseline
es Aceites, lubricantes y ceras: aceite de motor, lubricante, grasa, aceite hidráulico, líquido de frenos, anticongelante, parafina, cera, betún, petróleo, vaselina
fr Huiles, lubrifiants et cires: huile moteur, lubrifiant, graisse, huile hydraulique, liquide de frein, antigel, paraffine, cire, bitume, pétrole, vaseline

093
en Electricity, heat and solar panels: solar panels, solar panel, photovoltaic, solar collector, green electricity, electric power, power supply, district heating, steam, hot water heat
es Electricidad, calor y placas solares: placas solares, placa solar, paneles solares, panel solar, fotovoltaica, colector solar, electricidad verde, luz, energía eléctrica, calefacción urbana, vapor
fr Électricité, chaleur et panneaux solaires: panneaux solaires, panneau solaire, photovoltaïque, capteur solaire, électricité verte, courant électrique, chauffage urbain, vapeur

09332
en Solar power at home: solar installation, solar panels on the roof, solar kit, self-consumption, photovoltaic system
es Energía solar en casa: instalación solar, instalación de placas solares, placas solares en el tejado, kit solar, autoconsumo
fr Énergie solaire à la maison: installation solaire, installation de panneaux solaires, panneaux solaires sur le toit, kit solaire, autoconsommation

14
en Minerals, metals and raw materials: raw material, mining, minerals
es Minerales, metales y materias primas: materia prima, minería, mineral
fr Minéraux, métaux et matières premières: matière première, mines, minerai

142
en Sand, gravel and clay: sand, gravel, pebbles, crushed stone, aggregate, clay, kaolin, sandbox sand, ballast
es Arena, grava y arcilla: arena, grava, gravilla, cantos rodados, áridos, arcilla, caolín, arena para jugar
fr Sable, gravier et argile: sable, gravier, gravillons, galets, granulats, argile, kaolin, sable de jeu

143
en Minerals for chemistry and fertiliser: potash, phosphate, sulphur, pyrites, natural mineral fertiliser
es Minerales para química y abono: potasa, fosfato, azufre, piritas, abono mineral natural
fr Minéraux pour la chimie et l’engrais: potasse, phosphate, soufre, pyrites, engrais minéral naturel

144
en Salt: road salt, de-icing salt, rock salt, sea salt, water softener salt, dishwasher salt, pool salt
es Sal: sal para la nieve, sal de deshielo, sal gema, sal marina, sal para descalcificador, sal para lavavajillas, sal para piscina
fr Sel: sel de déneigement, sel de route, sel gemme, sel marin, sel pour adoucisseur, sel de lave-vaisselle, sel de piscine

145
en Gems, peat and other things dug up: rough gems, precious stones uncut, diamonds for industry, peat, pumice, emery, graphite, quartz, asphalt rock
es Gemas, turba y otros productos de cantera: gemas en bruto, piedras preciosas sin tallar, diamante industrial, turba, piedra pómez, esmeril, grafito, cuarzo
fr Gemmes, tourbe et autres produits de carrière: gemmes brutes, pierres précieuses non taillées, diamant industriel, tourbe, pierre ponce, émeri, graphite, quartz

146
en Metal ores and alloys: ore, iron ore, copper ore, bauxite, alloy, uranium ore
es Menas y aleaciones metálicas: mena, mineral de hierro, mineral de cobre, bauxita, aleación, uranio
fr Minerais et alliages: minerai de fer, minerai de cuivre, bauxite, alliage, uranium

147
en Metals: steel, steel sheet, iron, aluminium, aluminum, copper, brass, zinc, tin, lead, nickel, titanium, gold bar, silver bar, platinum, metal bar, stainless steel plate
es Metales: acero, chapa de acero, hierro, aluminio, cobre, latón, cinc, estaño, plomo, níquel, titanio, lingote de oro, lingote de plata, platino, barra de metal, plancha de acero inoxidable
fr Métaux: acier, tôle d’acier, fer, aluminium, cuivre, laiton, zinc, étain, plomb, nickel, titane, lingot d’or, lingot d’argent, platine, barre de métal, plaque d’acier inoxydable

148
en Glass, ceramics and mineral materials: sheet glass, pane of glass, glass panel, mirror glass, fibreglass, glass wool, abrasives, sandpaper, grindstone, precious stones, gemstones, diamonds, asbestos-free board
es Vidrio, cerámica y materiales minerales: vidrio plano, plancha de vidrio, cristal a medida, fibra de vidrio, lana de vidrio, abrasivos, papel de lija, piedra de afilar, piedras preciosas, diamantes
fr Verre, céramique et matières minérales: verre plat, plaque de verre, vitre sur mesure, fibre de verre, laine de verre, abrasifs, papier de verre, meule, pierres précieuses, diamants

149
en Scrap and recycled materials: scrap metal, scrap iron, waste paper, recycled plastic, recycled glass, reclaimed material, recycled rubble
es Chatarra y materiales reciclados: chatarra, papel usado, plástico reciclado, vidrio reciclado, material recuperado, escombro reciclado
fr Ferraille et matières recyclées: ferraille, vieux métaux, vieux papiers, plastique recyclé, verre recyclé, matériaux de récupération, gravats recyclés
`
