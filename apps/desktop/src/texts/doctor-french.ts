// What `pregon doctor` says in French.

import { fr } from '@pregon/buyer'
import type { DoctorTexts, Unusable } from './doctor-english.ts'

const why: Readonly<Record<string, string>> = {
  'not-a-folder': fr`n’est pas un dossier, ou se trouve sous un fichier : choisissez un autre endroit avec --data`,
  'foreign-folder': fr`est à un autre utilisateur : choisissez un autre dossier avec --data, ou agissez en son nom`,
  'folder-exposed': fr`admet que d’autres y écrivent : lancez « chmod go-w » dessus`,
  'key-exposed': fr`peut être lue par d’autres, ou n’est pas à vous : lancez « chmod 600 » et « chown » dessus`,
  'key-damaged': fr`ne contient pas de clé : restaurez-la d’une copie`,
  'newer-version': fr`a été écrite par une version plus récente de ce programme : installez cette version`,
  'foreign-database': fr`est à un autre programme : mettez-la ailleurs`,
  damaged: fr`est endommagée : restaurez le dossier d’une copie`,
  locked: fr`est verrouillée par un autre programme : fermez ce programme`,
  'disk-full': fr`se trouve sur un disque plein : libérez de la place`,
  'no-access': fr`ne peut être lu ou écrit : vérifiez ses permissions et son propriétaire`,
}
const unusable = ({ path, reason }: Unusable): string =>
  fr`« ${path} » ${why[reason] ?? fr`n’a pas pu être lu : vérifiez le chemin et le disque`}.`

export const doctorFrench: DoctorTexts = {
  findings: {
    folder: ({ path }) => fr`Le dossier de données « ${path} » est là, et il n’est qu’à vous.`,
    'folder-missing': ({ path }) =>
      fr`Il n’y a pas encore de dossier de données « ${path} » : le premier démarrage le crée.`,
    'folder-unusable': unusable,
    keys: () => 'Les clés sont là, et vous seul pouvez les lire.',
    'keys-missing': () => fr`Il n’y a pas encore de clés : le premier démarrage les crée.`,
    'keys-unusable': unusable,
    'key-unusable': unusable,
    database: () => 'La base de données est en ordre.',
    'database-missing': () => fr`Il n’y a pas encore de base de données : le premier démarrage la crée.`,
    'database-unchecked': () =>
      fr`La base de données n’a pas été vérifiée, car elle est utilisée ou grande : le prochain démarrage le fait.`,
    'database-unusable': unusable,
    disk: ({ freeMiB }) => fr`Le disque a de la place : ${freeMiB}\u{a0}Mio.`,
    'disk-low': ({ freeMiB }) => fr`Le disque est presque plein, il reste ${freeMiB}\u{a0}Mio : libérez de la place.`,
    'disk-unknown': () => 'La place sur le disque n’a pas pu être connue.',
    clock: ({ now }) => `L’horloge dit ${now}, ce qui est bien possible.`,
    'clock-behind': ({ now }) =>
      fr`L’horloge dit ${now}, ce qui est avant ce qui a déjà été fait : réglez-la, ou personne n’acceptera ce que vous publiez.`,
    node: ({ pid, network }) => fr`Un nœud est en marche (processus ${pid}) sur le réseau « ${network} ».`,
    'node-none': () =>
      fr`Aucun nœud n’est en marche dans ce dossier : les offres n’arrivent que tant qu’il y en a un. Démarrez-le avec pregon start.`,
    'node-mute': ({ pid }) =>
      fr`Le processus ${pid} travaille dans ce dossier et ne répond pas : attendez un instant, ou arrêtez-le.`,
    'peers-nobody': () =>
      fr`Aucun nœud n’est indiqué et --no-mdns interdit de chercher des voisins : ajoutez --bootstrap avec l’adresse d’un nœud, comme celle d’un relais.`,
    bootstrap: ({ address }) => `${address} répond.`,
    'bootstrap-silent': ({ address }) =>
      fr`Aucun nœud de ce réseau ne répond à ${address} : vérifiez l’adresse, et que son nœud est en marche.`,
    peers: ({ peers }) => (peers < 2 ? `${peers} nœud est connecté.` : `${peers} nœuds sont connectés.`),
    remembered: ({ peers }) =>
      peers < 2
        ? `${peers} nœud est gardé en mémoire, par où revenir.`
        : `${peers} nœuds sont gardés en mémoire, par où revenir.`,
    'peers-none': () =>
      fr`Aucun nœud n’est connecté et aucun voisin n’a été trouvé, rien ne pourrait donc être publié : ajoutez --bootstrap avec l’adresse d’un relais.`,
    'reach-here': () =>
      fr`Seuls des vendeurs de cet ordinateur peuvent vous joindre : connectez-le à un réseau, ou indiquez une autre adresse avec --listen.`,
    'reach-local': ({ addresses }) =>
      fr`Les vendeurs de votre réseau local peuvent vous joindre (${addresses}) ; ceux d’ailleurs non, sauf si une adresse publique est redirigée ici et indiquée avec --listen.`,
    'reach-unnamed': ({ address }) =>
      fr`Cet ordinateur a une adresse publique que les intentions ne disent pas ; les vendeurs d’ailleurs peuvent vous joindre si vous la choisissez : --listen /${address.includes(':') ? 'ip6' : 'ip4'}/${address}/tcp/0`,
    'reach-public': ({ addresses }) =>
      `Les vendeurs de partout peuvent vous joindre à ${addresses}, sauf si un pare-feu s’interpose.`,
  },
  fine: 'Rien n’est cassé.',
  broken: (n) =>
    n < 2 ? fr`${n} chose est cassée : voyez plus haut.` : fr`${n} choses sont cassées : voyez plus haut.`,
}
