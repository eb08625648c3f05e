// Everyday words for divisions 15 and 16: food and drink, and the machines of field and garden.

export const foodAndFarmMachines = `
15
en Food and drink: groceries, food, foodstuffs, supermarket shopping, grocery delivery, weekly shop
es Comida y bebida: alimentos, comida, alimentación, la compra, compra del supermercado, víveres
fr Alimentation et boissons: aliments, nourriture, épicerie, courses, courses du supermarché, provisions

151
en Meat: beef, steak, pork, lamb, veal, chicken meat, turkey, duck, ham, bacon, sausage, salami, minced meat, burgers, game meat, pâté, butcher
es Carne: ternera, filete, cerdo, cordero, pollo, pavo, pato, jamón, jamón ibérico, beicon, salchichas, chorizo, embutido, carne picada, hamburguesas, caza, paté, carnicería
fr Viande: bœuf, steak, porc, agneau, veau, poulet, dinde, canard, jambon, lard, saucisses, saucisson, charcuterie, viande hachée, burgers, gibier, pâté, boucherie

152
en Fish, frozen and canned: frozen fish, tinned fish, tuna, sardines, anchovies, smoked salmon, salmon fillet, cod, fish fingers, caviar, frozen prawns
es Pescado congelado y en conserva: pescado congelado, lata de atún, atún, sardinas, anchoas, boquerones, salmón ahumado, bacalao, palitos de merluza, caviar, gambas congeladas
fr Poisson surgelé et en conserve: poisson surgelé, boîte de thon, thon, sardines, anchois, saumon fumé, cabillaud, morue, poisson pané, caviar, crevettes surgelées

153
en Fruit and vegetables, prepared: juice, orange juice, fruit juice, jam, marmalade, olives, pickles, tinned tomatoes, frozen vegetables, frozen chips, crisps, dried fruit, raisins, canned fruit, peanut butter, soup vegetables
es Fruta y verdura preparada: zumo, zumo de naranja, jugo de fruta, mermelada, aceitunas, encurtidos, tomate frito, conservas de verdura, verdura congelada, patatas fritas de bolsa, fruta seca, pasas, fruta en almíbar, crema de cacahuete
fr Fruits et légumes préparés: jus, jus d’orange, jus de fruits, confiture, marmelade, olives, cornichons, tomates en conserve, légumes surgelés, frites surgelées, chips, fruits secs, raisins secs, fruits au sirop, beurre de cacahuète

154
en Oils and fats: olive oil, sunflower oil, cooking oil, frying oil, margarine, lard, coconut oil
es Aceites y grasas: aceite de oliva, aceite de girasol, aceite para freír, margarina, manteca, aceite de coco
fr Huiles et graisses: huile d’olive, huile de tournesol, huile de friture, margarine, saindoux, huile de coco

155
en Milk, cheese and ice cream: milk, cheese, goat cheese, butter, yoghurt, cream, ice cream, dairy, powdered milk
es Leche, queso y helados: leche, queso, queso de cabra, mantequilla, yogur, nata, helado, lácteos, leche en polvo
fr Lait, fromage et glaces: lait, fromage, fromage de chèvre, beurre, yaourt, crème fraîche, crème glacée, glace à la vanille, produits laitiers, lait en poudre

156
en Flour, rice and breakfast cereals: flour, bread flour, rice, oats, porridge, muesli, cornflakes, semolina, starch, couscous grain
es Harina, arroz y cereales de desayuno: harina, harina de trigo, arroz, avena, copos de avena, muesli, cereales del desayuno, sémola, almidón, maicena
fr Farine, riz et céréales du petit déjeuner: farine, farine de blé, riz, avoine, flocons d’avoine, muesli, céréales du matin, semoule, amidon, fécule

157
en Pet food and animal feed: pet food, dog food, cat food, kibble, bird seed, fish food, horse feed, chicken feed, animal feed
es Comida para animales y piensos: comida para perros, comida para gatos, comida para mascotas, pienso, croquetas para perro, alpiste, comida para peces, pienso para gallinas, pienso para caballos
fr Nourriture pour animaux: nourriture pour chien, nourriture pour chat, croquettes, pâtée pour chat, aliments pour animaux, graines pour oiseaux, nourriture pour poissons, aliments pour poules, aliment pour chevaux

158
en Bread, sweets, coffee and other groceries: bread, cake, birthday cake, wedding cake, biscuits, cookies, croissants, pizza, frozen pizza, pasta, spaghetti, chocolate, sweets, candy, sugar, coffee, coffee beans, tea, tea bags, spices, sauce, ketchup, vinegar, soup, baby food, ready meals, gluten-free food, vegan food, tofu, snacks
es Pan, dulces, café y otros alimentos: pan, barra de pan, tarta, tarta de cumpleaños, tarta de boda, pastel, galletas, cruasanes, bollería, pizza, pasta, espaguetis, chocolate, bombones, caramelos, turrón, azúcar, café, café en grano, té, bolsitas de té, infusiones, especias, salsa, vinagre, sopa, comida para bebés, platos preparados, comida sin gluten, comida vegana, aperitivos
fr Pain, sucreries, café et autres aliments: pain, baguette, gâteau, gâteau d’anniversaire, pièce montée, pâtisserie, biscuits, croissants, viennoiseries, pizza, pâtes, spaghettis, chocolat, bonbons, sucre, café, café en grains, thé, sachets de thé, tisane, épices, sauce, vinaigre, soupe, petits pots pour bébé, aliments pour bébé, plats préparés, sans gluten, vegan, apéritifs salés

159
en Drinks and tobacco: wine, red wine, white wine, champagne, sparkling wine, beer, craft beer, cider, whisky, gin, spirits, liqueur, soft drinks, soda, cola, lemonade, mineral water, bottled water, cigarettes, cigars, tobacco, vape
es Bebidas y tabaco: vino, vino tinto, vino blanco, cava, champán, cerveza, cerveza artesana, sidra, whisky, ginebra, ron, licor, refrescos, gaseosa, cola, agua mineral, agua embotellada, cigarrillos, puros, tabaco, vapeador
fr Boissons et tabac: vin, vin rouge, vin blanc, champagne, crémant, bière, bière artisanale, cidre, whisky, gin, rhum, liqueur, sodas, limonade, eau minérale, eau en bouteille, cigarettes, cigares, tabac, cigarette électronique

16
en Farm and garden machinery: farm machine, agricultural machinery, garden machinery
es Maquinaria agrícola y de jardín: máquina agrícola, aperos, maquinaria para el campo
fr Machines agricoles et de jardin: machine agricole, matériel agricole, motoculture

161
en Ploughs, seeders and garden equipment: plough, harrow, seed drill, tiller, rotavator, cultivator, spreader, wheelbarrow, lawn roller, gardening equipment
es Arados, sembradoras y equipo de jardinería: arado, grada, sembradora, motoazada, motocultor, cultivador, abonadora, carretilla, rodillo para césped, equipo de jardinería
fr Charrues, semoirs et matériel de jardinage: charrue, herse, semoir, motobineuse, motoculteur, cultivateur, épandeur, brouette, rouleau à gazon, matériel de jardinage

163
en Lawnmowers and harvesters: lawnmower, lawn mower, robot mower, ride-on mower, grass cutter, brush cutter, strimmer, hedge trimmer, combine harvester, baler, hay mower
es Cortacéspedes y cosechadoras: cortacésped, robot cortacésped, tractor cortacésped, desbrozadora, cortabordes, cortasetos, cosechadora, empacadora, segadora
fr Tondeuses et moissonneuses: tondeuse, tondeuse à gazon, robot tondeuse, tondeuse autoportée, débroussailleuse, coupe-bordure, taille-haie, moissonneuse, presse à balles, faucheuse

164
en Sprayers and irrigation: garden sprayer, crop sprayer, sprinkler, drip irrigation, watering system, irrigation system, garden hose
es Pulverizadores y riego: pulverizador, sulfatadora, mochila de sulfatar, aspersor, riego por goteo, sistema de riego, manguera de jardín
fr Pulvérisateurs et arrosage: pulvérisateur, sulfateuse, arroseur, arrosage goutte à goutte, arrosage automatique, système d’irrigation, tuyau d’arrosage

165
en Farm trailers: farm trailer, tipping trailer for tractor, self-loading wagon, livestock trailer for farm
es Remolques agrícolas: remolque agrícola, remolque para tractor, remolque basculante, remolque autocargador
fr Remorques agricoles: remorque agricole, remorque de tracteur, benne agricole, remorque autochargeuse

166
en Machines for dairy, poultry and woods: milking machine, incubator, egg sorting machine, beekeeping equipment, beehive, log splitter, wood chipper, feed mixer
es Máquinas para ordeño, avicultura y bosque: ordeñadora, máquina de ordeño, incubadora, clasificadora de huevos, material de apicultura, colmena, astilladora, biotrituradora
fr Machines pour la traite, la volaille et la forêt: trayeuse, machine à traire, couveuse, trieuse d’œufs, matériel d’apiculture, ruche, fendeuse de bûches, broyeur de branches

167
en Tractors: tractor, used tractor, garden tractor, farm tractor, small tractor
es Tractores: tractor, tractor usado, tractor de segunda mano, tractor agrícola, minitractor
fr Tracteurs: tracteur, tracteur d’occasion, tracteur agricole, micro-tracteur

168
en Parts for farm machines: tractor parts, mower blades, plough share, spare parts for farm machinery, mower spare parts
es Piezas de maquinaria agrícola: piezas de tractor, recambios de tractor, cuchillas de cortacésped, recambios agrícolas, reja de arado
fr Pièces de machines agricoles: pièces de tracteur, lames de tondeuse, pièces détachées agricoles, soc de charrue
`
