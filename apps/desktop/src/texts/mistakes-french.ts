// The mistakes that the packages below tell, in French: by the error's name, its code and its case.

import { fr, french } from '@pregon/buyer'
import type { Mistakes } from './mistakes.ts'

const kinds: Readonly<Record<string, string>> = {
  intent: 'une intention endommagée',
  withdrawal: 'un retrait endommagé',
  offer: 'une offre endommagée',
  profile: 'un profil endommagé',
}
const states: Readonly<Record<string, string>> = { withdrawn: 'a été retirée', expired: 'est terminée' }

export const frenchMistakes: Mistakes = {
  ProtocolError: french.mistakes,

  StorageError: {
    'not-a-folder': ({ path }) =>
      fr`« ${path} » n’est pas un dossier, ou se trouve sous un fichier : choisissez un autre endroit.`,
    'foreign-folder': ({ path, uid }) =>
      fr`Le dossier de données « ${path} » appartient à un autre utilisateur (numéro ${uid}) : choisissez-en un autre avec --data, ou démarrez sous cet utilisateur.`,
    'folder-exposed': ({ path }) =>
      fr`D’autres utilisateurs peuvent écrire dans le dossier de données « ${path} » : exécutez « chmod go-w '${path}' », ou choisissez-en un autre avec --data.`,
    'folder-in-use': {
      'known-process': ({ path, process }) =>
        fr`Le dossier de données « ${path} » est utilisé par le processus ${process} : arrêtez-le, ou choisissez-en un autre avec --data.`,
      'unknown-process': ({ path }) =>
        fr`Le dossier de données « ${path} » est utilisé par un autre processus : arrêtez-le, ou choisissez-en un autre avec --data.`,
    },
    'key-exposed': {
      foreign: ({ path }) =>
        fr`Le fichier de clé « ${path} » appartient à un autre utilisateur : si la clé est la vôtre, rendez-le vôtre avec « chown ».`,
      exposed: ({ path }) =>
        fr`Le fichier de clé « ${path} » peut être lu par d’autres : exécutez « chmod 600 '${path}' ».`,
    },
    'key-damaged': ({ path, bytes }) =>
      fr`Le fichier de clé « ${path} » ne contient pas ${bytes} octets : restaurez-le depuis une sauvegarde, ou déplacez-le pour obtenir une nouvelle clé.`,
    'key-exists': ({ path }) =>
      fr`Il y a déjà une clé dans « ${path} », qui n’est jamais remplacée : choisissez un autre dossier avec --data, ou mettez d’abord cette clé en lieu sûr.`,
    'no-folder': ({ folder }) =>
      fr`Le dossier « ${folder} » n’existe pas pour y mettre une clé : créez-le, ou branchez le disque qui le contient.`,
    'newer-version': ({ path }) =>
      fr`La base de données « ${path} » a été écrite par une version plus récente de ce programme : installez cette version, ou choisissez un autre dossier de données.`,
    'foreign-database': ({ path, file }) =>
      fr`« ${path} » est la base de données d’un autre programme (${file}) : déplacez-la, ou choisissez un autre dossier de données.`,
    damaged: ({ path }) =>
      fr`« ${path} » est endommagé et a été laissé tel quel : restaurez-le depuis une sauvegarde, ou déplacez-le pour repartir de zéro.`,
    locked: ({ path }) => fr`« ${path} » est verrouillé par un autre programme : fermez-le et réessayez.`,
    'disk-full': ({ path }) => fr`Le disque qui contient « ${path} » est plein : libérez de la place et réessayez.`,
    'no-access': ({ path }) =>
      fr`Le système interdit de lire ou d’écrire « ${path} » : vérifiez ses permissions et son propriétaire.`,
    failed: ({ path, message }) =>
      fr`« ${path} » n’a pas pu être lu ou écrit (${message}) : vérifiez le chemin et le disque.`,
  },

  NetworkError: {
    'invalid-address': {
      unreadable: ({ option, text }) =>
        fr`${option} : « ${text} » n’est pas une adresse ; écrivez-en une comme /ip4/127.0.0.1/tcp/4001, suivie de /p2p/ et de l’identifiant si c’est celle d’un autre nœud.`,
      unsupported: ({ where }) =>
        fr`--listen : ce nœud ne peut pas écouter sur ${where} ; écrivez une adresse comme /ip4/127.0.0.1/tcp/4001, suivie de /ws pour des WebSockets.`,
    },
    'address-in-use': ({ where }) =>
      fr`--listen : ${where} est utilisé par un autre programme ; choisissez un autre port, ou 0 pour n’importe quel port libre.`,
    'address-not-ours': {
      forbidden: ({ where }) =>
        fr`--listen : cet utilisateur ne peut pas écouter sur ${where} ; choisissez un port au-dessus de 1023.`,
      foreign: ({ where }) =>
        fr`--listen : ${where} n’est pas une adresse de cette machine ; choisissez l’une des siennes, comme /ip4/127.0.0.1/tcp/0.`,
    },
    'peer-unreachable': {
      bootstrap: ({ address }) =>
        fr`--bootstrap : aucun nœud ne répond à ${address} ; vérifiez l’adresse, et que le nœud est sur le même réseau.`,
      'reply-host': () => 'Le nœud de réponse n’est joignable à aucune de ses adresses.',
      stopped: () => 'Le nœud s’est arrêté avant que l’autre ne réponde.',
    },
    'no-subscribers': ({ topic }) => fr`Aucun nœud connecté ne suit ${topic}.`,
    'conversation-failed': {
      'broken-off': () => 'La conversation avec le nœud de réponse s’est interrompue.',
      'no-answer': () => 'Le nœud de réponse n’a pas donné de réponse valable.',
    },
    'not-kept': () =>
      fr`L’enregistrement n’a pas été gardé : il n’est pas en vigueur, ou il n’y a plus de place pour lui.`,
  },

  NodeError: {
    'not-running': {
      stopped: () => 'Le nœud a été arrêté.',
      'not-started': () => fr`Le nœud n’est pas en marche : démarrez-le d’abord.`,
    },
    'already-running': () => 'Le nœud est déjà en marche.',
    'unknown-intent': {
      discarded: () => fr`L’intention a été abandonnée : préparez-la de nouveau.`,
      'no-such-key': ({ key }) => fr`Aucune intention de ce nœud n’a la clé ${key}.`,
    },
    'intent-ended': ({ key, state }) =>
      fr`L’intention ${key} ${states[state] ?? state}, et ne peut plus être modifiée.`,
    'already-published': ({ key }) => fr`L’intention ${key} est déjà publiée : modifiez-la par une révision.`,
    'category-changed': ({ key, category }) =>
      fr`L’intention ${key} est dans ${category} : retirez-la, et publiez-en une nouvelle dans une autre catégorie.`,
    'too-many-intents': ({ open }) =>
      fr`${open} intentions sont ouvertes, et c’est le maximum : retirez-en une d’abord.`,
    'no-peers': {
      alone: () =>
        fr`--bootstrap : aucun nœud n’est connecté, rien n’a donc été publié ; donnez l’adresse d’un nœud de ce réseau, comme celle d’un relais.`,
      'none-follows': ({ peers }) =>
        fr`${peers === 1 ? 'Le seul nœud connecté ne suit pas' : fr`Aucun des ${peers} nœuds connectés ne suit`} cette catégorie, rien n’a donc été publié ; connectez-vous à un relais avec --bootstrap.`,
    },
    'damaged-record': ({ kind, reason }) => fr`Le dossier de données contient ${kinds[kind] ?? kind} : ${reason}.`,
  },
}
