// Everyday words for divisions 18 and 19: clothes, shoes, jewels, bags, and leather, cloth, rubber and plastic.

export const clothesAndMaterials = `
18
en Clothes, shoes, bags and jewellery: clothes, clothing, fashion, second-hand clothes, apparel
es Ropa, calzado, bolsos y joyas: ropa, moda, vestuario, ropa de segunda mano, prendas
fr Vêtements, chaussures, sacs et bijoux: vêtements, habits, mode, fringues, vêtements d’occasion

181
en Work clothes: workwear, overalls, safety vest, high-visibility jacket, uniform, chef's jacket, lab coat, nurse's uniform, work gloves, safety clothing
es Ropa de trabajo: ropa laboral, mono de trabajo, chaleco reflectante, uniforme, uniforme de trabajo, chaquetilla de cocinero, bata de laboratorio, guantes de trabajo
fr Vêtements de travail: bleu de travail, combinaison de travail, gilet de sécurité, gilet fluorescent, uniforme, veste de cuisinier, blouse de laboratoire, blouse blanche, gants de travail

182
en Coats, jackets, suits, dresses and trousers: coat, jacket, raincoat, winter coat, suit, men's suit, dress, wedding dress, evening dress, skirt, trousers, jeans, jumper, sweater, cardigan, tracksuit, school uniform
es Abrigos, chaquetas, trajes, vestidos y pantalones: abrigo, chaqueta, cazadora, chubasquero, anorak, traje, traje de hombre, vestido, vestido de novia, vestido de fiesta, falda, pantalón, vaqueros, jersey, sudadera, chándal, uniforme escolar
fr Manteaux, vestes, costumes, robes et pantalons: manteau, veste, blouson, imperméable, doudoune, costume, costume homme, robe, robe de mariée, robe de soirée, jupe, pantalon, jean, pull, gilet en laine, sweat, survêtement, uniforme scolaire

183
en Shirts, T-shirts, underwear and socks: shirt, blouse, T-shirt, tshirt, printed T-shirts, polo shirt, underwear, bra, lingerie, knickers, boxer shorts, socks, tights, pyjamas, nightdress, bathrobe
es Camisas, camisetas, ropa interior y calcetines: camisa, blusa, camiseta, camisetas personalizadas, polo, ropa interior, sujetador, lencería, bragas, calzoncillos, calcetines, medias, pijama, camisón, albornoz
fr Chemises, t-shirts, sous-vêtements et chaussettes: chemise, chemisier, t-shirt, tee-shirt, t-shirts personnalisés, polo, sous-vêtements, soutien-gorge, lingerie, culotte, caleçon, chaussettes, collants, pyjama, chemise de nuit, peignoir

184
en Sportswear, baby clothes, hats and gloves: sportswear, football shirt, swimsuit, bikini, swimming trunks, ski suit, cycling shorts, baby clothes, costume, fancy dress, carnival costume, hat, cap, helmet, bicycle helmet, scarf, gloves, tie, belt, buttons, zip
es Ropa deportiva, de bebé, gorros y guantes: ropa deportiva, camiseta de fútbol, equipación deportiva, bañador, bikini, mono de esquí, culote de ciclismo, ropa de bebé, disfraz, disfraz de carnaval, sombrero, gorra, gorro, casco, casco de bicicleta, bufanda, guantes, corbata, cinturón, botones, cremallera
fr Vêtements de sport, de bébé, chapeaux et gants: vêtements de sport, maillot de foot, maillot de bain, bikini, combinaison de ski, cuissard de vélo, vêtements de bébé, layette, déguisement, costume de carnaval, chapeau, casquette, bonnet, casque, casque de vélo, écharpe, gants, cravate, ceinture, boutons, fermeture éclair

185
en Jewellery and watches: ring, wedding ring, engagement ring, necklace, bracelet, earrings, gold jewellery, silver jewellery, pearls, watch, wristwatch, stopwatch, coins, medal, trophy
es Joyas y relojes: anillo, alianza de boda, anillo de compromiso, collar, pulsera, pendientes, joyas de oro, joyas de plata, perlas, joyería, bisutería, reloj, reloj de pulsera, cronómetro, monedas, medalla, trofeo
fr Bijoux et montres: bague, alliance, bague de fiançailles, collier, bracelet, boucles d’oreilles, bijoux en or, bijoux en argent, perles, bijouterie, montre, montre-bracelet, chronomètre, pièces de monnaie, médaille, trophée

186
en Furs: fur, fur coat, sheepskin, artificial fur
es Pieles: abrigo de piel, piel de oveja, peletería, visón, piel sintética
fr Fourrures: fourrure, manteau de fourrure, peau de mouton, vison, fausse fourrure

188
en Shoes: shoe, boots, trainers, sneakers, running shoes, sandals, slippers, high heels, hiking boots, football boots, ski boots, safety shoes, wellington boots, children's shoes
es Zapatos: zapato, calzado, botas, zapatillas, zapatillas de deporte, zapatillas de correr, sandalias, chanclas, tacones, botas de montaña, botas de fútbol, botas de esquí, calzado de seguridad, botas de agua, zapatos de niño
fr Chaussures: chaussure, souliers, bottes, bottines, baskets, chaussures de course, chaussures de sport, sandales, tongs, chaussons, talons hauts, chaussures de randonnée, chaussures de foot, chaussures de ski, chaussures de sécurité, bottes de pluie, chaussures enfant

189
en Bags, suitcases and saddles: bag, handbag, suitcase, luggage, trolley case, backpack, rucksack, school bag, sports bag, wallet, purse, briefcase, laptop bag, paper bags, plastic bags, sacks, horse saddle, dog lead
es Bolsos, maletas y sillas de montar: bolso, bolso de mano, maleta, equipaje, mochila, mochila escolar, bolsa de deporte, cartera, monedero, maletín, funda de portátil, bolsas de papel, bolsas de plástico, sacos, silla de montar, correa de perro
fr Sacs, valises et selles: sac, sac à main, valise, bagages, sac à dos, cartable, sac de sport, portefeuille, porte-monnaie, mallette, sacoche d’ordinateur, sacs en papier, sacs plastique, selle de cheval, laisse de chien

19
en Leather, cloth, rubber and plastic: materials by the metre, textile, plastics
es Cuero, telas, caucho y plástico: materiales por metros, textil, plásticos
fr Cuir, tissus, caoutchouc et plastique: matières au mètre, textile, plastiques

191
en Leather: leather hide, cowhide, suede, patent leather, watch strap, leather strap
es Cuero: piel curtida, cuero de vaca, ante, charol, correa de reloj, correa de cuero
fr Cuir: peau tannée, cuir de vache, daim, cuir verni, bracelet de montre, lanière de cuir

192
en Fabrics: fabric, cloth by the metre, cotton fabric, linen cloth, silk, velvet, felt, curtain fabric, upholstery fabric, lace, ribbon, canvas
es Telas: tela, tela por metros, tela de algodón, lino, seda, terciopelo, fieltro, tela para cortinas, tela de tapicería, encaje, cinta, lona
fr Tissus: tissu, tissu au mètre, tissu en coton, lin, soie, velours, feutrine, tissu pour rideaux, tissu d’ameublement, dentelle, ruban, toile

194
en Yarn and thread: yarn, knitting wool, ball of wool, sewing thread, cotton thread, embroidery thread, string
es Hilo y lana para tejer: hilo, hilo de coser, lana para tejer, ovillo de lana, hilo de bordar, algodón para ganchillo
fr Fil et laine à tricoter: fil, fil à coudre, laine à tricoter, pelote de laine, fil à broder, coton à crocheter

195
en Plastic and rubber products, 3D printed parts: 3D printed part, 3D print, 3D printing, 3D printing service, made-to-order plastic part, custom part, custom plastic part, prototype part, injection moulding, moulded part, plastic part, plastic box, plastic film, acrylic sheet, plexiglass, rubber part, rubber seal, rubber mat, inner tube, resin, epoxy resin, polystyrene
es Productos de plástico y caucho, piezas impresas en 3D: pieza impresa en 3D, impresión 3D, servicio de impresión 3D, pieza a medida, pieza de plástico a medida, pieza de plástico, prototipo, moldeo por inyección, caja de plástico, film plástico, plancha de metacrilato, pieza de goma, junta de goma, alfombrilla de goma, cámara de aire, resina, resina epoxi, poliestireno, porexpán
fr Produits en plastique et caoutchouc, pièces imprimées en 3D: pièce imprimée en 3D, impression 3D, service d’impression 3D, pièce sur mesure, pièce plastique sur mesure, pièce en plastique, prototype, moulage par injection, boîte en plastique, film plastique, plaque de plexiglas, pièce en caoutchouc, joint en caoutchouc, tapis en caoutchouc, chambre à air, résine, résine époxy, polystyrène

196
en Textile, leather and plastic waste: rags, textile scraps, fabric offcuts, old tyres for recycling, rubber waste, plastic waste, leather offcuts
es Residuos textiles, de cuero y plástico: trapos, retales, recortes de tela, residuos de caucho, residuos de plástico, recortes de cuero
fr Déchets textiles, de cuir et de plastique: chiffons, chutes de tissu, déchets de caoutchouc, déchets plastiques, chutes de cuir

197
en Synthetic rubber and fibres: synthetic rubber, nylon fibre, polyester fibre, carbon fibre, viscose
es Caucho y fibras sintéticas: caucho sintético, fibra de nailon, fibra de poliéster, fibra de carbono, viscosa
fr Caoutchouc et fibres synthétiques: caoutchouc synthétique, fibre de nylon, fibre de polyester, fibre de carbone, viscose
`
